// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import type { LegalBasis } from './contract.ts';
import type { StepGrant, StepUse } from './model/bindings.ts';

export interface VersionName {
  matter: string;
  version: number;
}

/** What the page of a matter says about a power entry. */
export interface EntryShown {
  /** Organisation code of the entry's holder. */
  holder: string;
  /** Organisation in whose name the holder acts. */
  inWhoseName: string;
  basis: LegalBasis;
}

/** What matters needs of `powers`. Binding a version again must change nothing. */
export interface PowersPort {
  bindUses(version: VersionName, uses: readonly StepUse[]): Promise<void>;
  findEntry(code: string): EntryShown | undefined;
}

/** What matters needs of `exchange`. Binding a version again must change nothing. */
export interface ExchangePort {
  bindGrants(version: VersionName, grants: readonly StepGrant[]): Promise<void>;
}

/** What matters needs of `parties`: names and credit codes of organisations. */
export interface OrganisationsPort {
  findOrganisation(code: string): { name: Text; creditCode: string | null } | undefined;
}

/** Codes of the communities in force, for matters offered in many. */
export interface CommunitiesPort {
  listCommunities(): readonly string[];
}
