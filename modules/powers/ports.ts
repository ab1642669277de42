// SPDX-License-Identifier: Apache-2.0
import type { AreaTree } from '#modules/places';
import type { Text } from '#packages/kernel';

/** What powers needs of the tree of areas. */
export type AreaOrder = Pick<
  AreaTree,
  'has' | 'interval' | 'partitionsOf' | 'latest' | 'ancestors' | 'codes' | 'upTo'
>;

export interface AreaSource {
  /** The current tree; asked again at each use. */
  tree(): AreaOrder;
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

/** Organisations, posts and assignments, in memory, as `parties` keeps them. */
export interface PostDirectory {
  findOrganisation(code: string): KnownOrganisation | undefined;
  /** By id or by organisation/role. */
  findPost(idOrCode: string): KnownPost | undefined;
  /** Whether the assignment of the person to the post is in force at this instant. */
  holdsPost(person: string, post: string, at: Date): boolean;
  /** Masked, for a chain. */
  maskedName(person: string): Promise<string | undefined>;
  /** Reads what changed since the last time. */
  catchUp(): Promise<void>;
}
