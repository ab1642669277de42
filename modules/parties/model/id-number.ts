// SPDX-License-Identifier: Apache-2.0

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

export type Sex = 'female' | 'male';

/** What a well-formed citizen number says about itself. */
export interface IdNumber {
  ok: true;
  /** Eighteen characters, half width, X in upper case. */
  idNumber: string;
  /** YYYY-MM-DD */
  birthDate: string;
  sex: Sex;
}

export interface IdNumberRefused {
  ok: false;
  why: 'shape' | 'date' | 'future' | 'check';
}

/** Full-width digits and letters become half width, blanks go, x becomes X. */
export function normaliseNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/**
 * The eighteenth character for the first seventeen digits. Basis: GB 11643-1999, text not verified.
 */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECK_CHARACTERS[sum % 11]!;
}

function isCivilDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/**
 * Checks a citizen number (公民身份号码) as typed. With `today` a birth date after it is refused.
 * Basis: GB 11643-1999, text not verified.
 */
export function checkIdNumber(typed: string, today?: string): IdNumber | IdNumberRefused {
  const idNumber = normaliseNumber(typed);
  if (!/^[1-9]\d{16}[\dX]$/.test(idNumber)) return { ok: false, why: 'shape' };
  const birthDate = idNumber.slice(6, 14).replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');
  if (!isCivilDate(birthDate)) return { ok: false, why: 'date' };
  if (idCheckCharacter(idNumber.slice(0, 17)) !== idNumber[17]) return { ok: false, why: 'check' };
  if (today !== undefined && birthDate > today) return { ok: false, why: 'future' };
  return { ok: true, idNumber, birthDate, sex: Number(idNumber[16]) % 2 ? 'male' : 'female' };
}

/** The birth date that a number carries, undefined if the number is not well formed. */
export function birthDateOf(typed: string): string | undefined {
  const checked = checkIdNumber(typed);
  return checked.ok ? checked.birthDate : undefined;
}

/**
 * Full years reached on a civil date, the birthday itself counted; born on 29 February, from 1
 * March.
 */
export function ageAt(birthDate: string, at: string): number {
  const years = Number(at.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return at.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * An invented number with a valid check character. `serial` runs from 0 to 499 for each county, day
 * and sex.
 */
export function inventIdNumber(parts: {
  county: string;
  birthDate: string;
  sex: Sex;
  serial: number;
}): string {
  const order = (parts.serial % 500) * 2 + (parts.sex === 'male' ? 1 : 0);
  const first17 =
    parts.county + parts.birthDate.replaceAll('-', '') + String(order).padStart(3, '0');
  return first17 + idCheckCharacter(first17);
}
