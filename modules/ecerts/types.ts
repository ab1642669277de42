// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Check } from 'typebox/value';
import { parse } from 'yaml';
import { ECertType } from './contract.ts';

/** A file of the city that does not describe a certificate type. */
export class ECertTypeFileBroken extends Error {}

/** Reads `<cityDir>/certificate-types/*.yaml`. Throws ECertTypeFileBroken with the file's name. */
export function readECertTypes(cityDir: string): ECertType[] {
  const dir = join(cityDir, 'certificate-types');
  const names = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => {
    const type: unknown = parse(readFileSync(join(dir, name), 'utf8'));
    if (!Check(ECertType, type)) {
      throw new ECertTypeFileBroken(`${name} does not describe a certificate type`);
    }
    return type;
  });
}
