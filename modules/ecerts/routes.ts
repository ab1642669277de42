// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import type { AnyRoute, RequestContext } from '#packages/http';
import { HTTP_ERRORS, pageOf, route } from '#packages/http';
import { AppError, publicId } from '#packages/kernel';
import { changeStatus } from './actions/change-status.ts';
import { importECert } from './actions/import-ecert.ts';
import { listMine } from './actions/list-mine.ts';
import { presentECert } from './actions/present-ecert.ts';
import { verifyECert } from './actions/verify-ecert.ts';
import {
  ECertMine,
  ImportBody,
  Presentation,
  PresentationBody,
  StatusAnswer,
  StatusBody,
  VerifiedECert,
  VerifyECertBody,
} from './contract.ts';
import type { StatusVerb } from './model/status.ts';
import type { Room } from './room.ts';

const Path = Type.Object({
  id: Type.String({ maxLength: 80, description: '公开编号 · Public id' }),
});

function personOf(ctx: RequestContext): string {
  if (ctx.actor.person === null) throw new AppError(HTTP_ERRORS.HTTP_SIGN_IN);
  return ctx.actor.person;
}

const STATUS_SUMMARIES: Record<StatusVerb, { zh: string; en: string }> = {
  suspend: { zh: '暂扣证照', en: 'Suspend a certificate' },
  reinstate: { zh: '恢复证照', en: 'Reinstate a certificate' },
  revoke: { zh: '注销证照', en: 'Revoke a certificate' },
};

function statusRoute(room: Room, verb: StatusVerb): AnyRoute {
  return route({
    method: 'POST',
    path: `/api/v1/ecerts/:id/${verb}`,
    summary: STATUS_SUMMARIES[verb],
    access: 'registered',
    kind: 'act',
    params: Path,
    body: StatusBody,
    response: StatusAnswer,
    handle: (ctx, { params, body }) => changeStatus(room, ctx, { ...params, ...body, verb }),
  });
}

function holderRoutes(room: Room): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/ecerts/mine',
      summary: { zh: '我的证照', en: 'My certificates' },
      access: 'real-name',
      kind: 'list',
      response: pageOf(ECertMine),
      async handle(ctx) {
        return { items: await listMine(room, personOf(ctx), ctx.now), next: null };
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/ecerts/import',
      summary: {
        zh: '从颁发系统归集我的证照',
        en: 'Import my certificate from the system that issued it',
      },
      access: 'real-person',
      kind: 'act',
      body: ImportBody,
      response: ECertMine,
      async handle(ctx, { body }) {
        const person = personOf(ctx);
        const { partition, id } = await importECert(room, ctx, { person, ...body });
        const mine = await listMine(room, person, ctx.now);
        return mine.find((ecert) => ecert.id === publicId(partition, id))!;
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/ecerts/:id/presentation',
      summary: { zh: '亮码出示所选内容', en: 'Show what I choose by a code' },
      access: 'real-name',
      kind: 'act',
      params: Path,
      body: PresentationBody,
      response: Presentation,
      handle: (ctx, { params, body }) => presentECert(room, ctx, { ...params, ...body }),
    }),
  ];
}

/** A person checking at a door needs few; whoever tries numbers needs many. */
const VERIFY_PER_MINUTE = 60;

export function ecertRoutes(room: Room): AnyRoute[] {
  return [
    ...holderRoutes(room),
    route({
      method: 'POST',
      path: '/api/v1/ecerts/verify',
      summary: { zh: '核验证照真伪与状态', en: 'Verify a certificate by number or code' },
      access: 'public',
      kind: 'check',
      perMinute: VERIFY_PER_MINUTE,
      body: VerifyECertBody,
      response: VerifiedECert,
      handle: (ctx, { body }) => verifyECert(room, body, ctx.now),
    }),
    ...(['suspend', 'reinstate', 'revoke'] as const).map((verb) => statusRoute(room, verb)),
  ];
}
