// SPDX-License-Identifier: Apache-2.0
import type { PreparedAct } from '#packages/journal';
import { AppError } from '#packages/kernel';
import { IDENTITY_ERRORS } from './errors.ts';
import type { Room, Writing } from './room.ts';
import { type Account, findAccount } from './store.ts';

/** Two sign-ins of one person at once both succeed: the later decides again on the new version. */
const ATTEMPTS_MAX = 5;

interface AccountAct extends Writing {
  account: string;
  verb: 'raise-level' | 'take-post' | 'close';
  payload: Record<string, unknown>;
  /** Whose affair it is, when the act itself says so. */
  person?: string;
  /** Throws a refusal, or answers false when there is nothing left to do. */
  decide?(account: Account): boolean;
  save(act: PreparedAct): Promise<number>;
}

/** Writes one act of an account. Errors: IDENTITY_ACCOUNT_UNKNOWN, IDENTITY_ACCOUNT_CHANGED. */
export async function actOnAccount(room: Room, wanted: AccountAct): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const account = await findAccount(room.db.save, wanted.account);
    if (!account) throw new AppError(IDENTITY_ERRORS.IDENTITY_ACCOUNT_UNKNOWN);
    if (wanted.decide && !wanted.decide(account)) return;
    const act = await room.journal.prepare({
      partition: account.partition,
      kind: 'account',
      about: account.id,
      after: account.version,
      lastAct: account.lastAct,
      person: wanted.person ?? account.person,
      actor: wanted.actor,
      basis: wanted.basis,
      verb: wanted.verb,
      payload: wanted.payload,
      due: null,
      at: room.clock.now(),
    });
    if ((await wanted.save(act)) > 0) return;
  }
  throw new AppError(IDENTITY_ERRORS.IDENTITY_ACCOUNT_CHANGED);
}
