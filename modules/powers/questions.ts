// SPDX-License-Identifier: Apache-2.0
import type { PowerBasis } from '#packages/kernel';
import type { PowerAct } from './contract/acts.ts';
import type { MissingPower } from './contract/answer.ts';
import type { Epochs } from './live.ts';

export type { PowerQuestion } from './model/question.ts';

/** The same, of one step of a published matter version, for the unit that performs it. */
export interface StepQuestion {
  post: string | null;
  person: string | null;
  /** Organisation code. */
  unit: string;
  matter: string;
  version: number;
  step: string;
  area: string;
  at: Date;
}

/**
 * The answer, and the epochs it was made on: pass `epochs.of(partition)` to `record()`, taken from
 * the answer itself, so that nothing learnt between the answer and the write is passed over.
 */
export type PowerAnswer =
  | { allowed: true; basis: PowerBasis; epochs: Epochs }
  | { allowed: false; missing: MissingPower; epochs: Epochs };

/** What a post may do somewhere by one link: for lists whose reader has no desk. */
export interface PowerScope {
  /** Of the link's entry; scopes of one entry share the array. */
  matters: readonly string[];
  acts: PowerAct[];
  area: string;
}
