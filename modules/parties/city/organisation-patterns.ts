// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto';
import { parse } from 'yaml';
import type { Area } from '#modules/places';
import type { Text } from '#packages/kernel';
import type { Organisation, OrganisationKind, Post } from '../model/organisation.ts';
import { inventSocialCreditCode } from '../model/social-credit-code.ts';
import { stableId } from './stable-id.ts';

/** One rule of `organisations/patterns.yaml`: an organisation for every area that it matches. */
interface Pattern {
  forEach: Area['level'];
  /** Areas whose code begins with one of these. */
  within: string[];
  /** Only areas whose last three digits mark a village (true) or a community (false). */
  village?: boolean;
  kind: OrganisationKind;
  code: string;
  name: Text;
  parent?: string;
  /** Register digits of an invented credit code. */
  credit?: string;
  posts: Record<string, Text>;
}

interface PatternFile {
  organisations: Pattern[];
}

/** Village codes run from 200 (China field notes §5). */
function isVillage(area: Area): boolean {
  return area.level === 'community' && Number(area.code.slice(9)) >= 200;
}

function matches(pattern: Pattern, area: Area): boolean {
  if (area.level !== pattern.forEach) return false;
  if (pattern.village !== undefined && pattern.village !== isVillage(area)) return false;
  return pattern.within.some((prefix) => area.code.startsWith(prefix));
}

/** What the braces of a pattern stand for. */
function wordsOf(area: Area): Record<string, string> {
  const parent = area.parent ?? '';
  return {
    code12: area.code,
    code6: area.code.slice(0, 6),
    parent12: parent,
    parent6: parent.slice(0, 6),
    area: area.name.replace(/村委会$/, '村'),
    areaEn: area.nameEn || area.name,
  };
}

function fill(template: string, words: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, word: string) => {
    const value = words[word];
    if (value === undefined) throw new Error(`patterns.yaml: {${word}} stands for nothing`);
    return value;
  });
}

function serialOf(code: string): string {
  const number = Number.parseInt(hash('sha256', code, 'hex').slice(0, 12), 16) % 100_000_000;
  return String(number).padStart(8, '0');
}

function postsOf(pattern: Pattern, organisation: string): Post[] {
  return Object.entries(pattern.posts).map(([role, name]) => {
    const code = `${organisation}/${role}`;
    return { id: stableId(`post:${code}`), code, organisation, role, name };
  });
}

/**
 * The organisations and posts of a city, from its pattern file and the areas in force. Pure; the
 * same input gives the same codes, ids and (invented) credit codes.
 */
export function readOrganisations(
  yaml: string,
  areas: readonly Area[],
): { organisations: Organisation[]; posts: Post[] } {
  const organisations: Organisation[] = [];
  const posts: Post[] = [];
  for (const pattern of (parse(yaml) as PatternFile).organisations) {
    for (const area of areas.filter((candidate) => matches(pattern, candidate))) {
      const words = wordsOf(area);
      const code = fill(pattern.code, words);
      organisations.push({
        code,
        kind: pattern.kind,
        name: { zh: fill(pattern.name.zh, words), en: fill(pattern.name.en, words) },
        area: area.code,
        parent: pattern.parent === undefined ? null : fill(pattern.parent, words),
        creditCode: pattern.credit
          ? inventSocialCreditCode(pattern.credit, area.code.slice(0, 6), serialOf(code))
          : null,
      });
      posts.push(...postsOf(pattern, code));
    }
  }
  return { organisations, posts };
}
