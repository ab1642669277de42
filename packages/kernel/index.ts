// SPDX-License-Identifier: Apache-2.0
export type { Actor, AssuranceLevel } from './actor.ts';
export { isAtLeast, LEVELS } from './actor.ts';
export { assert, assertNever } from './assert.ts';
export type { Basis, OperatorBasis, OwnBasis, PowerBasis, RuleBasis } from './basis.ts';
export {
  addDays,
  addWorkingDays,
  isWorkingDay,
  shanghaiDate,
  shanghaiTime,
  workdayEnd,
  workingDaysBetween,
} from './calendar.ts';
export type { Clock } from './clock.ts';
export { shiftedClock, systemClock } from './clock.ts';
export type { ErrorDefinition, Refusal } from './errors.ts';
export { AppError, defineErrors, refuse } from './errors.ts';
export type { PublicIdParts } from './ids.ts';
export { idTime, isUuid, newId, parsePublicId, publicId } from './ids.ts';
export { maskId, maskName } from './mask.ts';
export type { PurposeGrant } from './purpose-grant.ts';
export type { Text } from './text.ts';
export { text } from './text.ts';
