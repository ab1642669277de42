// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import { pageOf, route } from '#packages/http';
import { appealDemand } from './actions/appeal-demand.ts';
import { askNoted, askQuestion } from './actions/ask-question.ts';
import { checkBeforeFiling, fileDemand } from './actions/file-demand.ts';
import { checkAgain, readDemand } from './actions/read-demand.ts';
import { readQuestion } from './actions/read-question.ts';
import { refileDemand } from './actions/refile-demand.ts';
import { revokeAdmission } from './actions/revoke-admission.ts';
import { ruleAppeal, ruleDemand } from './actions/rule-demand.ts';
import { ruleQuestion } from './actions/rule-question.ts';
import { withdrawDemand } from './actions/withdraw-demand.ts';
import { askedOfUs } from './asked-of-us.ts';
import { AskedOfUs, AskedQuery } from './contract/asked.ts';
import { GateCheck } from './contract/check.ts';
import {
  AppealBody,
  DemandContent,
  DemandPath,
  DemandRow,
  DemandsQuery,
  RevokeAdmissionBody,
  RuleAppealBody,
  RuleDemandBody,
  WorkDemand,
} from './contract/demand.ts';
import {
  QuestionBody,
  QuestionPath,
  QuestionsQuery,
  RuleQuestionBody,
  WorkQuestion,
} from './contract/question.ts';
import { AdmittedWork, GateCounts, RegisterQuery } from './contract/register.ts';
import type { BurdenDeps } from './deps.ts';
import { countGate, listDemands, listQuestions, listRegister } from './lists.ts';
import { demandView, questionView } from './views.ts';

const DEMANDS = '/api/v1/burden/demands';
const QUESTIONS = '/api/v1/burden/questions';

function demandReads(deps: BurdenDeps): AnyRoute[] {
  return [
    route({
      ...{ method: 'GET', path: DEMANDS, access: 'public', kind: 'list' },
      summary: { zh: '准入申请', en: 'Demands on communities' },
      query: DemandsQuery,
      response: pageOf(DemandRow),
      handle: (ctx, { query }) => listDemands(deps, ctx, query),
    }),
    route({
      ...{ method: 'GET', path: `${DEMANDS}/:id`, access: 'public', kind: 'read' },
      summary: { zh: '一件准入申请', en: 'A demand' },
      params: DemandPath,
      response: WorkDemand,
      handle: (ctx, { params }) => readDemand(deps, ctx, params.id),
    }),
    route({
      ...{ method: 'GET', path: '/api/v1/burden/register', access: 'public', kind: 'list' },
      summary: { zh: '准入登记簿：谁都能看', en: 'The register of admitted work, open to anyone' },
      query: RegisterQuery,
      response: pageOf(AdmittedWork),
      handle: (ctx, { query }) => listRegister(deps, ctx, query),
    }),
    route({
      ...{ method: 'GET', path: '/api/v1/burden/counts', access: 'public', kind: 'count' },
      summary: { zh: '准入台的几个数', en: 'Counts of the gate' },
      response: GateCounts,
      handle: (ctx) => countGate(deps, ctx),
    }),
  ];
}

function communityReads(deps: BurdenDeps): AnyRoute[] {
  return [
    route({
      ...{ method: 'GET', path: '/api/v1/burden/asked-of-us', access: 'registered', kind: 'read' },
      summary: { zh: '别人要我们做的：一个社区一页', en: 'What is asked of one community' },
      query: AskedQuery,
      response: AskedOfUs,
      handle: (ctx, { query }) => askedOfUs(deps, ctx, query.area),
    }),
    route({
      ...{ method: 'GET', path: QUESTIONS, access: 'public', kind: 'list' },
      summary: { zh: '社区的疑问', en: 'Questions about work' },
      query: QuestionsQuery,
      response: pageOf(WorkQuestion),
      handle: (ctx, { query }) => listQuestions(deps, ctx, query),
    }),
    route({
      ...{ method: 'GET', path: `${QUESTIONS}/:id`, access: 'public', kind: 'read' },
      summary: { zh: '一件疑问', en: 'A question about work' },
      params: QuestionPath,
      response: WorkQuestion,
      handle: (ctx, { params }) => readQuestion(deps, ctx, params.id),
    }),
  ];
}

