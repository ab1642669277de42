// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import { type AnyRoute, pageOf, pageQuery, type RequestContext, route } from '#packages/http';
import { acceptCase, refuseAcceptance } from './actions/accept-case.ts';
import { answerCase } from './actions/answer-case.ts';
import { attachEvidence } from './actions/attach-evidence.ts';
import { decideCase } from './actions/decide-case.ts';
import { completeCase, correctCase, rateCase, withdrawCase } from './actions/end-case.ts';
import { fillCase } from './actions/fill-case.ts';
import { openCase } from './actions/open-case.ts';
import { openEvidence } from './actions/open-evidence.ts';
import { opineCase } from './actions/opine-case.ts';
import { pauseCase, resumeCase } from './actions/pause-case.ts';
import { requestSupplement, supplementCase } from './actions/request-supplement.ts';
import { revealFields } from './actions/reveal-fields.ts';
import { reviewCase } from './actions/review-case.ts';
import { submitCase } from './actions/submit-case.ts';
import { verifyRealName } from './actions/verify-real-name.ts';
import { viewCase } from './case-view.ts';
import * as C from './contract.ts';
import type { CasesDeps } from './deps.ts';
import { listCases } from './lists.ts';
import { recordOf } from './record.ts';
import { whatIf } from './what-if.ts';

const CaseId = Type.Object({
  id: Type.String({ maxLength: 80, description: '办件标识 · Case id' }),
});
const Evidence = Type.Object({
  id: CaseId.properties.id,
  proof: Type.String({ maxLength: 64, description: '证明编码 · Proof code' }),
});
const ListQuery = Type.Object(
  {
    view: Type.Optional(
      Type.Enum(['desk', 'seen', 'own', 'body'] as const, {
        description:
          '待我办、我能看、我自己的、本单位提出的；缺省按岗位 · My desks, what I may see, my own, my body’s; by post when absent',
      }),
    ),
    state: Type.Optional(C.CaseState),
    for: Type.Optional(Type.String({ maxLength: 200, description: '被监护人 · A ward' })),
    ...pageQuery,
  },
  { additionalProperties: false },
);
const RecordQuery = Type.Object(
  {
    organisation: Type.String({ maxLength: 80, description: '部门编码 · Organisation code' }),
  },
  { additionalProperties: false },
);
const Revealed = Type.Object({
  id: Type.String(),
  fields: Type.Record(Type.String(), C.CaseField),
});

interface Door {
  name: C.CaseAct;
  zh: string;
  en: string;
  body: Parameters<typeof route>[0]['body'];
  // biome-ignore lint/suspicious/noExplicitAny: each input was checked against its own schema
  act(ctx: RequestContext, input: any): Promise<C.CaseReceipt>;
}

/** What the unit that has the case may do. */
function officeDoors(deps: CasesDeps): Door[] {
  return [
    {
      name: 'accept',
      zh: '受理',
      en: 'Accept',
      body: C.Nothing,
      act: (ctx, { id }) => acceptCase(deps, ctx, id),
    },
    {
      name: 'refuse-acceptance',
      zh: '不予受理',
      en: 'Refuse acceptance',
      body: C.RefuseAcceptance,
      act: (ctx, input) => refuseAcceptance(deps, ctx, input),
    },
    {
      name: 'request-supplement',
      zh: '补正，一次告知',
      en: 'Ask once for what is missing',
      body: C.RequestSupplement,
      act: (ctx, input) => requestSupplement(deps, ctx, input),
    },
    {
      name: 'pause',
      zh: '停钟',
      en: 'Pause',
      body: C.Pause,
      act: (ctx, input) => pauseCase(deps, ctx, input),
    },
    {
      name: 'resume',
      zh: '恢复计时',
      en: 'Resume',
      body: C.Nothing,
      act: (ctx, { id }) => resumeCase(deps, ctx, id),
    },
    {
      name: 'review',
      zh: '审核',
      en: 'Review',
      body: C.Review,
      act: (ctx, input) => reviewCase(deps, ctx, input),
    },
    {
      name: 'decide',
      zh: '审定',
      en: 'Decide',
      body: C.Decide,
      act: (ctx, input) => decideCase(deps, ctx, input),
    },
    {
      name: 'complete',
      zh: '办结工单',
      en: 'Complete',
      body: C.Complete,
      act: (ctx, input) => completeCase(deps, ctx, input),
    },
  ];
}

/** 协管权 and 监督权: a community is heard, and a department answers one. */
function communityDoors(deps: CasesDeps): Door[] {
  return [
    {
      name: 'opine',
      zh: '提协管意见',
      en: 'Give the community’s opinion',
      body: C.Opine,
      act: (ctx, input) => opineCase(deps, ctx, input),
    },
    {
      name: 'answer',
      zh: '部门答复',
      en: 'Answer as the department',
      body: C.AnswerCase,
      act: (ctx, input) => answerCase(deps, ctx, input),
    },
  ];
}

/** What the applicant, or who acts for her, may do. */
function applicantDoors(deps: CasesDeps): Door[] {
  return [
    {
      name: 'supplement',
      zh: '补上',
      en: 'Supply what was asked',
      body: C.Supplement,
      act: (ctx, input) => supplementCase(deps, ctx, input),
    },
    {
      name: 'correction',
      zh: '这不对',
      en: 'Ask for a correction',
      body: C.Correction,
      act: (ctx, input) => correctCase(deps, ctx, input),
    },
    {
      name: 'withdraw',
      zh: '撤回',
      en: 'Withdraw',
      body: C.Nothing,
      act: (ctx, { id }) => withdrawCase(deps, ctx, id),
    },
    {
      name: 'rate',
      zh: '评价',
      en: 'Rate',
      body: C.Rate,
      act: (ctx, input) => rateCase(deps, ctx, input),
    },
  ];
}

