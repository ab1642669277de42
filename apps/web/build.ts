// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { FACES, webConfig } from './vite.config.ts';

const house = fileURLToPath(new URL('../../', import.meta.url));
const MARK = '.sources';

/** Everything a face is made of. Tests are not. */
const SOURCES = [
  'package-lock.json',
  'apps/web/**/*.{ts,tsx,css,html}',
  'packages/ui/**/*.{ts,tsx,css}',
  'modules/*/{web,contract}.ts',
  'modules/*/{web,contract}/**/*.{ts,tsx,css}',
];

export interface BuildWebOptions {
  /** Where the faces go: one HTML file each, `assets/`, `.vite/manifest.json`. */
  outDir: string;
  log: (line: string) => void;
}

/** Builds the faces if a source changed since the last build. Answers whether it built. */
export async function buildWeb({ outDir, log }: BuildWebOptions): Promise<boolean> {
  const digest = sourcesDigest();
  if (isFresh(outDir, digest)) return false;
  const started = Date.now();
  // Built beside and moved in whole, so that a server that is running never serves half a build.
  const beside = `${outDir}.${process.pid}`;
  try {
    await build(webConfig({ outDir: beside }));
    writeFileSync(join(beside, MARK), digest);
    rmSync(outDir, { recursive: true, force: true });
    renameSync(beside, outDir);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  log(`网页已构建，用了 ${((Date.now() - started) / 1000).toFixed(1)} 秒 · web built`);
  return true;
}

function isFresh(outDir: string, digest: string): boolean {
  const mark = join(outDir, MARK);
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== digest) return false;
  return FACES.every((face) => existsSync(join(outDir, `${face}.html`)));
}

function sourcesDigest(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: house }).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(house, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
