// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import { type AnyRoute, route } from '#packages/http';
import { meterOwnCost } from './actions/meter-own-cost.ts';
import { showAsymmetry } from './asymmetry.ts';
import { showUnit } from './asymmetry-detail.ts';
import * as C from './contract.ts';
import type { BurdenOptions } from './deps.ts';
import { showOwnCost } from './own-cost.ts';

const Nothing = Type.Object({}, { additionalProperties: false });

/** Load against means, and what this system itself costs. */
export function asymmetryRoutes(deps: BurdenOptions): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/burden/asymmetry',
      summary: { zh: '权责对称：担子对权、人、钱', en: 'Load against power, people and money' },
      access: 'public',
      kind: 'list',
      query: C.AsymmetryQuery,
      response: C.Asymmetry,
      handle: (ctx, { query }) => showAsymmetry(deps, query, ctx.now),
    }),
    route({
      method: 'GET',
      path: '/api/v1/burden/asymmetry/:code',
      summary: { zh: '一个单位的账，逐笔', en: 'One unit, line by line' },
      access: 'public',
      kind: 'read',
      params: C.AsymmetryPath,
      query: C.AsymmetryAt,
      response: C.AsymmetryDetail,
      handle: (ctx, { params, query }) => showUnit(deps, ctx, { ...params, ...query }),
    }),
    route({
      method: 'GET',
      path: '/api/v1/burden/own-cost',
      summary: { zh: '本平台也算一份', en: 'What this system itself costs' },
      access: 'registered',
      kind: 'read',
      query: Nothing,
      response: C.OwnCost,
      handle: (ctx) => showOwnCost(deps, ctx),
    }),
    route({
      method: 'POST',
      path: '/api/v1/burden/own-cost',
      summary: { zh: '记下本平台用了多久', en: 'Note what this system cost' },
      access: 'registered',
      kind: 'act',
      body: C.MeterOwnCost,
      response: C.Metered,
      perMinute: 60,
      handle: (ctx, { body }) => meterOwnCost(deps, ctx, body),
    }),
  ];
}
