// SPDX-License-Identifier: Apache-2.0
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import type { AnyRoute, RequestContext } from '#packages/http';
import { pageOf, route } from '#packages/http';
import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import { agreeDeed } from './actions/agree-deed.ts';
import { amendDeed } from './actions/amend-deed.ts';
import { confirmMeans } from './actions/confirm-means.ts';
import { publishDeed } from './actions/publish-deed.ts';
import { revoke } from './actions/revoke.ts';
import { resumeDeed, suspendDeed } from './actions/suspend-deed.ts';
import {
  AgreeInput,
  AmendInput,
  Deed,
  DeedNotice,
  DeedStep,
  DelegationPath,
  NoticesQuery,
  Revoked,
  RevokeInput,
  SuspendInput,
} from './contract.ts';
import { listDeedNotices, seenDeed, showDeed } from './deeds.ts';
import type { Reading } from './reads.ts';

interface StepDoor {
  path: string;
  summary: Text;
  body: TSchema;
  act(ctx: RequestContext, input: { id: string; body: unknown }): Promise<unknown>;
}

/** The steps that only say yes: who does it, and when, is all there is to say. */
function plainSteps(deps: Reading): StepDoor[] {
  const confirm =
    (kind: 'people' | 'money' | 'data'): StepDoor['act'] =>
    (ctx, { id }) =>
      confirmMeans(deps, ctx, { id, kind });
  const doors: [string, Text, StepDoor['act']][] = [
    ['confirm-people', text('确认人员', 'Confirm the people'), confirm('people')],
    ['confirm-money', text('确认经费', 'Confirm the money'), confirm('money')],
    ['confirm-data', text('确认数据', 'Confirm the data'), confirm('data')],
    [
      'publish',
      text('公布生效', 'Publish and put in force'),
      (ctx, { id }) => publishDeed(deps, ctx, id),
    ],
    ['resume', text('恢复', 'Resume'), (ctx, { id }) => resumeDeed(deps, ctx, id)],
  ];
  return doors.map(([path, summary, act]) => ({ path, summary, body: DeedStep, act }));
}

function stepRoutes(deps: Reading): AnyRoute[] {
  const suspend: StepDoor = {
    path: 'suspend',
    summary: text('暂停', 'Suspend'),
    body: SuspendInput,
    act: (ctx, { id, body }) => suspendDeed(deps, ctx, { id, ...(body as SuspendInput) }),
  };
  const agree: StepDoor = {
    path: 'agree',
    summary: text('同意承接', 'Agree to take it on'),
    body: AgreeInput,
    act: (ctx, { id, body }) => agreeDeed(deps, ctx, { id, ...(body as AgreeInput) }),
  };
  return [agree, ...plainSteps(deps), suspend].map(({ path, summary, body, act }) =>
    route({
      method: 'POST',
      path: `/api/v1/powers/delegations/:id/${path}`,
      summary,
      access: 'registered',
      kind: 'act',
      params: DelegationPath,
      body,
      response: Deed,
      async handle(ctx, input) {
        const { id } = input.params;
        await seenDeed(deps, ctx, id);
        await act(ctx, { id, body: input.body });
        return showDeed(deps, ctx, id);
      },
    }),
  );
}

/** The doors of one deed: look, amend, each step, and what bodies are told. */
export function deedRoutes(deps: Reading): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/powers/delegations/:id',
      summary: text('一份委托书', 'One deed of delegation'),
      access: 'public',
      kind: 'read',
      params: DelegationPath,
      response: Deed,
      handle: (ctx, { params }) => showDeed(deps, ctx, params.id),
    }),
    route({
      method: 'PATCH',
      path: '/api/v1/powers/delegations/:id',
      summary: text('公布以前修改委托书', 'Amend a deed before it is published'),
      access: 'registered',
      kind: 'act',
      params: DelegationPath,
      body: AmendInput,
      response: Deed,
      async handle(ctx, { params, body }) {
        await seenDeed(deps, ctx, params.id);
        await amendDeed(deps, ctx, { id: params.id, changes: body });
        return showDeed(deps, ctx, params.id);
      },
    }),
    ...stepRoutes(deps),
    route({
      method: 'POST',
      path: '/api/v1/powers/delegations/:id/revoke',
      summary: text('撤销委托；草稿则撤回', 'Revoke a delegation, or withdraw a draft'),
      access: 'registered',
      kind: 'act',
      params: DelegationPath,
      body: RevokeInput,
      response: Type.Object(Revoked.properties),
      async handle(ctx, { params, body }) {
        await seenDeed(deps, ctx, params.id);
        return revoke(deps, ctx, { id: params.id, ...body });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/powers/notices',
      summary: text('与本单位有关的委托告知', 'What my body is told of deeds'),
      access: 'registered',
      kind: 'list',
      query: NoticesQuery,
      response: pageOf(DeedNotice),
      handle: (ctx, { query }) => listDeedNotices(deps, ctx, query),
    }),
  ];
}
