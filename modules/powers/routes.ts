// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import { pageOf, route } from '#packages/http';
import { askMayAct } from './actions/ask-may-act.ts';
import { delegate } from './actions/delegate.ts';
import { recordEntry } from './actions/record-entry.ts';
import {
  CommunityPath,
  CommunityPowers,
  DelegationsQuery,
  DelegationTerms,
  MayActAnswer,
  MayActQuestion,
  PowerDelegation,
  PowerEntriesQuery,
  PowerEntry,
  PowerEntryView,
} from './contract.ts';
import { deedRoutes } from './deed-routes.ts';
import { listConcernedDeeds } from './deeds.ts';
import { draftRoutes } from './draft-routes.ts';
import { listRoutes } from './list-routes.ts';
import type { Reading } from './reads.ts';
import { entryView, linkView, listDelegations, listEntries, showCommunity } from './reads.ts';

function readRoutes(deps: Reading): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/powers/entries',
      summary: { zh: '权责清单', en: 'The powers list' },
      access: 'public',
      kind: 'search',
      query: PowerEntriesQuery,
      response: pageOf(PowerEntryView),
      handle: async (ctx, { query }) => listEntries(deps, query, ctx.now),
    }),
    route({
      method: 'GET',
      path: '/api/v1/powers/delegations',
      summary: { zh: '委托与岗位分工', en: 'Links of delegation' },
      access: 'public',
      kind: 'list',
      query: DelegationsQuery,
      response: pageOf(PowerDelegation),
      handle: async (ctx, { query }) =>
        query.view === 'concerned'
          ? listConcernedDeeds(deps, ctx, query)
          : listDelegations(deps, query, ctx.now),
    }),
    route({
      method: 'GET',
      path: '/api/v1/powers/communities/:area',
      summary: { zh: '一个社区的权责', en: 'What a community may do' },
      access: 'public',
      kind: 'read',
      params: CommunityPath,
      response: CommunityPowers,
      handle: async (ctx, { params }) => showCommunity(deps, params.area, ctx.now),
    }),
  ];
}

function actRoutes(deps: Reading): AnyRoute[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/powers/entries',
      summary: { zh: '记录清单条目', en: 'Record an entry' },
      access: 'registered',
      kind: 'act',
      body: PowerEntry,
      response: PowerEntryView,
      status: 201,
      handle: async (ctx, { body }) => entryView(deps, await recordEntry(deps, ctx, body)),
    }),
    route({
      method: 'POST',
      path: '/api/v1/powers/may-act',
      summary: { zh: '能不能做，凭什么', en: 'May I, and by what' },
      access: 'registered',
      kind: 'check',
      body: MayActQuestion,
      response: MayActAnswer,
      handle: async (ctx, { body }) => askMayAct(deps, ctx, body),
    }),
    route({
      method: 'POST',
      path: '/api/v1/powers/delegations',
      summary: { zh: '委托，或给本单位岗位分工', en: 'Give a power to a body or a post' },
      access: 'registered',
      kind: 'act',
      body: DelegationTerms,
      response: PowerDelegation,
      status: 201,
      handle: async (ctx, { body }) => linkView(deps, await delegate(deps, ctx, body), ctx.now),
    }),
  ];
}

export function powersRoutes(deps: Reading): AnyRoute[] {
  return [
    ...readRoutes(deps),
    ...listRoutes(deps),
    ...actRoutes(deps),
    ...deedRoutes(deps),
    ...draftRoutes(deps),
  ];
}
