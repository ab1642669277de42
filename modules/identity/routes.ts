// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import { type AnyRoute, type RequestContext, route } from '#packages/http';
import { issuePresenceCode } from './actions/issue-presence-code.ts';
import { registerAccount } from './actions/register-account.ts';
import { showMe } from './actions/show-me.ts';
import { checkPassword, onlyPostOf } from './actions/sign-in.ts';
import { startSession } from './actions/start-session.ts';
import { takePost } from './actions/take-post.ts';
import { ChoosePost, Me, PresenceCode, Register, SignIn } from './contract.ts';
import { clearedCookie } from './model/cookie.ts';
import type { Room } from './room.ts';
import { findByToken } from './sessions.ts';
import { endSessionRow } from './store-sessions.ts';

const Nothing = Type.Object({}, { additionalProperties: false });

function meRoute(room: Room): AnyRoute {
  return route({
    method: 'GET',
    path: '/api/v1/identity/me',
    summary: { zh: '我是谁', en: 'Who is signed in' },
    access: 'public',
    kind: 'read',
    response: Me,
    handle: (ctx) => showMe(room, ctx.actor),
  });
}

function sessionRoutes(room: Room): AnyRoute[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/identity/sign-in',
      summary: { zh: '用户名密码登录', en: 'Sign in with a password' },
      access: 'public',
      kind: 'act',
      perMinute: 60,
      body: SignIn,
      response: Me,
      async handle(ctx, { body }) {
        const account = await checkPassword(room, body);
        const post = onlyPostOf(room, account.person);
        const { token, cookie } = await startSession(room, account.id, { post });
        ctx.headers['set-cookie'] = cookie;
        return showMe(room, (await findByToken(room, token))!);
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/identity/register',
      summary: { zh: '注册', en: 'Register' },
      access: 'public',
      kind: 'act',
      perMinute: 20,
      body: Register,
      response: Me,
      status: 201,
      async handle(ctx, { body }) {
        const { token, cookie } = await registerAccount(room, body);
        ctx.headers['set-cookie'] = cookie;
        return showMe(room, (await findByToken(room, token))!);
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/identity/sign-out',
      summary: { zh: '退出登录', en: 'Sign out' },
      access: 'public',
      kind: 'act',
      body: Nothing,
      response: Me,
      async handle(ctx: RequestContext) {
        const { session } = ctx.actor;
        if (session !== null) await endSessionRow(room.db.save, session, room.wall.now());
        ctx.headers['set-cookie'] = clearedCookie(room.mode === 'production');
        const nobody = { account: 'anonymous', person: null, post: null, session: null };
        return showMe(room, { ...nobody, level: 'anonymous' });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/identity/post',
      summary: { zh: '选择岗位', en: 'Choose the post to act in' },
      access: 'real-name',
      kind: 'act',
      body: ChoosePost,
      response: Me,
      async handle(ctx, { body }) {
        await takePost(room, ctx.actor, body.post);
        return showMe(room, { ...ctx.actor, post: body.post });
      },
    }),
  ];
}

export function identityRoutes(room: Room): AnyRoute[] {
  return [
    meRoute(room),
    ...sessionRoutes(room),
    route({
      method: 'POST',
      path: '/api/v1/identity/presence-code',
      summary: { zh: '出示在场码', en: 'Show a code that proves presence' },
      // Real-name may knock, to be told why a name and a number are not enough.
      access: 'registered',
      kind: 'act',
      perMinute: 60,
      body: Nothing,
      response: PresenceCode,
      handle: (ctx) => issuePresenceCode(room, ctx.actor),
    }),
  ];
}
