// SPDX-License-Identifier: Apache-2.0
import { MATTER_LEVEL_DIGITS, type MatterLevel } from '../contract.ts';

/**
 * 实施编码: credit code of the implementing body (18), level (1), basic code (12); 31 characters.
 * Basis: C0109.1-2018, text not verified.
 */
export function implementationCode(
  creditCode: string,
  level: MatterLevel,
  basicCode: string,
): string {
  return `${creditCode}${MATTER_LEVEL_DIGITS[level]}${basicCode}`;
}

/** 业务办理项编码: the implementation code and a serial of two digits; 33 characters. */
export function handlingCode(implementation: string, serial: string): string {
  return `${implementation}${serial}`;
}
