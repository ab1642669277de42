// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFunctions, parseSource } from '../ast.ts';
import { readGlossary } from '../glossary.ts';
import { compare, growth } from '../ratchet.ts';
import { wordsIn } from '../rules/words.ts';
import { wrapComments } from '../wrap.ts';

test('functions are named, measured and counted after Chinese text', () => {
  const text = [
    '// 采荷街道 𠮷',
    'export function first(a: string, { b, c }: { b: 1; c: 2 }) {',
    '  return [a, b, c];',
    '}',
    'class Clerk {',
    '  accept = (one: 1, two: 2, three: 3) => one;',
    '  constructor(name: string) {',
    '    this.name = name;',
    '  }',
    '}',
  ].join('\n');
  parseSource('earlier.ts', text);
  const shapes = listFunctions('a.ts', text, parseSource('a.ts', text));
  assert.deepEqual(
    shapes.map(({ name, lineFirst, lines, parameters }) => [name, lineFirst, lines, parameters]),
    [
      ['first', 2, 3, 2],
      ['accept', 6, 1, 3],
      ['constructor', 7, 3, 1],
    ],
  );
});

test('a component is a capitalised function of a .tsx file', () => {
  const text = 'export const CasePage = () => <p>办件</p>;\nexport const useCase = () => 1;\n';
  const shapes = listFunctions('a.tsx', text, parseSource('a.tsx', text));
  assert.deepEqual(
    shapes.map(({ name, isComponent }) => [name, isComponent]),
    [
      ['CasePage', true],
      ['useCase', false],
    ],
  );
});

test('the ratchet holds what is over the line, and tightens', () => {
  const excess = (key: string, size: number) => ({ key, path: key, line: 1, size, limit: 500 });
  const allowed = { 'a.ts': 600, 'b.ts': 600, 'c.ts': 600, 'd.ts': 600 };
  const found = compare(
    [excess('a.ts', 600), excess('b.ts', 601), excess('c.ts', 599), excess('new.ts', 501)],
    allowed,
  );
  assert.deepEqual(
    found.map(({ path, message }) => `${path}: ${message}`),
    [
      'b.ts: 601 lines, its exception was 600',
      'c.ts: shrank to 599: write that into tools/tidy/ratchet.json',
      'new.ts: 501 lines, at most 500',
      'tools/tidy/ratchet.json: d.ts needs no exception: take it out',
    ],
  );
});

test('the ratchet may only shrink', () => {
  const before = { files: { 'a.ts': 600 }, functions: {}, suppressionsMax: 3 };
  assert.deepEqual(growth(before, { files: {}, functions: {}, suppressionsMax: 2 }), []);
  assert.deepEqual(
    growth(before, { files: { 'a.ts': 601 }, functions: { 'b.ts#f': 80 }, suppressionsMax: 4 }),
    ['a.ts grew from 600 to 601', 'b.ts#f is a new exception', 'suppressions grew from 3 to 4'],
  );
});

test('glossary rows give code names and banned aliases', () => {
  const { names, banned } = readGlossary(
    '| 中文 | English | code | source | not |\n|---|---|---|---|---|\n' +
      '| 办件 | case | `ServiceCase`, module `cases` | ZGW zaak | `Dossier` |\n',
  );
  assert.deepEqual([...names], ['ServiceCase', 'cases']);
  assert.equal(banned.get('Dossier'), 'ServiceCase');
});

test('identifiers are read as words', () => {
  assert.deepEqual(wordsIn('listCommunityMembers_v2'), ['list', 'community', 'members', 'v']);
});

test('long comments are wrapped, code and addresses are left alone', () => {
  const words = 'word '.repeat(25).trim();
  const wrapped = wrapComments(`  /** ${words} */\n// ${words}\nconst a = '${words}';\n`).split(
    '\n',
  );
  assert.deepEqual(
    wrapped.map((line) => line.length <= 100),
    [true, true, true, true, true, true, false, true],
  );
  assert.equal(wrapped.slice(0, 4).join().match(/word/g)?.length, 25);
  assert.equal(wrapComments(`// https://example.org/${'a'.repeat(100)}`).split('\n').length, 1);
});
