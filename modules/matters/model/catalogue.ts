// SPDX-License-Identifier: Apache-2.0
import type { Finding, MatterFile } from '../contract.ts';
import { checkShape, checkWords } from './check-shape.ts';
import type { LawBook } from './law.ts';
import { type Located, readLocated } from './located.ts';
import { type EntryRow, type LinkRow, readEntryRows, readLinkRows } from './power-files.ts';
import { PowerIndex } from './power-index.ts';
import type { FactType } from './rule.ts';

/** A file of a city, by its path below the city's folder. */
export interface CityFile {
  path: string;
  text: string;
}

export interface CityOrganisation {
  code: string;
  kind: string;
  area: string;
  creditCode: string | null;
}

export interface ResourceRow {
  code: string;
  class: string;
  fields: { name: string; label: { zh: string }; alsoCalled?: string[]; type: FactType }[];
  allowed: { matter: string; fields: string[] }[];
}

export interface CommitmentList {
  code: string;
  entries: { matter: string; proof: string }[];
}

/** 应当听取社区意见的事项: a city's list of decisions before which the committee must be heard. */
export interface HearingList {
  basis: { title: string; documentNumber?: string; article?: string };
  entries: { matter: string }[];
}

/** A matter file whose shape is right. */
export interface LocatedMatter {
  source: Located;
  matter: MatterFile;
}

/** A city's files, read: what the checks look at. */
export interface CityCatalogue {
  matters: LocatedMatter[];
  entries: EntryRow[];
  links: LinkRow[];
  powers: PowerIndex;
  resources: Map<string, ResourceRow>;
  certificateTypes: Set<string>;
  commitments: Map<string, CommitmentList>;
  hearings: HearingList[];
  organisations: Map<string, CityOrganisation>;
  organisationsByArea: Map<string, CityOrganisation[]>;
  /** Codes of subdistricts and communities in force. */
  areas: string[];
  /** Civil date of the check. */
  today: string;
  law: LawBook;
  /** Found while reading: YAML, shape, missing words. */
  findings: Finding[];
}

export interface CityGround {
  today: string;
  areas: string[];
  organisations: CityOrganisation[];
  law: LawBook;
}

function codesOf(files: Located[]): Record<string, unknown>[] {
  return files.flatMap(({ value }) =>
    value && typeof value === 'object' ? [value as Record<string, unknown>] : [],
  );
}

/**
 * Reads a city's files into a catalogue. Pure: the files, the areas, the organisations and the law
 * come in. A file that cannot be read leaves findings and no matter.
 */
export function parseCatalogue(files: readonly CityFile[], ground: CityGround): CityCatalogue {
  const located = files.map(({ path, text }) => readLocated(path, text));
  const below = (folder: string) => located.filter(({ file }) => file.startsWith(`${folder}/`));
  const named = (path: string) => located.find(({ file }) => file === path);
  const isList = ({ file }: Located) => file.startsWith('matters/lists/');
  const matterFiles = below('matters').filter((file) => !isList(file));
  const entries = readEntryRows(named('powers/entries.yaml'), ground.areas);
  const links = readLinkRows(named('powers/delegations.yaml'), ground.areas);
  const resources = codesOf(below('resources')) as unknown as ResourceRow[];
  const isHearing = ({ file }: Located) => file.startsWith('matters/lists/to-be-heard');
  const hearings = codesOf(located.filter(isHearing)) as unknown as HearingList[];
  const commitments = located.filter((file) => isList(file) && !isHearing(file));
  const lists = codesOf(commitments) as unknown as CommitmentList[];
  const checked = matterFiles.map((source) => ({ source, findings: checkShape(source) }));
  const sound = checked.filter(({ findings }) => findings.length === 0);
  return {
    matters: sound.map(({ source }) => ({ source, matter: source.value as MatterFile })),
    entries,
    links,
    powers: new PowerIndex(entries, links),
    resources: new Map(resources.map((resource) => [resource.code, resource])),
    certificateTypes: new Set(codesOf(below('certificate-types')).map(({ code }) => String(code))),
    commitments: new Map(lists.map((list) => [list.code, list])),
    hearings,
    organisations: new Map(ground.organisations.map((body) => [body.code, body])),
    organisationsByArea: Map.groupBy(ground.organisations, ({ area }) => area),
    areas: ground.areas,
    today: ground.today,
    law: ground.law,
    findings: [
      ...checked.flatMap(({ findings }) => findings),
      ...located.filter((file) => !matterFiles.includes(file)).flatMap(checkWords),
    ],
  };
}
