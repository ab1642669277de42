// SPDX-License-Identifier: Apache-2.0
import type { AssuranceLevel } from '#packages/kernel';

/** What the fold needs of one act of an account. */
export interface AccountAct {
  verb: string;
  person: string | null;
  payload: Record<string, unknown>;
}

export interface AccountState {
  person: string | null;
  level: AssuranceLevel;
  isClosed: boolean;
}

/** The account as its acts made it; the columns of identity.account are a cache of this. */
export function foldAccount(acts: readonly AccountAct[]): AccountState {
  const state: AccountState = { person: null, level: 'anonymous', isClosed: false };
  for (const { verb, person, payload } of acts) {
    if (verb === 'open' || verb === 'raise-level') {
      state.person = person;
      state.level = payload.level as AssuranceLevel;
    } else if (verb === 'close') state.isClosed = true;
  }
  return state;
}
