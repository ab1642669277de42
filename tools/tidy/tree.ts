// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Trees that are wrong on purpose. */
const FIXTURES = 'tools/tidy/fixtures/';
/** What .gitignore leaves out, for a copy of the tree without git. */
const IGNORED = new Set(['.git', 'node_modules', '.lastmile', '.build']);

/**
 * Files of a tree that git tracks, or would track, less the declared fixtures. Sorted, with `/`.
 * Without git, or in a copy that is no repository, every file that .gitignore does not name.
 */
export function listFiles(root: string, endings: string[] = ['']): string[] {
  return [...new Set(askGit(root) ?? walkFolder(root, root))]
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .filter((path) => !path.startsWith(FIXTURES) && existsSync(join(root, path)))
    .sort();
}

function askGit(root: string): string[] | undefined {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const out = execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio,
      maxBuffer: 1 << 26,
    });
    return out.split('\0').filter(Boolean);
  } catch {
    return undefined;
  }
}

function walkFolder(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !IGNORED.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walkFolder(root, path);
      return [relative(root, path).split(sep).join('/')];
    });
}
