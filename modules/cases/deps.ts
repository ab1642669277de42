// SPDX-License-Identifier: Apache-2.0
import type { Ecerts } from '#modules/ecerts';
import type { Exchange } from '#modules/exchange';
import type { Identity } from '#modules/identity';
import type { Matters } from '#modules/matters';
import type { Parties } from '#modules/parties';
import type { Places } from '#modules/places';
import type { Powers } from '#modules/powers';
import type { Keyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import type { Journal } from '#packages/journal';
import type { Clock } from '#packages/kernel';
import type { CaseStore } from './store.ts';

/** The rooms below, as composition hands them in. */
export interface CasesOptions {
  db: Database;
  journal: Journal;
  keyring: Keyring;
  clock: Clock;
  places: Places;
  parties: Parties;
  powers: Powers;
  exchange: Exchange;
  ecerts: Ecerts;
  matters: Matters;
  identity: Identity;
  /** Places of acts in the public log, for those numbered already. */
  logPlaces(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface CasesDeps extends CasesOptions {
  store: CaseStore;
  /** The next case number of a county; leased in blocks. */
  nextNumber(partition: string, now: Date): Promise<string>;
}
