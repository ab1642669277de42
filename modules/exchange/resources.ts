// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Check } from 'typebox/value';
import { parse } from 'yaml';
import { DataResource } from './contract.ts';

/** A file of the city that does not describe a resource. */
export class ResourceFileBroken extends Error {}

/** Reads `<cityDir>/resources/*.yaml`. Throws ResourceFileBroken with the file's name. */
export function readResources(cityDir: string): DataResource[] {
  const dir = join(cityDir, 'resources');
  const names = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => {
    const resource: unknown = parse(readFileSync(join(dir, name), 'utf8'));
    if (!Check(DataResource, resource)) {
      throw new ResourceFileBroken(`${name} does not describe a data resource`);
    }
    return resource;
  });
}
