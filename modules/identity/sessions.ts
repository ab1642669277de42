// SPDX-License-Identifier: Apache-2.0
import type { Authenticator } from '#packages/http';
import type { Actor } from '#packages/kernel';
import type { Room } from './room.ts';
import { tokenHash } from './secrets.ts';
import type { SessionRow } from './store-sessions.ts';

async function read(room: Room, token: string): Promise<SessionRow | undefined> {
  const hash = tokenHash(token);
  return hash && room.findSession({ hash, now: room.wall.now() });
}

function actorOf(row: SessionRow): Actor {
  const { account, person, level, post } = row;
  return { account, person, level, post, session: row.id };
}

/** Who holds an open session with this token. */
export async function findByToken(room: Room, token: string): Promise<Actor | undefined> {
  const row = await read(room, token);
  return row?.isOpen ? actorOf(row) : undefined;
}

/** The port of `packages/http`. A bearer token wins over the cookie (DESIGN §7). */
export function sessionAuthenticator(room: Room): Authenticator {
  return {
    async authenticate({ cookie, bearer }) {
      const token = bearer ?? cookie;
      if (!token) return { kind: 'anonymous' };
      const row = await read(room, token);
      if (!row) return { kind: 'anonymous' };
      return row.isOpen ? { kind: 'actor', actor: actorOf(row) } : { kind: 'expired' };
    },
  };
}
