// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { buildWeb } from '#apps/web/build.ts';

/** The faces built for the tests of one file; two files at once never build over each other. */
export async function builtWeb(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lastmile-web-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const outDir = join(folder, 'web');
  await buildWeb({ outDir, log: () => undefined });
  return outDir;
}
