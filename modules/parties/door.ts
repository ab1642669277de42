// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import type { Actor, PurposeGrant } from '#packages/kernel';
import type { AddPersonInput } from './actions/add-person.ts';
import type { AssignPostInput } from './actions/assign-post.ts';
import type { RegisterGuardianInput } from './actions/register-guardian.ts';
import type { MaskedPerson, PersonDetails, PersonField } from './contract.ts';
import type { Assignment } from './model/directory.ts';
import type { Organisation, OrganisationKind, Post } from './model/organisation.ts';
import type { Writing } from './room.ts';

/** Organisations and posts, in memory: these answer at once. */
export interface OrganisationDoor {
  findOrganisation(code: string): Organisation | undefined;
  /** Errors: ORGANISATION_UNKNOWN. */
  getOrganisation(code: string): Organisation;
  /** The id under which a body's own affairs are kept and sealed, as a person's are under hers. */
  subjectOf(code: string): string;
  /** All that match; by area this is a look-up. */
  organisations(filter?: { area?: string; kind?: OrganisationKind }): Organisation[];
  /** By post id or organisation/role. */
  findPost(idOrCode: string): Post | undefined;
  /** Errors: POST_UNKNOWN. */
  getPost(idOrCode: string): Post;
  postsIn(organisation: string): Post[];
  /** Posts that the person holds at an instant. */
  postsOf(person: string, at: Date): Post[];
  holdsPost(person: string, idOrCode: string, at: Date): boolean;
  /** Who holds a post at an instant. */
  assignmentsTo(idOrCode: string, at: Date): Assignment[];
  assign(input: AssignPostInput): Promise<string>;
  endAssignment(input: Writing & { assignment: string; validTo: Date }): Promise<void>;
  /** Reads organisations, posts and assignments again, after an import. */
  reload(): Promise<void>;
  /** Reads the assignments again: another process has changed one. */
  catchUp(): Promise<void>;
}

/** People: masked to everyone but themselves and an open purpose. */
export interface PeopleDoor {
  findPerson(id: string): Promise<MaskedPerson | undefined>;
  /** Errors: PERSON_UNKNOWN. */
  getPerson(id: string): Promise<MaskedPerson>;
  maskedPeople(ids: readonly string[]): Promise<Map<string, MaskedPerson>>;
  maskedName(id: string): Promise<string | undefined>;
  /** By citizen number as typed; undefined also for one that is not well formed. */
  findPersonByIdNumber(typed: string): Promise<MaskedPerson | undefined>;
  addPerson(input: AddPersonInput): Promise<string>;
  /** Deletes the person's key for ever. Errors: PERSON_UNKNOWN, PERSON_ERASED. */
  erasePerson(input: Writing & { person: string }): Promise<void>;
  /** Everything about oneself, or a ward registered to one. Errors: PERSON_NOT_OWN. */
  ownDetails(actor: Actor, person?: string): Promise<PersonDetails>;
  /** The asked fields, under a grant that only exchange can mint. Errors: PERSON_UNSEAL_REFUSED. */
  unseal<F extends PersonField>(
    grant: PurposeGrant,
    person: string,
    fields: readonly F[],
  ): Promise<Pick<PersonDetails, F>>;
}

/** Who lives with whom, and who acts for whom. */
export interface RelationDoor {
  /** Everyone in the person's household today, the person included; empty for one without. */
  householdOf(person: string): Promise<string[]>;
  /** A person is of her own household. */
  sameHousehold(one: string, other: string): Promise<boolean>;
  guardiansOf(ward: string, at: Date): Promise<string[]>;
  wardsOf(guardian: string, at: Date): Promise<string[]>;
  isGuardian(guardian: string, ward: string): Promise<boolean>;
  registerGuardian(input: RegisterGuardianInput): Promise<string>;
  endGuardianship(input: Writing & { guardianship: string; validTo: Date }): Promise<void>;
  /** The person behind a handle of the story; undefined on a production database. */
  findDemoPerson(handle: string): Promise<string | undefined>;
  listDemoPeople(): Promise<{ handle: string; person: string }[]>;
}

export interface Parties extends OrganisationDoor, PeopleDoor, RelationDoor {
  readonly routes: AnyRoute[];
}
