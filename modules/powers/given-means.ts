// SPDX-License-Identifier: Apache-2.0
import type { Reading } from './reads.ts';
import { type DeedWithMeans, loadDeedsWithMeans } from './store-means.ts';

/** The means of a published deed, and whether it stands: only then do they count. */
export interface MeansInDeed extends DeedWithMeans {
  inForce: boolean;
}

/** What came with every published deed, in force or not any more. */
export async function listGivenMeans(deps: Reading, at: Date): Promise<MeansInDeed[]> {
  const deeds = await loadDeedsWithMeans(deps.db.save);
  return deeds.map((deed) => ({ ...deed, inForce: deps.reach.isInForce(deed.id, at) }));
}
