// SPDX-License-Identifier: Apache-2.0
import { normaliseNumber } from './id-number.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const BODY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export interface SocialCreditCode {
  ok: true;
  /** Eighteen characters, half width, upper case. */
  code: string;
  /** 登记管理部门 and 机构类别, such as 11 for an organ of state, 91 for a firm. */
  register: string;
  county: string;
}

export interface SocialCreditCodeRefused {
  ok: false;
  why: 'shape' | 'check';
}

/** The eighteenth character for the first seventeen. Basis: GB 32100-2015, text not verified. */
export function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, w, i) => total + w * ALPHABET.indexOf(first17[i]!), 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** The ninth character of the organisation's body code. Basis: GB 11714-1997, text not verified. */
export function bodyCheckCharacter(first8: string): string {
  const sum = BODY_WEIGHTS.reduce(
    (total, w, i) => total + w * BODY_ALPHABET.indexOf(first8[i]!),
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/**
 * Checks a unified social credit code (统一社会信用代码) as typed. The body's own check character is
 * not asked: codes given by the registers do not all keep to it.
 */
export function checkSocialCreditCode(typed: string): SocialCreditCode | SocialCreditCodeRefused {
  const code = normaliseNumber(typed);
  if (!/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(code)) {
    return { ok: false, why: 'shape' };
  }
  if (creditCheckCharacter(code.slice(0, 17)) !== code[17]) return { ok: false, why: 'check' };
  return { ok: true, code, register: code.slice(0, 2), county: code.slice(2, 8) };
}

/** An invented code with valid check characters; `serial` is eight characters of the body. */
export function inventSocialCreditCode(register: string, county: string, serial: string): string {
  const body = serial + bodyCheckCharacter(serial);
  const first17 = register + county + body;
  return first17 + creditCheckCharacter(first17);
}
