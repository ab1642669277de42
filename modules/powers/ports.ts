// SPDX-License-Identifier: Apache-2.0
import type { AreaOrder, KnownOrganisation, KnownResource, NameSource } from './model/known.ts';

export interface AreaSource {
  /** The current tree; asked again at each use. */
  tree(): AreaOrder;
}

/** Data resources, as `exchange` keeps them. */
export interface ResourceDirectory {
  findResource(code: string): KnownResource | undefined;
}

/** Organisations, posts and assignments, in memory, as `parties` keeps them. */
export interface PostDirectory extends NameSource {
  /** Whether the assignment of the person to the post is in force at this instant. */
  holdsPost(person: string, post: string, at: Date): boolean;
  /** Who holds a post at an instant, and since when. */
  assignmentsTo(post: string, at: Date): readonly { person: string; validFrom: Date }[];
  /** Bodies whose own area this is. */
  organisations(filter: { area: string }): readonly KnownOrganisation[];
  /** Masked, for a chain. */
  maskedName(person: string): Promise<string | undefined>;
  /** Reads what changed since the last time. */
  catchUp(): Promise<void>;
}
