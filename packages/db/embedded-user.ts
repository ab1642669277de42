// SPDX-License-Identifier: Apache-2.0
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#packages/kernel';
import { EMBEDDED_ERRORS } from './embedded-errors.ts';

/** The unprivileged system user that PostgreSQL runs as when the program itself is root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * Root hands PostgreSQL to the owner of an existing cluster, else to `postgres`, else to
 * `nobody`; an ordinary user runs it as itself (undefined).
 */
export function serverUser(clusterDir: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = passwd();
  const found = users.get('postgres') ?? users.get('nobody');
  if (!found || found.uid === 0) throw new AppError(EMBEDDED_ERRORS.DB_NO_ORDINARY_USER);
  return found;
}

/** True when `user` may enter every folder above `path` and read `path` itself. */
export function canEnter(path: string, user: ServerUser): boolean {
  const real = realpathSync(path);
  if (!allows(real, user, 0o5)) return false;
  for (let dir = dirname(real); ; dir = dirname(dir)) {
    if (!allows(dir, user, 0o1)) return false;
    if (dir === dirname(dir)) return true;
  }
}

function allows(path: string, user: ServerUser, bits: number): boolean {
  const stat = statSync(path);
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
  return ((stat.mode >> shift) & bits) === bits;
}

// initdb asks the same file for the name of its user, so a bare number would not do.
function passwd(): Map<string, ServerUser> {
  const users = new Map<string, ServerUser>();
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return users;
}
