// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import type { AnyRoute } from '#packages/http';
import { pageOf, route } from '#packages/http';
import {
  DelegationPicture,
  MeansSources,
  MeansSourcesQuery,
  PictureQuery,
  PowerGround,
  PowerReceiver,
  ReceiversQuery,
} from './contract.ts';
import { listGrounds, listReceivers } from './grounds.ts';
import { listMeansSources } from './means-sources.ts';
import { drawPicture } from './picture.ts';
import type { Reading } from './reads.ts';

const Grounds = Type.Object({
  items: Type.Array(PowerGround, { description: '可以往下交的 · What may be handed on' }),
});

/** What a draft is written with: grounds, receivers, and the picture of the chain. */
export function draftRoutes(deps: Reading): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/powers/grounds',
      summary: { zh: '我这个岗位可以往下交什么', en: 'What my post may hand on' },
      access: 'registered',
      kind: 'list',
      response: Grounds,
      handle: async (ctx) => listGrounds(deps, ctx),
    }),
    route({
      method: 'GET',
      path: '/api/v1/powers/receivers',
      summary: { zh: '可以交给哪些单位', en: 'Bodies that work may be handed down to' },
      access: 'public',
      kind: 'list',
      query: ReceiversQuery,
      response: pageOf(PowerReceiver),
      handle: async (_ctx, { query }) => listReceivers(deps, query),
    }),
    route({
      method: 'GET',
      path: '/api/v1/powers/picture',
      summary: { zh: '权力怎么走到接受方', en: 'How a power comes down to a receiver' },
      access: 'public',
      kind: 'read',
      query: PictureQuery,
      response: DelegationPicture,
      handle: async (ctx, { query }) => drawPicture(deps, query, ctx.now),
    }),
    route({
      method: 'GET',
      path: '/api/v1/powers/means-sources',
      summary: { zh: '人、钱、数据从哪里来', en: 'Where people, money and data come from' },
      access: 'public',
      kind: 'read',
      query: MeansSourcesQuery,
      response: MeansSources,
      handle: async (ctx, { query }) => listMeansSources(deps, query, ctx.now),
    }),
  ];
}
