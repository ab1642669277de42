// SPDX-License-Identifier: Apache-2.0
import type { MatterFile, MatterVersion } from '../contract.ts';
import { buildForm } from './form.ts';
import { implementationCode } from './implementation-code.ts';

/**
 * A file made whole: the form from its fields, the implementation code from the body's credit code.
 */
export function completeVersion(file: MatterFile, creditCode: string | null): MatterVersion {
  const built = creditCode && implementationCode(creditCode, file.level, file.basicCode);
  return { ...file, implementationCode: built || null, form: buildForm(file) };
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
