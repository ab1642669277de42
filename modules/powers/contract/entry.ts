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

/** 牵头部门做什么、配合的一方做什么 · Who leads with what, and with what the holder of the list helps. */
export const PowerDuties = Type.Object(
  {
    lead: OrganisationCode,
    leadDuty: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: '牵头部门职责 · Duty of the leading body',
    }),
    helpDuty: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: '配合职责 · Duty of the one who helps',
    }),
  },
  { additionalProperties: false, description: '牵头和配合职责 · Duties of lead and helper' },
);
export type PowerDuties = Static<typeof PowerDuties>;

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
    duties: Type.Optional(PowerDuties),
    /** Only on the list `taken-back`: a thing still asked of a community goes back to this body. */
    takenOverBy: Type.Optional(OrganisationCode),
    manner: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 1000,
        description: '收回后的工作方式 · How the body that took it back does it',
      }),
    ),
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
  leadName: Type.Optional(PowerText),
  takenOverByName: Type.Optional(PowerText),
};

export const PowerEntryView = Type.Object(
  { ...PowerEntry.properties, ...SHOWN_NAMES },
  { additionalProperties: false, description: '公开的条目 · Entry as published' },
);
export type PowerEntryView = Static<typeof PowerEntryView>;

/** 一条，连同它替代的和替代它的 · One entry, whenever it was in force. */
export const PowerEntryPage = Type.Object(
  {
    entry: PowerEntryView,
    supersededBy: Type.Optional(PowerCode),
    inForce: Type.Boolean({ description: '今天是否有效 · In force today' }),
  },
  { additionalProperties: false, description: '条目页 · Page of an entry' },
);
export type PowerEntryPage = Static<typeof PowerEntryPage>;

export const PowerEntryPath = Type.Object({ code: PowerCode });

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
