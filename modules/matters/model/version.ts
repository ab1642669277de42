// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto';
import type { MatterFile, MatterVersion } from '../contract.ts';
import { buildForm } from './form.ts';
import { implementationCode } from './implementation-code.ts';

/** A file made whole: the form from its fields, the implementation code from the body's credit code. */
export function completeVersion(file: MatterFile, creditCode: string | null): MatterVersion {
  const built = creditCode && implementationCode(creditCode, file.level, file.basicCode);
  return { ...file, implementationCode: built || null, form: buildForm(file) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]),
  );
}

/** SHA-256 (hex) of the version with its keys in order: the same words give the same hash. */
export function versionHash(version: MatterVersion): string {
  return hash('sha256', JSON.stringify(sorted(version)));
}

interface Dated {
  version: number;
  validFrom: string;
  validTo?: string | null;
}

/** The version in force on a civil date: the highest that has begun and not ended. */
export function versionOn<T extends Dated>(versions: readonly T[], on: string): T | undefined {
  return versions
    .filter(({ validFrom, validTo }) => validFrom <= on && (!validTo || on <= validTo))
    .sort((a, b) => b.version - a.version)[0];
}
