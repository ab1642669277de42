// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { arrowsAgainstFloors, readDrawing } from '../arrows.ts';
import { checkBoundaries, findUnread, listSources } from '../check.ts';

const FIXTURES = resolve(import.meta.dirname, '../../tidy/fixtures/boundaries');

async function rulesBrokenBy(fixture: string): Promise<string[]> {
  const { violations } = await checkBoundaries(resolve(FIXTURES, fixture));
  return violations.map(({ rule, from }) => `${rule} ${from}`);
}

test('a sound house passes', async () => {
  assert.deepEqual(await rulesBrokenBy('sound'), []);
});

test('an upward import is found, from a package and from a lower floor', async () => {
  const broken = await rulesBrokenBy('upward');
  assert.ok(broken.includes('packages-never-up packages/kernel/index.ts'), broken.join('\n'));
  assert.ok(broken.includes('along-the-arrows modules/places/index.ts'), broken.join('\n'));
});

test('a circle made of type imports is found', async () => {
  const broken = await rulesBrokenBy('circle');
  assert.ok(
    broken.some((line) => line.startsWith('no-circle ')),
    broken.join('\n'),
  );
});

test('an import type across a wall is found', async () => {
  const broken = await rulesBrokenBy('type-wall');
  assert.deepEqual(broken, ['through-the-doors modules/cases/index.ts']);
});

test('a cruise that misses a file, or reads no import in it, is not believed', () => {
  const root = resolve(FIXTURES, 'sound');
  const listed = listSources(root);
  assert.ok(listed.includes('modules/cases/index.ts'));
  assert.equal(findUnread(root, listed, new Map()).length, listed.length);
  const blind = new Map(listed.map((path) => [path, { dependencies: [] }]));
  assert.deepEqual(
    findUnread(root, listed, blind).map(({ from }) => from),
    ['modules/cases/index.ts'],
  );
});

test('arrows are read from the picture, and one that runs up is named', () => {
  const picture = (arrow: string) =>
    `\`\`\`mermaid\nsubgraph floor1\na\nend\nsubgraph floor0\nb\nc[text]\nend\n${arrow}\n\`\`\`\n`;
  const sound = readDrawing(picture('a --> b & c'));
  assert.deepEqual(sound.floors, [['b', 'c'], ['a']]);
  assert.deepEqual(arrowsAgainstFloors(sound), []);
  assert.deepEqual(arrowsAgainstFloors(readDrawing(picture('b --> c'))), ['b --> c']);
  assert.throws(() => readDrawing(picture('a --> d')), /ends at no room/);
});
