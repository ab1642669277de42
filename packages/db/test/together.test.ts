// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { together } from '../together.ts';

/** A reader whose statements end when the test says so. */
function heldReader() {
  const statements: { keys: readonly number[]; end(error?: Error): void }[] = [];
  const read = (keys: readonly number[]) =>
    new Promise<readonly string[]>((resolve, reject) => {
      const end = (error?: Error) =>
        error ? reject(error) : resolve(keys.map((key) => `v${key}`));
      statements.push({ keys, end });
    });
  return { statements, read };
}

test('alone a read waits for nobody; those that come meanwhile share the next statement', async () => {
  const { statements, read } = heldReader();
  const get = together(read, 1);
  const first = get(1);
  const others = [get(2), get(3), get(2)];
  assert.deepEqual(
    statements.map(({ keys }) => keys),
    [[1]],
    'a read asked for later never joins a statement already under way',
  );
  statements[0]!.end();
  assert.equal(await first, 'v1');
  assert.deepEqual(statements[1]!.keys, [2, 3, 2]);
  statements[1]!.end();
  assert.deepEqual(await Promise.all(others), ['v2', 'v3', 'v2']);
});

test('an error is the error of each in its statement, and of no other', async () => {
  const { statements, read } = heldReader();
  const get = together(read, 2);
  const [one, two, three] = [get(1), get(2), get(3)];
  assert.equal(statements.length, 2);
  statements[0]!.end(new Error('lost'));
  await assert.rejects(one!, /lost/);
  statements[1]!.end();
  assert.equal(await two, 'v2');
  statements[2]!.end();
  assert.equal(await three, 'v3');
});

test('a statement never grows beyond its page, and none is forgotten', async () => {
  const { statements, read } = heldReader();
  const get = together(read, 1);
  const all = Array.from({ length: 200 }, (_, i) => get(i));
  for (const size of [1, 64, 64, 64, 7]) {
    const statement = statements.at(-1)!;
    assert.equal(statement.keys.length, size);
    statement.end();
    await all[statement.keys.at(-1)!];
    await new Promise(setImmediate);
  }
  assert.deepEqual((await Promise.all(all)).at(-1), 'v199');
});
