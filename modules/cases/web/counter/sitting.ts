// SPDX-License-Identifier: Apache-2.0
import { serverNow } from '#packages/ui';
import type { Presence } from '../../contract.ts';

/** One person at the counter, from her card on the reader until she takes it. Kept nowhere. */
export interface Sitting {
  /** How she is known to be here; without it a draft is gone on with, and nothing new is opened. */
  presence?: Presence;
  /** ISO instant at which she was found present. */
  since: string;
  /** Ids of the cases started here, the oldest first. */
  cases: readonly string[];
  /** Id of the case on the screen now. */
  open?: string;
  /** Codes of matters she asked about that are handled elsewhere. */
  elsewhere: readonly string[];
}

/** Changes the sitting, if it has not ended meanwhile. */
export type ChangeSitting = (change: (sitting: Sitting | undefined) => Sitting | undefined) => void;

export function beginSitting(presence: Presence): Sitting {
  return { presence, since: serverNow().toISOString(), cases: [], elsewhere: [] };
}

/** A draft opened here earlier is gone on with. */
export function resumeSitting(id: string): Sitting {
  return { since: serverNow().toISOString(), cases: [id], open: id, elsewhere: [] };
}

/** A draft was opened: it is on the screen now. */
export function withCase(id: string) {
  return (sitting: Sitting | undefined) =>
    sitting && {
      ...sitting,
      open: id,
      cases: sitting.cases.includes(id) ? sitting.cases : [...sitting.cases, id],
    };
}

/** Back to the list of what she may start. */
export function withoutOpen(sitting: Sitting | undefined): Sitting | undefined {
  return sitting && { ...sitting, open: undefined };
}

/** She was told which door is the right one. */
export function withElsewhere(matter: string) {
  return (sitting: Sitting | undefined) =>
    sitting && !sitting.elsewhere.includes(matter)
      ? { ...sitting, elsewhere: [...sitting.elsewhere, matter] }
      : sitting;
}
