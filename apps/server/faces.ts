// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Nothing is loaded from elsewhere; nothing may frame us; styles React Aria sets inline are
 * allowed.
 */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; " +
    "script-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self)',
};

const FACES: [prefix: string, page: string][] = [
  ['/work', 'work.html'],
  ['/open', 'open.html'],
  ['/', 'index.html'],
];

function faceOf(path: string): string {
  const found = FACES.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  return found?.[1] ?? 'index.html';
}

/** Pages a person may ask for by address: anything that is no API, log, sign-in or file. */
function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0]!;
  const isOurs = /^\/(api|log|oidc|auth|assets|healthz|readyz|metrics|\.well-known)(\/|$)/.test(
    path,
  );
  return request.method === 'GET' && !isOurs && !/\.[a-z0-9]+$/i.test(path);
}

/** Serves the built faces: hashed assets for ever, pages fresh, one HTML entry a face. */
export async function serveFaces(app: FastifyInstance, webDir: string): Promise<void> {
  await app.register(fastifyStatic, { root: webDir, serve: false, decorateReply: true });
  app.get('/assets/*', { schema: { hide: true } }, async (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    return reply.sendFile(join('assets', path), { maxAge: 31_536_000_000, immutable: true });
  });
  const page = (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      .sendFile(faceOf(request.url.split('?')[0]!), { cacheControl: false });
  for (const path of ['/', '/*']) {
    app.get(path, { schema: { hide: true } }, async (request, reply) =>
      isPage(request) ? page(request, reply) : reply.callNotFound(),
    );
  }
}

/** Headers every answer carries. */
export function secureHeaders(app: FastifyInstance, isProduction: boolean): void {
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.header(name, value);
    if (isProduction) reply.header('strict-transport-security', 'max-age=31536000');
  });
}
