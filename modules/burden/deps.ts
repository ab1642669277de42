// SPDX-License-Identifier: Apache-2.0
import type { Exchange } from '#modules/exchange';
import type { Matters } from '#modules/matters';
import type { Parties } from '#modules/parties';
import type { Places } from '#modules/places';
import type { Powers } from '#modules/powers';
import type { Keyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import type { Journal } from '#packages/journal';
import type { Clock } from '#packages/kernel';

/** The rooms below, as composition hands them in. */
export interface BurdenOptions {
  db: Database;
  journal: Journal;
  keyring: Keyring;
  clock: Clock;
  places: Places;
  parties: Parties;
  powers: Powers;
  exchange: Exchange;
  matters: Matters;
  /** Folder of the city: its live forms, data elements, limits and rates are read from it. */
  cityDir: string;
}
