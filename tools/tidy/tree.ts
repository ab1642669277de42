// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Trees that are wrong on purpose. */
const FIXTURES = 'tools/tidy/fixtures/';

/** Files of a tree that git tracks, or would track, less the declared fixtures. Sorted. */
export function listFiles(root: string, patterns: string[] = []): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', ...patterns];
  const out = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return [...new Set(out.split('\0').filter(Boolean))]
    .filter((path) => !path.startsWith(FIXTURES) && existsSync(join(root, path)))
    .sort();
}
