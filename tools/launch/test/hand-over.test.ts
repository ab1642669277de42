// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../run.mjs', import.meta.url));
const PROGRAM = 'tools/launch/test/idle-program.ts';

function launch(...args: string[]): { process: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [launcher, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_lifecycle_event: undefined },
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { process: child, said: () => text };
}

test("the program's exit code is the launcher's", async () => {
  const launched = launch(PROGRAM, '3');
  assert.deepEqual(await once(launched.process, 'close'), [3, null]);
});

test('a file that does not exist is a usage error', async () => {
  const launched = launch('tools/no-such-program.ts');
  assert.deepEqual(await once(launched.process, 'close'), [2, null]);
});

test('SIGTERM goes on to the program, which ends in its own order', async () => {
  const launched = launch(PROGRAM);
  await once(launched.process.stdout!, 'data');
  launched.process.kill('SIGTERM');
  assert.deepEqual(await once(launched.process, 'close'), [7, null]);
  assert.equal(launched.said(), 'ready\nstopped in order\n');
});

test('kill -9 of the launcher stops the program in its own order', async () => {
  const launched = launch(PROGRAM);
  await once(launched.process.stdout!, 'data');
  launched.process.kill('SIGKILL');
  // The pipe closes when the program, its last holder, has ended.
  assert.deepEqual(await once(launched.process, 'close'), [null, 'SIGKILL']);
  assert.equal(launched.said(), 'ready\nstopped in order\n');
});
