// SPDX-License-Identifier: Apache-2.0
export type { CheckReport } from './actions/catalogue-check.ts';
export { catalogueCheck, printReport } from './actions/catalogue-check.ts';
export type { Publication } from './actions/publish-version.ts';
export { barredProofs, readCityCatalogue } from './actions/read-city-catalogue.ts';
export { MATTERS_ERRORS } from './errors.ts';
export type { Matters, MattersOptions } from './matters.ts';
export { createMatters } from './matters.ts';
export type { StepGrant, StepUse } from './model/bindings.ts';
export type { CityCatalogue } from './model/catalogue.ts';
export { checkCatalogue } from './model/check-catalogue.ts';
export type { CriterionVerdict, Verdict } from './model/evaluate.ts';
export { deriveFacts, evaluateCriteria, factTypes } from './model/evaluate.ts';
export { buildForm } from './model/form.ts';
export { handlingCode, implementationCode } from './model/implementation-code.ts';
export { areaChain, inArea, performerOrganisation, stepVariants } from './model/performer.ts';
export type { Facts, FactType, FactTypes, FactValue, Rule } from './model/rule.ts';
export { compileRule } from './model/rule.ts';
export { buildIndex, searchMatters } from './model/search.ts';
export type {
  CommunitiesPort,
  ExchangePort,
  OrganisationsPort,
  PowersPort,
  VersionName,
} from './ports.ts';
export { seedMatters } from './seed.ts';
