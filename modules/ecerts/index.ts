// SPDX-License-Identifier: Apache-2.0
export { IMPORT_MATTER } from './actions/import-ecert.ts';
export type { IssueInput, PreparedIssue } from './actions/prepare-issue.ts';
export type { ECertsOptions, Ecerts } from './ecerts.ts';
export { createEcerts } from './ecerts.ts';
export { ECERT_ERRORS } from './errors.ts';
export type { CheckCharacter } from './model/check-character.ts';
export { mod37x36 } from './model/check-character.ts';
export type { IdentifierParts, ParsedIdentifier } from './model/identifier.ts';
export { formatIdentifier, parseIdentifier } from './model/identifier.ts';
export type { ECertPorts, IssuerOrganisation } from './room.ts';
export { readECertTypes } from './types.ts';
