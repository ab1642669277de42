// SPDX-License-Identifier: Apache-2.0
import { AppError, type AssuranceLevel, newId } from '#packages/kernel';
import { IDENTITY_ERRORS } from '../errors.ts';
import { sessionCookie } from '../model/cookie.ts';
import { lowerLevel, sessionLifeMs } from '../model/session-life.ts';
import type { Room } from '../room.ts';
import { newToken, tokenHash } from '../secrets.ts';
import { findAccount } from '../store.ts';
import { insertSession, sweepSpent } from '../store-sessions.ts';
import { takePost } from './take-post.ts';

const SPENT_KEPT_MS = 7 * 24 * 3_600_000;

export interface StartedSession {
  /** Session id. */
  session: string;
  /** The bearer token, and the value of the cookie. It is kept nowhere. */
  token: string;
  /** The whole `set-cookie` header. */
  cookie: string;
  expiresAt: Date;
}

/**
 * Who may: whoever has just shown that the account is theirs (password, OpenID, demo door).
 * Changes: a session at no more than the account's level; a post taken with it is an act, verb
 * take-post. Errors: IDENTITY_ACCOUNT_UNKNOWN, IDENTITY_POST_NOT_HELD.
 */
export async function startSession(
  room: Room,
  account: string,
  wanted: { level?: AssuranceLevel; post?: string } = {},
): Promise<StartedSession> {
  const now = room.wall.now();
  const found = await findAccount(room.db.save, account);
  if (!found) throw new AppError(IDENTITY_ERRORS.IDENTITY_ACCOUNT_UNKNOWN);
  const { person } = found;
  const level = lowerLevel(found.level, wanted.level ?? found.level);
  const posts = person === null ? [] : room.parties.postsOf(person, room.clock.now());
  const lifeMs = sessionLifeMs(posts.length > 0);
  const expiresAt = new Date(now.getTime() + lifeMs);
  const token = newToken();
  const session = newId(now);
  await sweepSpent(room.db.save, new Date(now.getTime() - SPENT_KEPT_MS));
  const hash = tokenHash(token)!;
  await insertSession(room.db.save, {
    ...{ hash, id: session, account, person, level },
    ...{ createdAt: now, expiresAt },
  });
  if (wanted.post !== undefined) {
    await takePost(room, { account, person, level, post: null, session }, wanted.post);
  }
  const isSecure = room.mode === 'production';
  const cookie = sessionCookie(token, { maxAgeSeconds: Math.floor(lifeMs / 1000), isSecure });
  return { session, token, cookie, expiresAt };
}
