// SPDX-License-Identifier: Apache-2.0
import type { ServerText } from '#packages/ui';
import type { MatterPage, MatterStepDoer, MatterVersion } from '../contract.ts';
import { performerWords } from './matter-words.ts';
import type { MatterWords } from './words.zh.ts';

/** The door may add the names of the bodies beside their codes. */
export type NamedDoer = MatterStepDoer & {
  organisationName?: ServerText | null;
  inWhoseNameName?: ServerText | null;
};

interface Speaking {
  words: MatterWords;
  text: (text: ServerText | string | null | undefined) => string;
}

/** The organisation that does a step in the reader's area, or the kind of body where none is known. */
export function doerName(
  page: MatterPage,
  step: MatterVersion['steps'][number],
  { words, text }: Speaking,
): string {
  const doers: readonly NamedDoer[] = page.doers;
  const doer = doers.find((candidate) => candidate.step === step.code);
  return text(doer?.organisationName) || performerWords(step.performer, words);
}
