// SPDX-License-Identifier: Apache-2.0
export type { AskInput } from './actions/ask.ts';
export type { LatestFact } from './actions/open-answers.ts';
export type { PurposeCloseInput, PurposeColumns, PurposeInput } from './actions/prepare-purpose.ts';
export type { RevealInput } from './actions/record-reveal.ts';
export type { AgencyAddress } from './connectors/http-connector.ts';
export { diaryRecomputers, firstDiaryFault } from './diary-verify.ts';
export { EXCHANGE_ERRORS } from './errors.ts';
export type { Exchange, ExchangeOptions } from './exchange.ts';
export { createExchange } from './exchange.ts';
export type { Answer, UnknownWhy } from './model/answer.ts';
export type { Ask } from './model/ask.ts';
export { maskedValue, presentValues } from './model/masking.ts';
export type { FieldUse, Purpose, StepGrant } from './model/purpose.ts';
export { ANY_STEP } from './model/purpose.ts';
export type { Claim } from './model/verdict.ts';
export { readResources } from './resources.ts';
export type { Described, ExchangePorts } from './room.ts';
export type { CaseKey, VersionName } from './store.ts';
