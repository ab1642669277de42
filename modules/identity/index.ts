// SPDX-License-Identifier: Apache-2.0
export type { OpenAccountInput } from './actions/open-account.ts';
export type { RaiseLevelInput } from './actions/raise-level.ts';
export type { StartedSession } from './actions/start-session.ts';
export { IDENTITY_ERRORS } from './errors.ts';
export type { Identity } from './identity.ts';
export { createIdentity, oidcPlugin } from './identity.ts';
export type { IdentityOptions } from './room.ts';
export type { Account } from './store.ts';