function actRoutes(deps: CasesDeps): AnyRoute[] {
  return [...officeDoors(deps), ...communityDoors(deps), ...applicantDoors(deps)].map((door) =>
    route({
      method: 'POST',
      path: `/api/v1/cases/:id/${door.name}`,
      summary: { zh: door.zh, en: door.en },
      access: 'registered',
      kind: 'act',
      params: CaseId,
      body: door.body!,
      response: C.CaseReceipt,
      handle: (ctx, input) =>
        door.act(ctx, { ...(input.body as object), ...(input.params as object) }),
    }),
  );
}

function draftRoutes(deps: CasesDeps): AnyRoute[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/cases',
      summary: { zh: '开始办理，开一份草稿', en: 'Open a draft' },
      access: 'registered',
      kind: 'act',
      body: C.OpenCase,
      response: C.CaseDraft,
      status: 201,
      handle: (ctx, { body }) => openCase(deps, ctx, body),
    }),
    route({
      method: 'PATCH',
      path: '/api/v1/cases/:id',
      summary: { zh: '填写草稿', en: 'Fill the draft' },
      access: 'registered',
      kind: 'act',
      params: CaseId,
      body: C.FillCase,
      response: C.CaseDraft,
      handle: (ctx, { params, body }) => fillCase(deps, ctx, { id: params.id, ...body }),
    }),
    route({
      method: 'PUT',
      path: '/api/v1/cases/:id/evidence/:proof',
      summary: { zh: '上传一项证明（照片或 PDF）', en: 'Upload a proof (image or PDF)' },
      access: 'registered',
      kind: 'act',
      params: Evidence,
      rawBody: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
      response: C.CaseReceipt,
      handle: (ctx, { params, body }) =>
        attachEvidence(deps, ctx, { ...params, bytes: body as Buffer }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/cases/:id/submit',
      summary: { zh: '提交', en: 'Submit' },
      access: 'registered',
      kind: 'act',
      params: CaseId,
      body: C.Nothing,
      response: C.CaseReceipt,
      handle: (ctx, { params }) => submitCase(deps, ctx, params.id),
    }),
  ];
}

function realNameRoute(deps: CasesDeps): AnyRoute {
  return route({
    method: 'POST',
    path: '/api/v1/cases/real-name',
    summary: { zh: '实名认证', en: 'Verify name and number' },
    access: 'registered',
    kind: 'act',
    body: C.VerifyRealName,
    response: Type.Object({ level: Type.Literal('real-name') }),
    perMinute: 60,
    handle: (ctx, { body }) => verifyRealName(deps, ctx, body),
  });
}

function readRoutes(deps: CasesDeps): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/cases',
      summary: { zh: '办件列表', en: 'Lists of cases' },
      access: 'registered',
      kind: 'list',
      query: ListQuery,
      response: pageOf(C.CaseRow),
      handle: (ctx, { query }) =>
        listCases(deps, ctx, { view: ctx.actor.post === null ? 'own' : 'desk', ...query }),
    }),
    route({
      method: 'GET',
      path: '/api/v1/cases/what-if',
      summary: { zh: '假如委托现在结束，哪些办件会移走', en: 'What would move if a deed ended' },
      access: 'registered',
      kind: 'read',
      query: C.WhatIfQuery,
      response: C.WhatIf,
      handle: (ctx, { query }) => whatIf(deps, ctx, query),
    }),
    route({
      method: 'GET',
      path: '/api/v1/cases/:id',
      summary: { zh: '一个办件', en: 'One case' },
      access: 'registered',
      kind: 'read',
      params: CaseId,
      response: C.CaseView,
      async handle(ctx, { params }) {
        const view = await viewCase(deps, ctx, params.id);
        ctx.headers.etag = `"${view.version}"`;
        return view;
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/cases/:id/evidence/:proof/open',
      summary: { zh: '打开上传的材料', en: 'Open an uploaded file' },
      access: 'registered',
      kind: 'read',
      params: Evidence,
      body: C.Nothing,
      response: C.OpenedEvidence,
      handle: (ctx, { params }) => openEvidence(deps, ctx, params),
    }),
    route({
      method: 'POST',
      path: '/api/v1/cases/:id/reveal',
      summary: { zh: '打开本环节要看的信息', en: 'Reveal what the step needs' },
      access: 'registered',
      kind: 'read',
      params: CaseId,
      body: C.RevealFields,
      response: Revealed,
      handle: (ctx, { params, body }) =>
        revealFields(deps, ctx, { id: params.id, fields: body.fields }),
    }),
  ];
}

function recordRoute(deps: CasesDeps): AnyRoute {
  return route({
    method: 'GET',
    path: '/api/v1/cases/record',
    summary: {
      zh: '一个部门答复社区的记录',
      en: 'How a department answered communities',
    },
    access: 'public',
    kind: 'read',
    query: RecordQuery,
    response: C.CaseRecord,
    handle: (ctx, { query }) => recordOf(deps, query.organisation, ctx.now),
  });
}

/** Contract → actions, nothing else. */
export function casesRoutes(deps: CasesDeps): AnyRoute[] {
  return [
    ...draftRoutes(deps),
    realNameRoute(deps),
    recordRoute(deps),
    ...readRoutes(deps),
    ...actRoutes(deps),
  ];
}
