// SPDX-License-Identifier: Apache-2.0
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, AppError, type Clock, isAtLeast, newId } from '#packages/kernel';
import type { Authenticator } from './authenticator.ts';
import { type RequestContext, requestMark } from './context.ts';
import { docsPage } from './docs-page.ts';
import { HTTP_ERRORS } from './errors.ts';
import { isCrossSite } from './origin.ts';
import { handleError, sendProblem } from './problem.ts';
import type { AnyRoute } from './route.ts';
import { problemSchema, type RawAnswer } from './schemas.ts';
import { compileChecker, compileValidator, findUnkeepable } from './validation.ts';

export const SESSION_COOKIE = 'lm_session';

export interface HttpOptions {
  routes: readonly AnyRoute[];
  authenticator: Authenticator;
  clock: Clock;
  markKey: Buffer;
  title: string;
  version: string;
  /** Requests a minute from one address; generous, for offices behind one address. */
  perMinute: number;
  /** Checks every answer against its contract and refuses a wrong one: demo and tests. */
  checksAnswers: boolean;
  onUnexpected(error: Error, requestId: string): void;
}

const BODY_BYTES_MAX = 1_048_576;
const RAW_BYTES_MAX = 10_485_760;
const ANYONE: Actor = {
  account: 'anonymous',
  person: null,
  level: 'anonymous',
  post: null,
  session: null,
};

async function whoCalls(options: HttpOptions, request: FastifyRequest): Promise<Actor | 'expired'> {
  const header = request.headers.authorization;
  const bearer = header?.startsWith('Bearer ') ? header.slice(7) : undefined;
  const found = await options.authenticator.authenticate({
    cookie: bearer === undefined ? request.cookies[SESSION_COOKIE] : undefined,
    bearer,
  });
  if (found.kind === 'actor') return found.actor;
  return found.kind === 'expired' ? 'expired' : ANYONE;
}

function readIfMatch(request: FastifyRequest): number | null {
  const value = /^(?:W\/)?"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1];
  return value === undefined ? null : Number(value);
}

function readKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new AppError(HTTP_ERRORS.HTTP_KEY_INVALID);
  }
  return key;
}

function contextOf(options: HttpOptions, request: FastifyRequest, actor: Actor): RequestContext {
  const key = readKey(request);
  const raw = Buffer.isBuffer(request.body)
    ? request.body.toString('base64')
    : JSON.stringify(request.body ?? null);
  const mark =
    key === undefined
      ? null
      : requestMark(options.markKey, {
          account: actor.account,
          post: actor.post,
          method: request.method,
          path: request.url,
          key,
          body: raw,
        });
  return {
    actor,
    now: options.clock.now(),
    requestId: request.id,
    ifMatch: readIfMatch(request),
    mark,
    headers: {},
  };
}

async function serve(
  options: HttpOptions,
  route: AnyRoute,
  on: { request: FastifyRequest; reply: FastifyReply },
) {
  const { request, reply } = on;
  const caller = await whoCalls(options, request);
  const actor = caller === 'expired' ? ANYONE : caller;
  if (route.access !== 'public') {
    if (actor.level === 'anonymous') return sendProblem(reply, HTTP_ERRORS.HTTP_SIGN_IN);
    if (!isAtLeast(actor.level, route.access)) {
      return sendProblem(reply, HTTP_ERRORS.HTTP_LEVEL, {
        level: actor.level,
        needed: route.access,
      });
    }
  }
  const ctx = contextOf(options, request, actor);
  const answer = await route.handle(ctx, {
    params: request.params,
    query: request.query,
    body: request.body,
    mediaType: request.headers['content-type'] ?? '',
  });
  for (const [name, value] of Object.entries(ctx.headers)) reply.header(name, value);
  reply
    .code(route.status ?? 200)
    .header('cache-control', 'no-store')
    // Screens count days by the installation's clock, which a demo may have moved.
    .header('lm-now', ctx.now.toISOString());
  if (route.rawAnswer) return sendFile(reply, answer as RawAnswer);
  return reply.header('content-type', 'application/json; charset=utf-8').send(answer);
}

