// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';

/**
 * A community is three bodies: party organisation, committee, service station (the subdistrict's
 * counter). A firm that keeps a subdistrict's public equipment is a facility owner.
 */
export const ORGANISATION_KINDS = [
  'government',
  'department',
  'subdistrict',
  'service-station',
  'resident-committee',
  'villagers-committee',
  'party-organisation',
  'social-organisation',
  'facility-owner',
  'firm',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation {
  /** Such as station-330102012001; never changes. */
  code: string;
  kind: OrganisationKind;
  name: Text;
  /** Twelve-digit area it serves. */
  area: string;
  /** The organisation it belongs to; null for one that stands alone, as a committee does. */
  parent: string | null;
  /** Unified social credit code; null for a body without legal personality, as a station is. */
  creditCode: string | null;
}

/** A place in an organisation that people are assigned to. Several may hold one. */
export interface Post {
  id: string;
  /** Organisation and role, such as station-330102012001/worker. */
  code: string;
  organisation: string;
  role: string;
  name: Text;
}

/**
 * Committees of residents and of villagers: bodies of self-governance, which hold no public power.
 */
export function isSelfGoverning(kind: OrganisationKind): boolean {
  return kind === 'resident-committee' || kind === 'villagers-committee';
}
