// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { AppError } from '#packages/kernel';
import type { Part } from './archive.ts';
import { BACKUP_ERRORS } from './errors.ts';

/** Folders of the data folder that belong to an installation beside its database. */
const KEPT = ['checkpoints', 'keys'];
const PERMISSIONS = 0o777;

type FilePart = Extract<Part, { file: string }>;

/** Read before the database: a checkpoint must never be newer than what it witnesses. */
export function readFiles(dataDir: string): FilePart[] {
  return KEPT.flatMap((folder) => {
    const dir = join(dataDir, folder);
    if (!existsSync(dir)) return [];
    const names = readdirSync(dir).filter(
      (name) => !name.startsWith('.') && !name.includes('.draft'),
    );
    return names.sort().map((name) => {
      const path = join(dir, name);
      const mode = statSync(path).mode & PERMISSIONS;
      return { file: `${folder}/${name}`, mode, base64: readFileSync(path).toString('base64') };
    });
  });
}

export function hasFiles(dataDir: string): boolean {
  return KEPT.some((folder) => existsSync(join(dataDir, folder)));
}

/** Writes one file back to its place under `dataDir`, and nowhere else. */
export function writeFile(dataDir: string, part: FilePart): void {
  const path = resolve(dataDir, part.file);
  const isInside = KEPT.some((folder) => dirname(path) === resolve(dataDir, folder));
  if (!isInside || part.file.includes(`..${sep}`)) {
    throw new AppError(BACKUP_ERRORS.BACKUP_DAMAGED, { why: 'it names a file outside its place' });
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, Buffer.from(part.base64, 'base64'), { mode: part.mode, flag: 'wx' });
}

export const KEPT_FOLDERS: readonly string[] = KEPT;
