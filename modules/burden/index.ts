// SPDX-License-Identifier: Apache-2.0
export type { Burden } from './burden.ts';
export { createBurden } from './burden.ts';
export { readCityBurden } from './city/read-gate.ts';
export type { BurdenOptions } from './deps.ts';
export { BURDEN_ERRORS } from './errors.ts';
export type { SourceField } from './model/field-index.ts';
export { FieldIndex } from './model/field-index.ts';
export { checkDemand } from './model/gate.ts';
export { bigramsOf, dice, normaliseLabel } from './model/label.ts';
export { seedLoad } from './seed-load.ts';
