// SPDX-License-Identifier: Apache-2.0
export type { AddPersonInput } from './actions/add-person.ts';
export type { AssignPostInput } from './actions/assign-post.ts';
export type { RegisterGuardianInput } from './actions/register-guardian.ts';
export type { DemoPerson } from './city/demo-person.ts';
export { readPeople } from './city/demo-person.ts';
export type { AgencyRecord } from './city/demo-records.ts';
export { readOrganisations } from './city/organisation-patterns.ts';
export { stableId } from './city/stable-id.ts';
export type { DemoDoor } from './demo-door.ts';
export { openDemoDoor } from './demo-door.ts';
export type { Parties } from './door.ts';
export { PARTIES_ERRORS } from './errors.ts';
export type { Assignment } from './model/directory.ts';
export { Directory } from './model/directory.ts';
export type { IdNumber, IdNumberRefused, Sex } from './model/id-number.ts';
export {
  ageAt,
  birthDateOf,
  checkIdNumber,
  inventIdNumber,
  normaliseNumber,
} from './model/id-number.ts';
export type { Organisation, OrganisationKind, Post } from './model/organisation.ts';
export { isSelfGoverning, ORGANISATION_KINDS } from './model/organisation.ts';
export type { SocialCreditCode, SocialCreditCodeRefused } from './model/social-credit-code.ts';
export { checkSocialCreditCode } from './model/social-credit-code.ts';
export { createParties } from './parties.ts';
export type { SeedOptions } from './seed.ts';
export { seedOrganisations, seedParties } from './seed.ts';
