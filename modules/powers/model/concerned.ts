// SPDX-License-Identifier: Apache-2.0
import type { DeedNotice } from '../contract/delegation.ts';
import { meansGivers } from './means.ts';
import type { LinkRecord } from './records.ts';

export interface Concerned {
  organisation: string;
  role: DeedNotice['role'];
}

/** The bodies a deed concerns: who gives, who receives, who gives the means; each once. */
export function partiesOf(link: LinkRecord): Concerned[] {
  const found: Concerned[] = [
    { organisation: link.fromOrganisation, role: 'giver' },
    { organisation: link.toOrganisation, role: 'receiver' },
    ...meansGivers(link.means).map((organisation) => ({
      ...{ organisation, role: 'gives-means' as const },
    })),
  ];
  return found.filter(
    ({ organisation }, at) => found.findIndex((one) => one.organisation === organisation) === at,
  );
}

/** Those, and the bodies above the giver in the chain, who answer for what comes of it. */
export function concernedBy(link: LinkRecord, above: readonly LinkRecord[]): Concerned[] {
  const told = partiesOf(link);
  const isTold = (code: string) => told.some(({ organisation }) => organisation === code);
  const higher = [...new Set(above.map(({ fromOrganisation }) => fromOrganisation))];
  const givers = higher.filter((code) => !isTold(code));
  return [...told, ...givers.map((organisation) => ({ organisation, role: 'giver' as const }))];
}
