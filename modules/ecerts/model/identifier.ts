// SPDX-License-Identifier: Apache-2.0
import type { CheckCharacter } from './check-character.ts';
import { mod37x36 } from './check-character.ts';

/** Basis: GB/T 36904-2018, the object identifier of e-certificates; text not verified. */
const PREFIX = '1.2.156.3005.2';
const SHAPE =
  /^1\.2\.156\.3005\.2\.([0-9A-Z]{18}\d{3})\.([0-9A-Z]{18})\.(\d{6}[0-9A-Z]{10})\.(\d{3})\.([0-9A-Z])$/;

export interface IdentifierParts {
  /**
   * Credit code of the organisation that defines the type, and the type's serial: 21 characters.
   */
  typeCode: string;
  /** Credit code of the issuer, 18 characters. */
  issuerCode: string;
  /** County of the row, six digits, which only routes; then ten random characters. */
  serial: string;
  version: number;
}

export type ParsedIdentifier =
  | ({ ok: true; partition: string } & IdentifierParts)
  | { ok: false; why: 'malformed' | 'check-character' };

function bodyOf(parts: IdentifierParts): string {
  const version = String(parts.version).padStart(3, '0');
  return [parts.typeCode, parts.issuerCode, parts.serial, version].join('.');
}

/** `1.2.156.3005.2.<type code>.<issuer code>.<serial>.<version>.<check>`. */
export function formatIdentifier(parts: IdentifierParts, check: CheckCharacter = mod37x36): string {
  const body = bodyOf(parts);
  return `${PREFIX}.${body}.${check.of(body)}`;
}

/** Reads an identifier as typed: case and surrounding blanks do not matter. */
export function parseIdentifier(typed: string, check: CheckCharacter = mod37x36): ParsedIdentifier {
  const found = SHAPE.exec(typed.trim().toUpperCase());
  if (!found) return { ok: false, why: 'malformed' };
  const [, typeCode = '', issuerCode = '', serial = '', version = '', given] = found;
  const parts = { typeCode, issuerCode, serial, version: Number(version) };
  if (check.of(bodyOf(parts)) !== given) return { ok: false, why: 'check-character' };
  return { ok: true, partition: serial.slice(0, 6), ...parts };
}
