// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, type TSchema, Type } from 'typebox';
import { Check, Errors } from 'typebox/value';
import { parse } from 'yaml';
import {
  AdmittedFile,
  type CityBurden,
  ElementsFile,
  GateRules,
  LiveForm,
} from '../model/city-data.ts';

/** A file of the city that does not say what the gate needs. */
export class BurdenFileBroken extends Error {}

function readAs<T extends TSchema>(schema: T, path: string): Static<T> {
  const value: unknown = parse(readFileSync(path, 'utf8'));
  if (Check(schema, value)) return value as Static<T>;
  const [wrong] = Errors(schema, value);
  throw new BurdenFileBroken(`${path}: ${wrong?.instancePath} ${wrong?.message}`);
}

const FormsFile = Type.Object({ forms: Type.Array(LiveForm) });
const AdmittedList = Type.Object({ admitted: Type.Array(AdmittedFile) });

/**
 * Reads `burden/gate.yaml`, `burden/data-elements.yaml`, `burden/admitted.yaml` and `forms/*.yaml`.
 * Throws BurdenFileBroken with the place of the first fault.
 */
export function readCityBurden(cityDir: string): CityBurden {
  const formsDir = join(cityDir, 'forms');
  const files = readdirSync(formsDir).filter((name) => name.endsWith('.yaml'));
  return {
    rules: readAs(GateRules, join(cityDir, 'burden', 'gate.yaml')),
    elements: readAs(ElementsFile, join(cityDir, 'burden', 'data-elements.yaml')),
    forms: files.sort().flatMap((name) => readAs(FormsFile, join(formsDir, name)).forms),
    admitted: readAs(AdmittedList, join(cityDir, 'burden', 'admitted.yaml')).admitted,
  };
}
