// SPDX-License-Identifier: Apache-2.0
export type { Burden } from './burden.ts';
export { createBurden } from './burden.ts';
export type { BurdenOptions } from './deps.ts';
export { BURDEN_ERRORS } from './errors.ts';
export { seedLoad } from './seed-load.ts';
