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
import type { GateCheck } from './contract/check.ts';
import type { DemandContent } from './contract/demand.ts';
import type { CityBurden } from './model/city-data.ts';

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

/** Looks up all that the rules of the gate need, and lets them judge. */
export interface GateKeeper {
  check(input: {
    content: DemandContent;
    from: string;
    /** When it was first filed; now, before it is. */
    filedAt: Date;
    at: Date;
  }): Promise<GateCheck>;
}

/** What the actions of this room stand on. */
export interface BurdenDeps extends BurdenOptions {
  city: CityBurden;
  gate: GateKeeper;
}
