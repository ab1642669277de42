// SPDX-License-Identifier: Apache-2.0
import type {
  AreaOrder,
  KnownOrganisation,
  KnownPost,
  KnownResource,
  NameSource,
  OfferedResource,
} from './model/known.ts';

export interface AreaSource {
  /** The current tree; asked again at each use. */
  tree(): AreaOrder;
}

/** Data resources, as `exchange` keeps them. */
export interface ResourceDirectory {
  findResource(code: string): KnownResource | undefined;
  /** What a matter is allowed to read, resource by resource. */
  resourcesFor(matter: string): readonly OfferedResource[];
}

/** Organisations, posts and assignments, in memory, as `parties` keeps them. */
export interface PostDirectory extends NameSource {
  /** Whether the assignment of the person to the post is in force at this instant. */
  holdsPost(person: string, post: string, at: Date): boolean;
  /** Who holds a post at an instant, and since when. */
  assignmentsTo(post: string, at: Date): readonly { person: string; validFrom: Date }[];
  /** All bodies, or those whose own area this is. */
  organisations(filter?: { area: string }): readonly KnownOrganisation[];
  /** Every post of a body. */
  postsIn(organisation: string): readonly KnownPost[];
  /** Masked, for a chain. */
  maskedName(person: string): Promise<string | undefined>;
  /** Reads what changed since the last time. */
  catchUp(): Promise<void>;
}
