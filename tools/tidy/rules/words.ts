// SPDX-License-Identifier: Apache-2.0
import { isNode, lineCounter, type Node, nameOf, walk } from '../ast.ts';
import { readGlossary } from '../glossary.ts';
import {
  BANNED_IN_POWERS,
  BANNED_TYPE_NAMES,
  BUSINESS_WORD_PATHS,
  BUSINESS_WORDS,
  BUSINESS_WORDS_ZH,
  PINYIN,
} from '../lists.ts';
import type { Finding, House, Rule, Source } from '../rule.ts';

interface Declared {
  name: string;
  line: number;
  isType: boolean;
  isExported: boolean;
}

const TYPES = new Set(['TsInterfaceDeclaration', 'TsTypeAliasDeclaration', 'ClassDeclaration']);
const VALUES = new Set(['FunctionDeclaration', 'VariableDeclarator', 'Parameter']);

/** Names a file declares: types, functions, variables and plain parameters. */
export function declaredNames(source: Source): Declared[] {
  const lineAt = lineCounter(source.text);
  const exported = new Set<Node>();
  const declared: Declared[] = [];
  walk(source.tree, (node) => {
    if (node.type === 'ExportDeclaration' && isNode(node.declaration))
      exported.add(node.declaration);
    const isType = TYPES.has(node.type);
    if (!isType && !VALUES.has(node.type)) return;
    const name = nameOf(node.identifier ?? node.id ?? node.pat);
    if (name === undefined) return;
    const line = lineAt(node.span?.start ?? 1);
    declared.push({ name, line, isType, isExported: exported.has(node) });
  });
  return declared;
}

/** `listCommunityMembers` → list, community, members. */
export function wordsIn(identifier: string): string[] {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

const bannedTypeNames: Rule = {
  name: 'banned-type-names',
  why: 'A bare word with two meanings is no name; the message says what to choose from.',
  check: (house) =>
    house.programs().flatMap((source) => {
      const inPowers = source.path.startsWith('modules/powers/');
      const banned = inPowers ? { ...BANNED_TYPE_NAMES, ...BANNED_IN_POWERS } : BANNED_TYPE_NAMES;
      return declaredNames(source)
        .filter(({ name, isType }) => isType && Object.hasOwn(banned, name))
        .map(({ name, line }) => ({
          path: source.path,
          line,
          message: `${name}: say ${banned[name]}`,
        }));
    }),
};

const noPinyin: Rule = {
  name: 'no-pinyin',
  why: 'Identifiers and file names are English words; the Chinese term stands in GLOSSARY.md.',
  check: (house) => [
    ...house.paths
      .filter((path) => wordsIn(path.split('/').at(-1)!).some((word) => PINYIN.has(word)))
      .map((path) => ({ path, line: 1, message: 'a pinyin file name' })),
    ...house.programs().flatMap((source) =>
      declaredNames(source)
        .filter(({ name }) => wordsIn(name).some((word) => PINYIN.has(word)))
        .map(({ name, line }) => ({ path: source.path, line, message: `${name} is pinyin` })),
    ),
  ],
};

const packagesWithoutBusiness: Rule = {
  name: 'packages-without-business',
  why: 'packages/ serve any house: a word of the business there is a rule in the wrong room.',
  check: (house) =>
    packageSources(house).flatMap((source) => [
      ...declaredNames(source).flatMap(({ name, line }) => {
        const word = wordsIn(name).find((part) => BUSINESS_WORDS.has(part));
        return word ? [{ path: source.path, line, message: `${name} speaks of a ${word}` }] : [];
      }),
      ...chineseBusinessWords(source),
    ]),
};

function packageSources(house: House): Source[] {
  return house
    .programs()
    .filter(({ path, isTest }) => path.startsWith('packages/') && !isTest)
    .filter(({ path }) => !path.startsWith('packages/testkit/'))
    .filter(({ path }) => !BUSINESS_WORD_PATHS.some((allowed) => allowed.test(path)));
}

function chineseBusinessWords(source: Source): Finding[] {
  const lineAt = lineCounter(source.text);
  const findings: Finding[] = [];
  walk(source.tree, (node) => {
    const said = node.type === 'StringLiteral' || node.type === 'JSXText' ? node.value : undefined;
    const word = typeof said === 'string' ? BUSINESS_WORDS_ZH.exec(said)?.[0] : undefined;
    if (word)
      findings.push({ path: source.path, line: lineAt(node.span!.start), message: `says ${word}` });
  });
  return findings;
}

/**
 * Shapes of one call or one page are named after their domain type and need no row of their own.
 */
const SHAPES =
  /(Input|Output|Body|Query|Path|Params|Page|Detail|Answer|Result|View|Row|Summary|Filter|Code|Kind|State|Status|Id|Number|Date|Time)$/;

const glossary: Rule = {
  name: 'glossary',
  why: 'One Chinese term, one English name, one code name: every room and domain type has a row.',
  check: (house) => {
    const table = readGlossary(house.source('GLOSSARY.md').text);
    const moduleNames = house.paths.flatMap((path) => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []);
    const rooms = [...new Set(moduleNames)]
      .filter((room) => !table.names.has(room))
      .map((room) => ({
        path: `modules/${room}`,
        line: 1,
        message: `GLOSSARY.md has no module ${room}`,
      }));
    const contracts = house
      .programs()
      .filter(({ path }) => /^modules\/[^/]+\/contract(\.ts$|\/)/.test(path));
    return [
      ...rooms,
      ...contracts.flatMap((source) =>
        declaredNames(source)
          .filter(({ isType, isExported }) => isType && isExported)
          .filter(({ name }) => !SHAPES.test(name) && !table.names.has(name))
          .map(({ name, line }) => ({
            path: source.path,
            line,
            message: `GLOSSARY.md has no row for ${name}`,
          })),
      ),
      ...bannedAliases(house, table.banned),
    ];
  },
};

function bannedAliases(house: House, banned: ReadonlyMap<string, string>): Finding[] {
  return house.programs().flatMap((source) =>
    declaredNames(source)
      .filter(({ name, isType }) => isType && banned.has(name))
      .map(({ name, line }) => ({
        path: source.path,
        line,
        message: `${name} is not used here: say ${banned.get(name)} (GLOSSARY.md)`,
      })),
  );
}

export const wordRules: Rule[] = [bannedTypeNames, noPinyin, packagesWithoutBusiness, glossary];
