// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readOrganisations } from '#modules/parties';
import { type Area, isInForce, readAreas } from '#modules/places';
import {
  type CityCatalogue,
  type CityFile,
  type CityGround,
  parseCatalogue,
} from '../model/catalogue.ts';
import { type BarredProof, readBarredProofs, readLawBook } from '../model/law.ts';

const FOLDERS = ['matters', 'powers', 'resources', 'certificate-types'];
const LAW = join(import.meta.dirname, '..', 'law');

async function listYaml(dir: string, folder: string): Promise<CityFile[]> {
  const names = await readdir(join(dir, folder), { recursive: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const yaml = names.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    yaml.map(async (name) => ({
      path: [folder, ...name.split(sep)].join('/'),
      text: await readFile(join(dir, folder, name), 'utf8'),
    })),
  );
}

async function readGround(dir: string, today: string): Promise<CityGround> {
  const [areasCsv, patterns, barred, clocks] = await Promise.all([
    readFile(join(dir, 'divisions', 'areas.csv'), 'utf8'),
    readFile(join(dir, 'organisations', 'patterns.yaml'), 'utf8'),
    readFile(join(LAW, 'barred-proofs.yaml'), 'utf8'),
    readFile(join(LAW, 'clock-limits.yaml'), 'utf8'),
  ]);
  const areas: Area[] = readAreas(areasCsv).rows.filter((area) => isInForce(area, today));
  const isBelowCounty = ({ level }: Area) => level === 'subdistrict' || level === 'community';
  return {
    today,
    areas: areas.filter(isBelowCounty).map(({ code }) => code),
    organisations: readOrganisations(patterns, areas).organisations,
    law: readLawBook(barred, clocks),
  };
}

/** The twenty proofs that a community must not issue, from the room's own book of law. */
export function barredProofs(): BarredProof[] {
  return readBarredProofs(readFileSync(join(LAW, 'barred-proofs.yaml'), 'utf8')).proofs;
}

/** A city's texts, and the ground they stand on. */
export interface CityFiles {
  files: CityFile[];
  ground: CityGround;
}

/**
 * Reads a city's folder: divisions, organisations, powers, resources, certificate types, matters.
 * `today` is the civil date on which areas must be in force. Throws if divisions or organisations
 * cannot be read.
 */
export async function readCityFiles(dir: string, today: string): Promise<CityFiles> {
  const [ground, ...folders] = await Promise.all([
    readGround(dir, today),
    ...FOLDERS.map((folder) => listYaml(dir, folder)),
  ]);
  return { files: folders.flat(), ground };
}

/** As `readCityFiles`, parsed; every fault of a file becomes a finding. */
export async function readCityCatalogue(dir: string, today: string): Promise<CityCatalogue> {
  const { files, ground } = await readCityFiles(dir, today);
  return parseCatalogue(files, ground);
}
