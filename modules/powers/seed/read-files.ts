// SPDX-License-Identifier: Apache-2.0
import { parse } from 'yaml';
import type { DelegationTerms } from '../contract/delegation.ts';
import type { PowerEntry } from '../contract/entry.ts';

/** A link as a city's file names it: links name their parents by such names. */
export interface FileLink {
  code: string;
  parent?: string;
  terms: Omit<DelegationTerms, 'parent'>;
}

export interface PowerFiles {
  entries: PowerEntry[];
  links: FileLink[];
}

/** The areas that `for-each` runs over. */
export interface AreasInForce {
  listWithin(area: string, level: string): { code: string; parent: string | null }[];
}

type Row = Record<string, unknown>;

function fill(value: unknown, words: Record<string, string>): unknown {
  if (typeof value === 'string') {
    return value.replace(/\{(community|subdistrict)\}/g, (whole, word) => words[word] ?? whole);
  }
  if (Array.isArray(value)) return value.map((one) => fill(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, words)]));
}

function wordsOf(
  level: string,
  area: { code: string; parent: string | null },
): Record<string, string> {
  if (level === 'subdistrict') return { subdistrict: area.code };
  return { community: area.code, subdistrict: area.parent ?? '' };
}

/** `for-each: community` with `within` stands for one row per area in force there. */
function expand(row: Row, areas: AreasInForce): Row[] {
  const { 'for-each': level, within, ...rest } = row;
  if (level === undefined) return [row];
  const each = String(level);
  return areas
    .listWithin(String(within), each)
    .map((area) => fill(rest, wordsOf(each, area)) as Row);
}

interface LinkRow extends Omit<DelegationTerms, 'parent' | 'to' | 'fromOrganisation'> {
  id: string;
  parent?: string;
  from: string;
  toOrganisation?: string;
  toPost?: string;
}

function linkOf(row: LinkRow): FileLink {
  const { id, parent, from, toOrganisation, toPost, ...terms } = row;
  const to = toPost === undefined ? { organisation: toOrganisation ?? '' } : { post: toPost };
  return { code: id, parent, terms: { ...terms, fromOrganisation: from, to } };
}

interface ListGroup {
  with: Row;
  entries: Row[];
}

/** A group of a published list: what its entries share stands once. They speak of no matter. */
function listRows({ with: shared, entries }: ListGroup): Row[] {
  return entries.map((entry) => {
    const row = { ...shared, ...entry } as Row & { holder: string };
    const { holder } = row;
    return {
      inWhoseName: holder,
      liable: holder,
      respondent: holder,
      ...row,
      acts: [],
      matters: [],
    };
  });
}

/**
 * Reads `powers/entries.yaml`, `powers/lists.yaml` and `powers/delegations.yaml`, one row per area
 * where they say so.
 */
export function readPowerFiles(
  yaml: { entries: string; lists: string; delegations: string },
  areas: AreasInForce,
): PowerFiles {
  const { groups } = parse(yaml.lists) as { groups: ListGroup[] };
  const entries = [
    ...(parse(yaml.entries) as { entries: Row[] }).entries,
    ...groups.flatMap(listRows),
  ];
  const links = (parse(yaml.delegations) as { delegations: Row[] }).delegations;
  return {
    entries: entries.flatMap((row) => expand(row, areas)) as unknown as PowerEntry[],
    links: links
      .flatMap((row) => expand(row, areas))
      .map((row) => linkOf(row as unknown as LinkRow)),
  };
}
