// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure, root } from './ensure.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_CHECK_MS = 1000;

/**
 * Runs `file` (a path from the root) with the pinned Node as one with this process: signals go
 * on to it, its exit code is ours, and it stops in order when this process is killed.
 */
export function handOver(file, args) {
  const leash = pathToFileURL(join(root, 'tools/launch/leash.mjs')).href;
  const child = spawn(ensure(), ['--import', leash, join(root, file), ...args], {
    cwd: root,
    // The channel carries nothing: its closing tells the child that we are gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of FORWARDED) process.on(signal, () => forward(child, signal));
  if (process.env.npm_lifecycle_event) stopWithNpm(child);
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code === null ? 128 + constants.signals[signal] : code);
  });
}

// Ctrl-C in a terminal already reached the whole group.
function forward(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

// npm, or the shell it put between, may be killed without a word to us.
function stopWithNpm(child) {
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, PARENT_CHECK_MS);
}

/** Our parent, and where that is npm's shell, npm itself. */
function parents() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    const [, name, , grandparent] = /\((.*)\) (\S) (\d+)/.exec(stat);
    return /^(ba|da|a|z)?sh$/.test(name) ? `${parent} ${grandparent}` : `${parent}`;
  } catch {
    // Not Linux, or the parent has just ended.
    return `${parent}`;
  }
}
