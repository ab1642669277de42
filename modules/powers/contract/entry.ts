// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { Decider, Origin, PowerAct, PowerLevel, PowerList } from './acts.ts';
import {
  OrganisationCode,
  PowerArea,
  PowerBasisOfLaw,
  PowerCode,
  PowerDate,
  PowerMatter,
  PowerText,
} from './common.ts';

/** 权责清单的一条 · One entry of the powers-and-duties list: who may do what, where, by which law. */
export const PowerEntry = Type.Object(
  {
    code: PowerCode,
    title: PowerText,
    list: PowerList,
    decider: Decider,
    acts: Type.Array(PowerAct, {
      uniqueItems: true,
      description: '行为；负面清单为空 · Acts; none on a negative list',
    }),
    matters: Type.Array(PowerMatter, {
      maxItems: 200,
      uniqueItems: true,
      description: '事项 · Matters it covers',
    }),
    holder: OrganisationCode,
    level: PowerLevel,
    origin: Origin,
    inWhoseName: OrganisationCode,
    liable: OrganisationCode,
    respondent: OrganisationCode,
    basis: PowerBasisOfLaw,
    area: PowerArea,
    validFrom: PowerDate,
    validTo: Type.Optional(PowerDate),
    decision: Type.Optional(
      Type.String({
        maxLength: 200,
        description: '作出此条的决定 · The decision that made the entry',
      }),
    ),
    supersedes: Type.Optional(PowerCode),
  },
  { additionalProperties: false, description: '权责清单条目 · Entry of the powers list' },
);
export type PowerEntry = Static<typeof PowerEntry>;

const SHOWN_NAMES = {
  holderName: PowerText,
  inWhoseNameName: PowerText,
  areaName: Type.String({ description: '区域名称 · Name of the area' }),
};

export const PowerEntryView = Type.Object(
  { ...PowerEntry.properties, ...SHOWN_NAMES },
  { additionalProperties: false, description: '公开的条目 · Entry as published' },
);
export type PowerEntryView = Static<typeof PowerEntryView>;

export const PowerEntriesQuery = Type.Object({
  area: Type.Optional(PowerArea),
  list: Type.Optional(PowerList),
  decider: Type.Optional(Decider),
  holder: Type.Optional(OrganisationCode),
  q: Type.Optional(Type.String({ maxLength: 80, description: '查找的字词 · Words to look for' })),
  at: Type.Optional(PowerDate),
  cursor: Type.Optional(Type.String({ maxLength: 200, description: '翻页标记 · Page cursor' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '条数 · Rows' })),
});
export type PowerEntriesQuery = Static<typeof PowerEntriesQuery>;
