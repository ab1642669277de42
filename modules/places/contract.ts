// SPDX-License-Identifier: Apache-2.0
// Terms: 区划 area · 县级 county · 街道/乡镇 subdistrict · 社区/村 community · 沿革 lineage
import { type Static, Type } from 'typebox';

export const AreaCode = Type.String({
  pattern: '^\\d{12}$',
  description: '十二位统计用区划代码 · Twelve-digit division code',
});

export const AreaView = Type.Object(
  {
    code: AreaCode,
    name: Type.String({ description: '名称 · Name' }),
    nameEn: Type.String({ description: '拉丁字母名称，可为空 · Romanised name, may be empty' }),
    level: Type.Union(
      [
        Type.Literal('province'),
        Type.Literal('city'),
        Type.Literal('county'),
        Type.Literal('subdistrict'),
        Type.Literal('community'),
      ],
      { description: '级别 · Level' },
    ),
    parent: Type.Union([AreaCode, Type.Null()], { description: '上级区划 · Area above' }),
    validFrom: Type.String({ format: 'date', description: '启用日 · First day in force' }),
    validTo: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
      description: '停用日 · First day no longer in force',
    }),
  },
  { description: '区划 · Area' },
);
export type AreaView = Static<typeof AreaView>;

export const AreasQuery = Type.Object({
  parent: Type.Optional(AreaCode),
  at: Type.Optional(
    Type.String({
      format: 'date',
      pattern: '^(19|20|21)',
      description: '某日的区划，默认今天 · As of a day, default today',
    }),
  ),
});

export const AreasPage = Type.Object({
  items: Type.Array(AreaView, { description: '下级区划 · Areas below' }),
  next: Type.Null({ description: '不分页 · One page holds all' }),
});

export const AreaPath = Type.Object({ code: AreaCode });

export const AreaDetail = Type.Object({
  area: AreaView,
  ancestors: Type.Array(AreaView, {
    description: '从上级到省 · From the area above up to the province',
  }),
  formerCodes: Type.Array(AreaCode, {
    description: '本区划的其他代码 · Other codes of this ground',
  }),
});
