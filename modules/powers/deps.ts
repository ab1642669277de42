// SPDX-License-Identifier: Apache-2.0
import type { Database } from '#packages/db';
import type { Journal } from '#packages/journal';
import type { Clock } from '#packages/kernel';
import type { Decisions } from './decide.ts';
import type { Explainer } from './explain.ts';
import type { LivePowers } from './live.ts';
import type { AreaSource, PostDirectory, ResourceDirectory } from './ports.ts';

/** What the actions of this room stand on. */
export interface PowersDeps {
  db: Database;
  journal: Journal;
  clock: Clock;
  places: AreaSource;
  parties: PostDirectory;
  resources: ResourceDirectory;
  live: LivePowers;
  decisions: Decisions;
  explainer: Explainer;
}
