// SPDX-License-Identifier: Apache-2.0
export type { StepUse } from './actions/bind-uses.ts';
export type { PowerAct } from './contract/acts.ts';
export type { ChainNode, Desk, MayActAnswer, MissingPower } from './contract/answer.ts';
export type { PowerDelegation } from './contract/delegation.ts';
export type { PowerEntry } from './contract/entry.ts';
export { POWERS_ERRORS } from './errors.ts';
export type { MeansInDeed } from './given-means.ts';
export type { Epochs } from './live.ts';
export type { AreaSource, PostDirectory, ResourceDirectory } from './ports.ts';
export type { Powers, PowersOptions } from './powers.ts';
export { createPowers } from './powers.ts';
export type { PowerAnswer, PowerQuestion, PowerScope, StepQuestion } from './questions.ts';
export { deskKey } from './scopes.ts';
export type { FileLink, PowerFiles } from './seed/read-files.ts';
export { readPowerFiles } from './seed/read-files.ts';
export type { PowersImport } from './seed/seed-powers.ts';
export type { SyntheticIndex } from './synthetic-index.ts';
export { buildSyntheticIndex } from './synthetic-index.ts';
