// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import type { AnyRoute, RequestContext } from '#packages/http';
import { HTTP_ERRORS, pageOf, pageQuery, route } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { CursorSigner } from './actions/list-diary.ts';
import { listDiary } from './actions/list-diary.ts';
import { readAtDoor } from './actions/read-at-door.ts';
import { DiaryEntry, QueryAnswer, QueryBody, VerifyAnswer, VerifyBody } from './contract.ts';
import { presentValues } from './model/masking.ts';
import type { Room } from './room.ts';
import { getResource } from './room.ts';

function personOf(ctx: RequestContext): string {
  if (ctx.actor.person === null) throw new AppError(HTTP_ERRORS.HTTP_SIGN_IN);
  return ctx.actor.person;
}

export function exchangeRoutes(room: Room, signer: CursorSigner): AnyRoute[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/exchange/verify',
      summary: { zh: '核验：只答是、否、未知', en: 'Verify: yes, no or unknown' },
      access: 'registered',
      kind: 'check',
      body: VerifyBody,
      response: VerifyAnswer,
      async handle(ctx, { body }): Promise<VerifyAnswer> {
        const answer = await readAtDoor(room, ctx, { ...body, mode: 'verify' });
        const { verdict, source, asOf } = answer;
        return { answer: verdict ?? 'unknown', source, asOf };
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/exchange/query',
      summary: { zh: '查询：只给这件事用得到的字段', en: 'Query: the granted fields only' },
      access: 'registered',
      kind: 'check',
      body: QueryBody,
      response: QueryAnswer,
      async handle(ctx, { body }): Promise<QueryAnswer> {
        const { outcome, values, source, asOf } = await readAtDoor(room, ctx, {
          ...body,
          mode: 'query',
        });
        const fields = presentValues(getResource(room, body.resource), values, true);
        return { answer: outcome === 'answered' ? 'known' : 'unknown', fields, source, asOf };
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/exchange/diary',
      summary: {
        zh: '谁看了我的信息：经由本系统的每一次读取',
        en: 'My diary: every read made through Lastmile',
      },
      access: 'registered',
      kind: 'list',
      query: Type.Object(pageQuery),
      response: pageOf(DiaryEntry),
      async handle(ctx, { query }) {
        return listDiary(room, { person: personOf(ctx), ...query }, signer);
      },
    }),
  ];
}
