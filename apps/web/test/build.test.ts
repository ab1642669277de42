// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildWeb } from '../build.ts';

/** What a phone may fetch of JavaScript before the first resident screen stands (issue 3). */
const BUDGET_BYTES = 130_000;

/** Everything the home page of someone who is signed in waits for, by its name in the manifest. */
const FIRST_SCREEN = [
  'index.html',
  'resident/HomePage.tsx',
  'resident/words.zh.ts',
  'shell/words.zh.ts',
  '../../packages/ui/words.zh.ts',
  '../../modules/matters/web/words.zh.ts',
  '../../modules/cases/web/resident/words.zh.ts',
];

interface Chunk {
  file: string;
  imports?: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'lm-web-'));
const outDir = join(folder, 'web');
const quiet = () => undefined;

before(() => buildWeb({ outDir, log: quiet }));
after(() => rmSync(folder, { recursive: true, force: true }));

function readManifest(): Record<string, Chunk> {
  return JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'));
}

function withImports(manifest: Record<string, Chunk>, names: readonly string[]): Set<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = manifest[name];
    assert.ok(chunk, `${name} is not in the manifest`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  names.forEach(add);
  return files;
}

test('one HTML entry a face, and the gallery is not shipped', () => {
  for (const face of ['index', 'work', 'open']) {
    assert.ok(existsSync(join(outDir, `${face}.html`)), face);
  }
  assert.equal(existsSync(join(outDir, 'gallery.html')), false);
});

test('the first resident screen fetches at most 130 kB of JavaScript, compressed', () => {
  const manifest = readManifest();
  const files = withImports(manifest, FIRST_SCREEN);
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(join(outDir, file))).length;
  assert.ok(bytes <= BUDGET_BYTES, `${bytes} bytes in ${files.size} chunks`);
});

test('a build that is fresh is left alone, and one of other sources is made anew', async () => {
  assert.equal(await buildWeb({ outDir, log: quiet }), false);
  writeFileSync(join(outDir, '.sources'), 'of another day');
  assert.equal(await buildWeb({ outDir, log: quiet }), true);
});
