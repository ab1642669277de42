// SPDX-License-Identifier: Apache-2.0
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#packages/kernel';
import { EMBEDDED_ERRORS } from './embedded-errors.ts';
import { processStart } from './embedded-process.ts';

/**
 * Claims `dataDir` for this process, and gives back the release.
 * Throws DB_DIRECTORY_IN_USE, naming the pid, while its holder lives; a dead holder's claim
 * is taken over. The start time beside the pid tells a holder from a later process of its number.
 */
export function claimDirectory(dataDir: string): () => void {
  const file = join(dataDir, 'lock');
  const claim = `${process.pid} ${processStart(process.pid) ?? ''}\n`;
  while (!create(file, claim)) {
    const held = read(file);
    if (held === undefined) continue;
    const [pid, ...start] = held.trim().split(' ');
    if (processStart(Number(pid)) === start.join(' ')) {
      throw new AppError(EMBEDDED_ERRORS.DB_DIRECTORY_IN_USE, { pid: Number(pid), dataDir });
    }
    takeAway(file, held);
  }
  return () => {
    if (read(file) === claim) rmSync(file, { force: true });
  };
}

function create(file: string, claim: string): boolean {
  try {
    writeFileSync(file, claim, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

// Two processes may judge one claim dead at once: the rename lets one of them act on it, and
// the look at what was really moved undoes a move that came after another's new claim.
function takeAway(file: string, dead: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== undefined && moved !== dead) create(file, moved);
  rmSync(aside, { force: true });
}
