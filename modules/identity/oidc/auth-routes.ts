// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onlyPostOf } from '../actions/sign-in.ts';
import { startSession } from '../actions/start-session.ts';
import type { Room } from '../room.ts';
import { findAccount } from '../store.ts';
import { languageOf, sendPage } from './login-routes.ts';
import type { OpenId } from './open-id.ts';
import { troublePage } from './page.ts';
import { CALLBACK_PATH } from './provider.ts';
import { type Leaving, openLeaving, safePath, sealLeaving } from './relying-party.ts';

const LEAVING_SECONDS = 600;

/** One cookie a sign-in, so that two tabs do not spoil each other's. */
function leavingName(state: string): string {
  return `lm_auth_${state.slice(0, 12)}`;
}

function leavingCookie(room: Room, leaving: Leaving, isOver = false): string {
  const value = isOver ? '' : sealLeaving(room, leaving);
  const age = isOver ? 0 : LEAVING_SECONDS;
  const secure = room.mode === 'production' ? '; Secure' : '';
  const rest = `Path=${CALLBACK_PATH}; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
  return `${leavingName(leaving.state)}=${value}; ${rest}`;
}

function findLeaving(room: Room, request: FastifyRequest): Leaving | undefined {
  const { state } = request.query as { state?: unknown };
  if (typeof state !== 'string') return undefined;
  const sealed = request.cookies[leavingName(state)];
  return sealed === undefined ? undefined : openLeaving(room, sealed);
}

function searchOf(request: FastifyRequest): string {
  const at = request.url.indexOf('?');
  return at < 0 ? '' : request.url.slice(at);
}

async function arrive(
  room: Room,
  openId: OpenId,
  [request, reply]: [FastifyRequest, FastifyReply],
): Promise<FastifyReply> {
  const leaving = findLeaving(room, request);
  const arrived =
    leaving && (await openId.party.arrive(searchOf(request), leaving).catch(() => undefined));
  const account = arrived && (await findAccount(room.db.save, arrived.account));
  if (!leaving || !arrived || !account) {
    return sendPage(reply, troublePage(languageOf(request)), 400);
  }
  const post = onlyPostOf(room, account.person);
  const { cookie } = await startSession(room, account.id, { level: arrived.level, post });
  const home = post === undefined ? '/' : '/work';
  return reply
    .header('set-cookie', [cookie, leavingCookie(room, leaving, true)])
    .header('cache-control', 'no-store')
    .redirect(leaving.to || home, 303);
}

/** GET /auth/start?to=/path leaves for the provider; /auth/callback comes back with a session. */
export function authRoutes(app: FastifyInstance, room: Room, openId: () => OpenId): void {
  const hide = { schema: { hide: true } };
  app.get('/auth/start', hide, async (request, reply) => {
    const { publicUrl, party } = openId();
    // Under another name of this host the cookie would not be there on the way back.
    if (request.headers.host !== new URL(publicUrl).host) {
      return reply.redirect(`${publicUrl}/auth/start${searchOf(request)}`, 303);
    }
    const { url, leaving } = await party.leave(
      safePath((request.query as { to?: unknown }).to) ?? '',
    );
    return reply
      .header('set-cookie', leavingCookie(room, leaving))
      .header('cache-control', 'no-store')
      .redirect(url, 303);
  });
  app.get(CALLBACK_PATH, hide, (request, reply) => arrive(room, openId(), [request, reply]));
}
