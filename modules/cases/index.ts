// SPDX-License-Identifier: Apache-2.0
export type { Cases } from './cases.ts';
export { createCases } from './cases.ts';
export type { CasesOptions } from './deps.ts';
export { CASE_ERRORS } from './errors.ts';
