// SPDX-License-Identifier: Apache-2.0
import type { VerifyECertBody } from '../../contract.ts';

/** A number is letters, digits, points and hyphens; anything else is the text of a code. */
export function bodyOf(typed: string): VerifyECertBody {
  return isNumber(typed) ? { identifier: typed.replaceAll(/\s/g, '') } : { qr: typed.trim() };
}

export function isNumber(typed: string): boolean {
  return /^[0-9A-Za-z.\-\s]{1,120}$/.test(typed);
}
