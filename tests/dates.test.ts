// SPDX-License-Identifier: Apache-2.0
// A day that is none, or so far off that counting to it would hold everybody up, is refused at
// every door that takes one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileChecker } from '#packages/http/validation.ts';
import { must, refused } from './house/case-story.ts';
import { startTestApp } from './house/test-app.ts';

const app = await startTestApp({ name: 'dates' });

interface Leaf {
  at: string;
  takes(value: string): boolean;
}

/** Every schema of a text inside one, with the way there. */
function leavesOf(schema: unknown, at: string): Leaf[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = schema as { type?: unknown };
  if (own.type === 'string') {
    const check = compileChecker(own);
    return [{ at, takes: (value) => check(value) === undefined }];
  }
  return Object.entries(schema).flatMap(([name, inner]) => leavesOf(inner, `${at}.${name}`));
}

const asked = app.house.routes.flatMap(({ method, path, params, query, body }) =>
  leavesOf({ params, query, body }, `${method} ${path}`),
);
const WORDS = ['x', 'some-word', 'some longer words'];
const isWord = (leaf: Leaf): boolean => WORDS.some(leaf.takes);

test('a door that takes a day takes no day that does not exist, and none out of reach', () => {
  const days = asked.filter((leaf) => leaf.takes('2026-12-01') && !isWord(leaf));
  assert.ok(days.length >= 15, `${days.length} found`);
  const none = ['2026-02-31', '2026-13-01', '2026-00-10', '0000-01-01', '9999-12-31', '2026-1-1'];
  for (const leaf of days) {
    for (const day of none) assert.ok(!leaf.takes(day), `${leaf.at} takes ${day}`);
  }
});

test('the refusal explains itself; the last day that is taken is answered', async () => {
  const path = '/api/v1/places/areas?parent=330102012000&at=';
  refused(await app.anyone.get(`${path}2026-02-31`), 400, 'HTTP_BODY_INVALID');
  await must(app.anyone.get(`${path}2199-12-31`));
});
