// SPDX-License-Identifier: Apache-2.0
import type { PowerEntry } from '../../contract/entry.ts';

/**
 * Only what was taken back has somebody who took it over; what nobody may ask is no power of
 * anybody. The same rule stands as CHECKs in `migrations/0003_entry_duties.sql`.
 */
export function fitsList({ list, acts, takenOverBy, manner }: PowerEntry): boolean {
  const isTakenOver = takenOverBy !== undefined || manner !== undefined;
  if (isTakenOver && list !== 'taken-back') return false;
  return list !== 'community-negative' || acts.length === 0;
}
