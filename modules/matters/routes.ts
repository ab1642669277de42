// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import { type AnyRoute, route } from '#packages/http';
import { listMatters } from './actions/list-matters.ts';
import { type ShowDeps, showMatter } from './actions/show-matter.ts';
import { MatterCode, MatterDomain, MatterList, MatterPage } from './contract.ts';

const MattersQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({ maxLength: 200, description: '平常的话 · What you would say, in plain words' }),
    ),
    domain: Type.Optional(MatterDomain),
  },
  { additionalProperties: false },
);
const MatterPath = Type.Object({ code: MatterCode });
const MatterQuery = Type.Object(
  {
    area: Type.Optional(
      Type.String({ pattern: '^\\d{12}$', description: '社区12位代码 · Community, 12 digits' }),
    ),
    version: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 10_000, description: '版本 · Version' }),
    ),
  },
  { additionalProperties: false },
);

export function mattersRoutes(deps: ShowDeps): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/matters',
      summary: { zh: '找事项', en: 'Find a matter' },
      access: 'public',
      kind: 'search',
      query: MattersQuery,
      response: MatterList,
      handle: (ctx, { query }) => listMatters(deps.shelf, query, ctx.now),
    }),
    route({
      method: 'GET',
      path: '/api/v1/matters/:code',
      summary: {
        zh: '一个事项：谁决定、凭什么、多久',
        en: 'One matter: who decides, why, how long',
      },
      access: 'public',
      kind: 'read',
      params: MatterPath,
      query: MatterQuery,
      response: MatterPage,
      handle: (ctx, { params, query }) => showMatter(deps, { ...params, ...query }, ctx.now),
    }),
  ];
}
