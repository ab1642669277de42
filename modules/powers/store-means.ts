// SPDX-License-Identifier: Apache-2.0
import type { PoolClient } from 'pg';
import { many } from '#packages/db';
import type { KeptMeans } from './model/means.ts';

/** A published deed with the means it came with. */
export interface DeedWithMeans {
  id: string;
  entry: string;
  fromOrganisation: string;
  toOrganisation: string;
  area: string;
  means: KeptMeans;
  stopsOn: string;
}

/** Every deed that was ever published with people, money or data. */
export function loadDeedsWithMeans(on: Pick<PoolClient, 'query'>): Promise<DeedWithMeans[]> {
  return many<DeedWithMeans & Record<string, unknown>>(on, {
    name: 'powers.deeds_with_means',
    text:
      'SELECT id, entry, from_organisation AS "fromOrganisation", ' +
      'to_organisation AS "toOrganisation", area, means, stops_on AS "stopsOn" ' +
      'FROM powers.delegation WHERE means IS NOT NULL AND published_at IS NOT NULL ' +
      'AND to_post IS NULL ORDER BY id',
  });
}
