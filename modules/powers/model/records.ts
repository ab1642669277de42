// SPDX-License-Identifier: Apache-2.0
import type { Decider, Origin, PowerAct } from '../contract/acts.ts';
import type { PowerBasisOfLaw, PowerDocument } from '../contract/common.ts';
import type { DelegationState, StopCause } from '../contract/delegation.ts';
import type { PowerEntry } from '../contract/entry.ts';
import type { KeptMeans } from './means.ts';

/** An entry as it is kept; `holderKind` is the kind of its holder when it was recorded. */
export interface EntryRecord extends PowerEntry {
  id: string;
  holderKind: string;
}

/** As it is kept, in ISO instants. */
export interface SuspendedSpan {
  since: string;
  until: string | null;
}

/** A link as it is kept. */
export interface LinkRecord {
  id: string;
  /** Name in the city's files, or null. */
  code: string | null;
  entry: string;
  decider: Decider;
  parent: string | null;
  path: string[];
  origin: Origin | null;
  fromOrganisation: string;
  /** For a link to a post: the post's organisation. */
  toOrganisation: string;
  toKind: string;
  toPost: string | null;
  toPostCode: string | null;
  acts: PowerAct[];
  area: string;
  validFrom: string;
  validTo: string;
  document: PowerDocument;
  liability: string;
  supervision: string;
  state: DelegationState;
  /** Null for a division of work within one body, and for a deed recorded without. */
  means: KeptMeans | null;
  /** Last day in force, and what ends it then. */
  stopsOn: string;
  stopsBy: StopCause;
  publishedAt: string | null;
  suspendedAt: string | null;
  /** From when to when, oldest first; the last has no end while the deed is suspended. */
  suspensions: SuspendedSpan[];
  revokedAt: string | null;
}

/** An entry that a step of a published matter version may rest on; one row per entry. */
export interface UseRecord {
  matter: string;
  version: number;
  step: string;
  act: PowerAct;
  entry: string;
}

/** 《title》 article, or its number. */
export function nameOfLaw(basis: PowerBasisOfLaw): string {
  return `《${basis.title}》${basis.article ?? basis.documentNumber ?? ''}`;
}

export function nameOfDocument(document: PowerDocument): string {
  return `《${document.title}》${document.number ?? ''}`;
}