function filing(deps: BurdenDeps): AnyRoute[] {
  return [
    route({
      ...{ method: 'POST', path: '/api/v1/burden/check', access: 'registered', kind: 'check' },
      summary: { zh: '提出以前先查一遍', en: 'The gate’s check before filing' },
      body: DemandContent,
      response: GateCheck,
      handle: (ctx, { body }) => checkBeforeFiling(deps, ctx, body),
    }),
    route({
      ...{ method: 'POST', path: DEMANDS, access: 'registered', kind: 'act', status: 201 },
      summary: { zh: '提出准入申请', en: 'File a demand' },
      body: DemandContent,
      response: WorkDemand,
      handle: async (ctx, { body }) => readDemand(deps, ctx, await fileDemand(deps, ctx, body)),
    }),
    route({
      ...{ method: 'POST', path: `${DEMANDS}/:id/check`, access: 'registered', kind: 'check' },
      summary: { zh: '再查一遍', en: 'The gate’s check as of now' },
      params: DemandPath,
      response: GateCheck,
      handle: (ctx, { params }) => checkAgain(deps, ctx, params.id),
    }),
    route({
      ...{ method: 'POST', path: `${DEMANDS}/:id/refile`, access: 'registered', kind: 'act' },
      summary: {
        zh: '改好重新提出，时限重算',
        en: 'File it again, changed; the clock starts anew',
      },
      params: DemandPath,
      body: DemandContent,
      response: WorkDemand,
      handle: async (ctx, { params, body }) =>
        demandView(deps, ctx, await refileDemand(deps, ctx, { id: params.id, content: body })),
    }),
    route({
      ...{ method: 'POST', path: `${DEMANDS}/:id/withdraw`, access: 'registered', kind: 'act' },
      summary: { zh: '撤回申请', en: 'Withdraw a demand' },
      params: DemandPath,
      response: WorkDemand,
      handle: async (ctx, { params }) =>
        demandView(deps, ctx, await withdrawDemand(deps, ctx, params.id)),
    }),
    route({
      ...{ method: 'POST', path: `${DEMANDS}/:id/appeal`, access: 'registered', kind: 'act' },
      summary: { zh: '不服裁定，申诉', en: 'Appeal against a ruling' },
      params: DemandPath,
      body: AppealBody,
      response: WorkDemand,
      handle: async (ctx, { params, body }) =>
        demandView(deps, ctx, await appealDemand(deps, ctx, { id: params.id, ...body })),
    }),
  ];
}

function ruling(deps: BurdenDeps): AnyRoute[] {
  return [
    route({
      ...{ method: 'POST', path: `${DEMANDS}/:id/rule`, access: 'registered', kind: 'act' },
      summary: { zh: '准入裁定', en: 'Rule on a demand' },
      params: DemandPath,
      body: RuleDemandBody,
      response: WorkDemand,
      handle: async (ctx, { params, body }) =>
        demandView(deps, ctx, await ruleDemand(deps, ctx, { id: params.id, body })),
    }),
    route({
      ...{ method: 'POST', path: `${DEMANDS}/:id/rule-appeal`, access: 'registered', kind: 'act' },
      summary: { zh: '申诉裁定', en: 'Rule on an appeal' },
      params: DemandPath,
      body: RuleAppealBody,
      response: WorkDemand,
      handle: async (ctx, { params, body }) =>
        demandView(deps, ctx, await ruleAppeal(deps, ctx, { id: params.id, body })),
    }),
    route({
      ...{ method: 'POST', path: `${DEMANDS}/:id/revoke`, access: 'registered', kind: 'act' },
      summary: { zh: '撤销准入', en: 'Revoke an admission' },
      params: DemandPath,
      body: RevokeAdmissionBody,
      response: WorkDemand,
      handle: async (ctx, { params, body }) =>
        demandView(deps, ctx, await revokeAdmission(deps, ctx, { id: params.id, ...body })),
    }),
    route({
      ...{ method: 'POST', path: `${QUESTIONS}/:id/rule`, access: 'registered', kind: 'act' },
      summary: { zh: '裁定疑问', en: 'Rule on a question' },
      params: QuestionPath,
      body: RuleQuestionBody,
      response: WorkQuestion,
      handle: async (ctx, { params, body }) =>
        questionView(deps, ctx, await ruleQuestion(deps, ctx, { id: params.id, body })),
    }),
  ];
}

function questioning(deps: BurdenDeps): AnyRoute[] {
  return [
    route({
      ...{ method: 'POST', path: QUESTIONS, access: 'registered', kind: 'act', status: 201 },
      summary: { zh: '提出疑问：问了先停', en: 'Question work: it stops until ruled on' },
      body: QuestionBody,
      response: WorkQuestion,
      handle: async (ctx, { body }) => readQuestion(deps, ctx, await askQuestion(deps, ctx, body)),
    }),
    route({
      ...{ method: 'POST', path: `${QUESTIONS}/:id/ask`, access: 'registered', kind: 'act' },
      summary: { zh: '对记下的工作提出疑问', en: 'Question work that was noted' },
      params: QuestionPath,
      response: WorkQuestion,
      handle: async (ctx, { params }) =>
        questionView(deps, ctx, await askNoted(deps, ctx, params.id)),
    }),
  ];
}

export function gateRoutes(deps: BurdenDeps): AnyRoute[] {
  return [demandReads, communityReads, filing, ruling, questioning].flatMap((part) => part(deps));
}
