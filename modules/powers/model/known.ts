// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';

/** Areas in tree order, as `places` keeps them: an area with all below it is a range. */
export interface AreaOrder {
  has(code: string): boolean;
  /** Every code ever used. */
  codes(): string[];
  interval(code: string): { lo: number; hi: number } | undefined;
  /** Counties whose rows lie in this area, abolished ones included, in order. */
  partitionsOf(code: string): string[];
  /** The last known row of a code. */
  latest(code: string): KnownArea;
}

export interface KnownArea {
  code: string;
  name: string;
  nameEn: string;
  level: string;
  parent: string | null;
  validFrom: string;
  validTo: string | null;
}

export interface KnownOrganisation {
  code: string;
  kind: string;
  name: Text;
  area: string;
}

export interface KnownPost {
  id: string;
  /** organisation/role */
  code: string;
  organisation: string;
  name: Text;
}

export interface KnownResource {
  /** Code of the body that owns it. */
  owner: string;
  title: Text;
  fields: readonly string[];
}

/** A resource as far as a matter may read it. */
export interface OfferedResource {
  code: string;
  owner: string;
  title: Text;
  fields: readonly { name: string; label: Text }[];
}

/** Names of bodies and posts, as `parties` keeps them. */
export interface NameSource {
  findOrganisation(code: string): KnownOrganisation | undefined;
  /** By id or by organisation/role. */
  findPost(idOrCode: string): KnownPost | undefined;
}
