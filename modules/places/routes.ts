// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import type { AnyRoute } from '#packages/http';
import { route } from '#packages/http';
import { shanghaiDate } from '#packages/kernel';
import { AreaDetail, AreaPath, AreasPage, AreasQuery } from './contract.ts';
import type { Places } from './door.ts';

export function placesRoutes(places: Places): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/places/areas',
      summary: { zh: '下级区划', en: 'Areas below an area' },
      access: 'public',
      kind: 'list',
      query: AreasQuery,
      response: AreasPage,
      async handle(ctx, { query }) {
        const at = query.at ?? shanghaiDate(ctx.now);
        return { items: places.listBelow(query.parent ?? null, at), next: null };
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/places/areas/:code',
      summary: { zh: '一个区划及其沿革', en: 'One area and its history' },
      access: 'public',
      kind: 'read',
      params: AreaPath,
      query: Type.Pick(AreasQuery, ['at']),
      response: AreaDetail,
      async handle(ctx, { params, query }) {
        const area = places.getArea(params.code, query.at ?? shanghaiDate(ctx.now));
        const tree = places.tree();
        return {
          area,
          ancestors: tree.ancestors(area.code),
          formerCodes: tree.closure(area.code).filter((code) => code !== area.code),
        };
      },
    }),
  ];
}
