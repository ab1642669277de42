// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#packages/kernel';
import { binariesFor } from './embedded-binaries.ts';
import { EMBEDDED_ERRORS } from './embedded-errors.ts';
import { serverEnvironment } from './embedded-supervisor.ts';
import { canEnter, type ServerUser, serverUser } from './embedded-user.ts';

/** A cluster on disk that is ready to be started. */
export interface Cluster {
  dataDir: string;
  /** PostgreSQL's own folder. */
  dir: string;
  /** The name by which PostgreSQL, started inside it, reaches that folder. */
  dirName: string;
  user: ServerUser | undefined;
  password: string;
}

/** The cluster in `dataDir`, made first when there is none. */
export function openCluster(
  dataDir: string,
  options: { fsync?: boolean; temporary?: boolean },
): Cluster {
  const dir = join(dataDir, 'cluster');
  const user = serverUser(dir);
  if (options.temporary && user) chownSync(dataDir, user.uid, user.gid);
  if (!existsSync(dir)) makeCluster(dataDir, { user, fsync: options.fsync ?? true });
  checkOwner(dir);
  checkVersion(dir, user);
  return { dataDir, dir, dirName: nameFor(dir, user), user, password: readPassword(dataDir) };
}

// Made beside its place and moved there when whole, so that a kill leaves no half cluster.
function makeCluster(dataDir: string, how: { user: ServerUser | undefined; fsync: boolean }) {
  const fresh = join(dataDir, 'cluster.new');
  const password = randomBytes(24).toString('base64url');
  const passwordForInit = join(dataDir, 'password.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  for (const file of [passwordForInit, join(dataDir, 'password')]) {
    rmSync(file, { force: true });
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
  }
  if (how.user) {
    chmodSync(dataDir, statSync(dataDir).mode | 0o011);
    for (const path of [fresh, passwordForInit]) chownSync(path, how.user.uid, how.user.gid);
  }
  const result = spawnSync(binariesFor(how.user).initdb, initFlags(fresh, how), {
    cwd: fresh,
    encoding: 'utf8',
    env: serverEnvironment(),
    ...how.user,
  });
  rmSync(passwordForInit, { force: true });
  if (result.status !== 0) {
    const log = `${result.error?.message ?? ''}\n${result.stderr ?? ''}`.trim().split('\n');
    throw new AppError(EMBEDDED_ERRORS.DB_START_FAILED, { log: log.slice(-12) });
  }
  renameSync(fresh, join(dataDir, 'cluster'));
}

// Code-point order is the same on every system; the character classes of the system's UTF-8
// locale are what pg_trgm needs to see Han characters as letters.
function initFlags(dir: string, how: { user: ServerUser | undefined; fsync: boolean }): string[] {
  return [
    `--pgdata=${nameFor(dir, how.user)}`,
    '--pwfile=../password.new',
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'}`,
    '--lc-messages=C',
    ...(how.fsync ? [] : ['--no-sync']),
  ];
}

// Root may keep its data where the server's user cannot walk (its home, a closed folder). A
// process may always use the folder it stands in, and this is that folder's name on Linux.
function nameFor(dir: string, user: ServerUser | undefined): string {
  const mustStandIn = user !== undefined && process.platform === 'linux' && !canEnter(dir, user);
  return mustStandIn ? '/proc/self/cwd' : dir;
}

function checkOwner(dir: string): void {
  const own = process.getuid?.();
  const owner = statSync(dir).uid;
  if (own === 0 || own === owner) return;
  throw new AppError(EMBEDDED_ERRORS.DB_DIRECTORY_FOREIGN, { dir, owner });
}

function checkVersion(dir: string, user: ServerUser | undefined): void {
  const made = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim();
  const ours = binariesFor(user).version;
  if (ours.startsWith(`${made}.`)) return;
  throw new AppError(EMBEDDED_ERRORS.DB_VERSION_DIFFERS, { made, ours });
}

function readPassword(dataDir: string): string {
  const file = join(dataDir, 'password');
  if (!existsSync(file)) throw new AppError(EMBEDDED_ERRORS.DB_DIRECTORY_INCOMPLETE, { file });
  return readFileSync(file, 'utf8').trim();
}
