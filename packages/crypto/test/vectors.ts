// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A file of standard vectors under conformance/. */
export function vectors<T>(name: string): T {
  const folder = join(import.meta.dirname, '../../../conformance');
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

/** An empty folder that goes away with the test. */
export function tempDir(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'lastmile-crypto-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
