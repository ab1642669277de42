// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import {
  BurdenArea,
  BurdenBodyRow,
  BurdenDate,
  BurdenText,
  DEMAND_KINDS,
  DemandBasis,
  DemandId,
  Frequency,
  OfferedMoney,
  OfferedPost,
} from './common.ts';

/** 在办、到期、撤销、停办: what became of an admission. */
export const ADMITTED_STATES = ['admitted', 'expired', 'revoked', 'stopped'] as const;
export type AdmittedState = (typeof ADMITTED_STATES)[number];

/** 准入登记簿的一条: anyone may read it. */
export const AdmittedWork = Type.Object(
  {
    id: DemandId,
    number: Type.String({ description: '准入编号 · Number of the admission' }),
    title: Type.String({ description: '做什么 · What it is' }),
    kind: Type.Enum(DEMAND_KINDS, { description: '种类 · Kind of work' }),
    from: BurdenBodyRow,
    basis: DemandBasis,
    areas: Type.Array(BurdenArea, { description: '要哪些地方做 · Areas it is asked of' }),
    areaNames: Type.Array(Type.String(), { description: '区域名称 · Names of the areas' }),
    communities: Type.Integer({ description: '几个社区 · Communities' }),
    often: Frequency,
    minutesEach: Type.Integer({ description: '每社区每次几分钟 · Minutes each time' }),
    minutesMonth: Type.Number({
      description: '每社区每月合几分钟 · Minutes a month in each community',
    }),
    people: Type.Array(OfferedPost, { description: '给的人 · Posts given' }),
    money: Type.Union([OfferedMoney, Type.Null()], { description: '给的钱 · Money given' }),
    delegation: Type.Union([Type.String(), Type.Null()], {
      description: '等哪一份委托 · Delegation it waits for',
    }),
    admittedOn: BurdenDate,
    validUntil: BurdenDate,
    state: Type.Enum(ADMITTED_STATES, {
      description: '在办、到期、撤销、停办 · In force, expired, revoked or stopped',
    }),
    stoppedOn: Type.Union([BurdenDate, Type.Null()], {
      description: '哪天起停的 · Day it stopped, or null',
    }),
    stoppedWhy: Type.Union([BurdenText, Type.Null()], {
      description: '为什么停的 · Why it stopped',
    }),
    reasons: Type.String({ description: '裁定理由 · Reasons of the ruling' }),
    questionsOpen: Type.Integer({
      description: '正在质疑它的社区数 · Communities whose question about it is open',
    }),
  },
  { additionalProperties: false, description: '准入登记簿的一条 · Admitted work' },
);
export type AdmittedWork = Static<typeof AdmittedWork>;

export const RegisterQuery = Type.Object({
  area: Type.Optional(BurdenArea),
  from: Type.Optional(
    Type.String({ maxLength: 80, description: '提出单位 · Organisation that asks' }),
  ),
  state: Type.Optional(Type.Enum(ADMITTED_STATES, { description: '状态 · State' })),
  q: Type.Optional(Type.String({ maxLength: 80, description: '查找的字词 · Words to look for' })),
  cursor: Type.Optional(Type.String({ maxLength: 2000, description: '翻页标记 · Page cursor' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '条数 · Rows' })),
});
export type RegisterQuery = Static<typeof RegisterQuery>;

/** 裁定台上的几个数. */
export const GateCounts = Type.Object(
  {
    waiting: Type.Integer({ description: '等裁定的申请 · Demands waiting for a ruling' }),
    appeals: Type.Integer({ description: '等裁定的申诉 · Appeals waiting' }),
    questions: Type.Integer({ description: '等裁定的疑问 · Questions waiting' }),
    admitted: Type.Integer({ description: '在办的准入 · Admitted and in force' }),
    returned: Type.Integer({ description: '退回的 · Returned' }),
    endingThisYear: Type.Integer({ description: '今年到期的 · Ending within this year' }),
  },
  { additionalProperties: false, description: '准入台的数 · Counts of the gate' },
);
export type GateCounts = Static<typeof GateCounts>;
