// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction, LoginResult } from 'oidc-provider';
import { AppError, type Text, text } from '#packages/kernel';
import { checkPassword } from '../actions/sign-in.ts';
import { demoAccount } from '../demo.ts';
import type { Room } from '../room.ts';
import { type Account, findAccount } from '../store.ts';
import type { OpenId } from './open-id.ts';
import { type DemoChoice, type Language, type LoginView, loginPage, troublePage } from './page.ts';
import { MOUNT } from './provider.ts';

const PATH = `${MOUNT}/interaction/:uid`;
/** Handle of a person added while the demo runs: there may be hundreds. */
const ADDED_LATER = /-[0-9a-f]{12}$/;
const RESIDENT = text('居民', 'Resident');

export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}

export function sendPage(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page);
}

async function demoChoices(room: Room): Promise<DemoChoice[]> {
  if (room.mode !== 'demo') return [];
  const people = (await room.parties.listDemoPeople()).filter(
    ({ handle }) => !ADDED_LATER.test(handle),
  );
  const masked = await room.parties.maskedPeople(people.map(({ person }) => person));
  return people.map(({ handle, person }) => {
    const post = room.parties.postsOf(person, room.clock.now())[0];
    const name = `${masked.get(person)?.nameMasked ?? ''} ${handle}`.trim();
    return { handle, name, role: post?.name ?? RESIDENT };
  });
}

async function showLogin(
  room: Room,
  [request, reply]: [FastifyRequest, FastifyReply],
  view: Partial<LoginView> & { status?: number } = {},
): Promise<FastifyReply> {
  const { status, ...rest } = view;
  const demo = await demoChoices(room);
  return sendPage(reply, loginPage({ language: languageOf(request), demo, ...rest }), status);
}

function fieldOf(request: FastifyRequest, name: string): string {
  const value = (request.body as Record<string, unknown>)[name];
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

/** The account that this form shows to be the caller's. Errors: those of a password. */
async function accountOf(room: Room, request: FastifyRequest): Promise<Account> {
  const handle = fieldOf(request, 'person');
  if (handle !== '' && room.mode === 'demo') {
    return (await findAccount(room.db.save, await demoAccount(room, handle)))!;
  }
  const username = fieldOf(request, 'username');
  return checkPassword(room, { username, password: fieldOf(request, 'password') });
}

function wordsOf(error: AppError): Text {
  const { zh, en, next } = error.definition;
  return { zh: `${zh}${next.zh}`, en: `${en} ${next.en}` };
}

function resultOf(account: Account, isDemo: boolean): LoginResult {
  const amr = isDemo ? ['demo'] : ['pwd'];
  return { login: { accountId: account.id, acr: account.level, amr, remember: false } };
}

/** The provider's sign-in page and what it sends. */
export function loginRoutes(app: FastifyInstance, room: Room, openId: () => OpenId): void {
  const hide = { schema: { hide: true } };
  /** Undefined when the page was open too long, or belongs to another browser. */
  const findStep = (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Interaction | undefined> =>
    openId()
      .provider.interactionDetails(request.raw, reply.raw)
      .then(
        (found) =>
          found.uid === (request.params as { uid: string }).uid && found.prompt.name === 'login'
            ? found
            : undefined,
        () => undefined,
      );

  app.get(PATH, hide, async (request, reply) => {
    const step = await findStep(request, reply);
    if (!step) return sendPage(reply, troublePage(languageOf(request)), 400);
    return showLogin(room, [request, reply]);
  });

  const limited = { ...hide, config: { rateLimit: { max: 60, timeWindow: 60_000 } } };
  app.post(PATH, limited, async (request, reply) => {
    const step = await findStep(request, reply);
    if (!step) return sendPage(reply, troublePage(languageOf(request)), 400);
    try {
      const account = await accountOf(room, request);
      const result = resultOf(account, fieldOf(request, 'person') !== '');
      const { provider } = openId();
      return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const username = fieldOf(request, 'username');
      const trouble = wordsOf(error);
      return showLogin(room, [request, reply], {
        ...{ status: error.definition.status, trouble, username },
      });
    }
  });
}