function sendFile(reply: FastifyReply, { mediaType, fileName, bytes }: RawAnswer): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** What the API description says of the answer: a schema, or only its media types. */
function answerSchema(route: AnyRoute): object {
  if (!route.rawAnswer) return route.response;
  const file = { schema: { type: 'string', format: 'binary' } };
  return { content: Object.fromEntries(route.rawAnswer.map((type) => [type, file])) };
}

function isOneOf(types: readonly string[], contentType: string | undefined): boolean {
  const [type = ''] = (contentType ?? '').split(';');
  return types.includes(type.trim().toLowerCase());
}

/** What gets past a contract and still cannot be stored is refused here, once for every door. */
function insistKeepable({ params, query, body }: FastifyRequest): void {
  const field = findUnkeepable(params) ?? findUnkeepable(query) ?? findUnkeepable(body);
  if (field === undefined) return;
  const fault = { field, zh: '有不能保存的字符', en: 'has characters that cannot be kept' };
  throw new AppError(HTTP_ERRORS.HTTP_BODY_INVALID, { errors: [fault] });
}

function mount(app: FastifyInstance, options: HttpOptions, route: AnyRoute): void {
  const checks = options.checksAnswers && !route.rawAnswer;
  const check = checks ? compileChecker(route.response) : undefined;
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.rawBody ? RAW_BYTES_MAX : BODY_BYTES_MAX,
    schema: {
      summary: route.summary.zh,
      description: route.summary.en,
      tags: [route.path.split('/')[3] ?? 'log'],
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body && !route.rawBody ? { body: route.body } : {}),
      ...(route.rawBody ? { consumes: [...route.rawBody] } : {}),
      response: { [route.status ?? 200]: answerSchema(route), default: problemSchema },
    },
    config: route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } : {},
    serializerCompiler: () => (value: unknown) => {
      const fault = check?.(JSON.parse(JSON.stringify(value)));
      if (fault) throw new Error(`answer of ${route.method} ${route.path}: ${fault}`);
      return JSON.stringify(value);
    },
    preValidation: async (request) => {
      if (!route.rawBody) return;
      const isDeclared = isOneOf(route.rawBody, request.headers['content-type']);
      if (!isDeclared || !Buffer.isBuffer(request.body))
        throw new AppError(HTTP_ERRORS.HTTP_MEDIA_TYPE);
    },
    preHandler: async (request) => insistKeepable(request),
    handler: (request, reply) => serve(options, route, { request, reply }),
  });
}

/** A POST without a body is an empty object; what a door declares as raw arrives as bytes. */
function parseBodies(app: FastifyInstance, routes: readonly AnyRoute[]): void {
  // Fastify would take it as a string; a form of another site can send it without a preflight.
  app.removeContentTypeParser('text/plain');
  const raw = new Set(routes.flatMap((route) => route.rawBody ?? []));
  if (raw.size > 0) {
    app.addContentTypeParser([...raw], { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
  }
  app.addHook('preValidation', async (request) => {
    const asks = request.method === 'POST' || request.method === 'PATCH';
    if (asks && (request.body === undefined || request.body === null)) request.body = {};
  });
}

/** Builds the server from the route table. Composition adds its own plug-ins before listening. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    genReqId: () => newId(options.clock.now()),
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: false,
    routerOptions: { maxParamLength: 400 },
    logger: false,
    // An address that no route could have: too long a part, or broken escapes.
    frameworkErrors: (_error, _request, reply) =>
      void sendProblem(reply as FastifyReply, HTTP_ERRORS.HTTP_NOT_FOUND),
  });
  app.setValidatorCompiler(compileValidator);
  app.setErrorHandler(handleError(options.onUnexpected));
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, HTTP_ERRORS.HTTP_NOT_FOUND));
  await app.register(cookie);
  await app.register(rateLimit, { max: options.perMinute, timeWindow: 60_000 });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: options.title, version: options.version } },
  });
  app.addHook('onRequest', async (request, reply) => {
    if (isCrossSite(request)) return sendProblem(reply, HTTP_ERRORS.HTTP_CROSS_SITE);
  });
  parseBodies(app, options.routes);
  await app.register(async (api) => {
    for (const route of options.routes) mount(api, options, route);
    api.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    api.get('/api/docs', { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(docsPage(app.swagger())),
    );
  });
  return app;
}
