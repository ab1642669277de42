// SPDX-License-Identifier: Apache-2.0
import formbody from '@fastify/formbody';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Room } from '../room.ts';
import { authRoutes } from './auth-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { makeOpenId, type OpenId } from './open-id.ts';
import { MOUNT } from './provider.ts';

/** Whatever a gateway or a stranger says, the provider speaks under its configured address. */
function pinAddress(request: FastifyRequest, publicUrl: string): void {
  const { protocol, host } = new URL(publicUrl);
  request.raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  request.raw.headers['x-forwarded-host'] = host;
}

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

function handOver(openId: OpenId, path: string, [request, reply]: [FastifyRequest, FastifyReply]) {
  reply.hijack();
  for (const [name, value] of Object.entries(HEADERS)) reply.raw.setHeader(name, value);
  const raw = request.raw as FastifyRequest['raw'] & { originalUrl?: string };
  raw.originalUrl = `${MOUNT}${path}`;
  raw.url = path;
  return openId.provider.callback()(raw, reply.raw);
}

/** The provider reads bodies itself, so here none is parsed. */
function protocolRoutes(openId: () => OpenId): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const hide = { schema: { hide: true } };
    app.all(`${MOUNT}/*`, hide, (request, reply) => {
      pinAddress(request, openId().publicUrl);
      return handOver(openId(), request.url.slice(MOUNT.length), [request, reply]);
    });
    app.get('/.well-known/openid-configuration', hide, (request, reply) => {
      pinAddress(request, openId().publicUrl);
      return handOver(openId(), '/.well-known/openid-configuration', [request, reply]);
    });
  };
}

/** Provider under /oidc, its sign-in page, and the web app's /auth/start and /auth/callback. */
export function openIdPlugin(room: Room): FastifyPluginAsync {
  return async (app) => {
    const openId = makeOpenId(room, app);
    await app.register(protocolRoutes(openId));
    await app.register(async (pages) => {
      await pages.register(formbody);
      pages.addHook('onRequest', async (request) => pinAddress(request, openId().publicUrl));
      loginRoutes(pages, room, openId);
      authRoutes(pages, room, openId);
    });
  };
}
