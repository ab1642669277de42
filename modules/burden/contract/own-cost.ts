// SPDX-License-Identifier: Apache-2.0
// Terms: 本平台的占用 own cost · 停留 stay
import { type Static, Type } from 'typebox';
import { BurdenArea, BurdenText } from './common.ts';

const Code = Type.String({
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  maxLength: 64,
  description: '编码（小写短横） · Code, lower-case words joined by hyphens',
});
const count = (description: string, maximum = 1_000) =>
  Type.Integer({ minimum: 0, maximum, description });

/** From opening a screen to leaving it. No person, no case, no moment: only what it cost. */
export const ScreenStay = Type.Object(
  {
    screen: Code,
    matter: Type.Optional(Code),
    seconds: count('用了几秒，闲着不算 · Seconds in use; idle does not count', 14_400),
    prompts: count('弹出来问的次数 · Prompts shown'),
    fields: count('手填的栏 · Fields typed by hand'),
  },
  { additionalProperties: false, description: '一次停留 · One stay' },
);
export type ScreenStay = Static<typeof ScreenStay>;

export const MeterOwnCost = Type.Object(
  {
    /** Drawn at random: a number with a clock in it would tell when. */
    batch: Type.String({
      pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      description: '这一批的随机编号，重发不重算 · Random number of the batch; it counts once',
    }),
    stays: Type.Array(ScreenStay, { minItems: 1, maxItems: 50, description: '各次 · Stays' }),
  },
  { additionalProperties: false, description: '本平台花了多少 · What this system cost' },
);
export type MeterOwnCost = Static<typeof MeterOwnCost>;

export const Metered = Type.Object({
  metered: Type.Integer({
    minimum: 0,
    description: '记下几次；重发的一批为0 · Stays noted; none of a batch sent again',
  }),
});

const SUMS = {
  minutes: Type.Number({ description: '分钟 · Minutes' }),
  stays: Type.Integer({ description: '打开了几次 · Screens opened' }),
  prompts: Type.Integer({ description: '弹出来问的次数 · Prompts shown' }),
  fields: Type.Integer({ description: '手填的栏 · Fields typed by hand' }),
};
const Month = Type.String({
  pattern: '^(19|20|21)\\d{2}-(0[1-9]|1[0-2])$',
  description: '月份 年-月 · Month, year and month',
});
const PerMatter = Type.Object(
  {
    matter: Type.Union([Code, Type.Null()], {
      description: '事项；不属哪件事为空 · Matter, or null',
    }),
    title: Type.Union([BurdenText, Type.Null()], { description: '事项名称 · Title of the matter' }),
    ...SUMS,
  },
  { additionalProperties: false, description: '一个事项的占用 · Cost of one matter' },
);

export const OwnCostMonth = Type.Object(
  { month: Month, ...SUMS, isPartial: Type.Boolean({ description: '这个月还没完 · Not over' }) },
  { additionalProperties: false, description: '一个月的占用 · Cost in one month' },
);
export type OwnCostMonth = Static<typeof OwnCostMonth>;

/** 只有她自己看得见 · Seen by herself only. */
const Mine = Type.Object(
  {
    months: Type.Array(OwnCostMonth, { description: '逐月 · By month' }),
    matters: Type.Array(PerMatter, { description: '本月各事项 · This month by matter' }),
  },
  { additionalProperties: false, description: '我自己的 · My own' },
);

/** Sums of a body's area, told only of months in which enough people contributed. */
const Ours = Type.Object(
  {
    area: BurdenArea,
    name: BurdenText,
    workers: Type.Integer({ description: '本月几个人 · People this month' }),
    workersMin: Type.Integer({
      description: '少于几个人不给合计 · No sums of fewer people than this',
    }),
    months: Type.Array(OwnCostMonth, { description: '逐月合计 · Sums by month' }),
    matters: Type.Array(PerMatter, { description: '本月各事项合计 · Sums this month by matter' }),
    perCaseMinutes: Type.Union([Type.Number(), Type.Null()], {
      description: '每件几分，本月 · Minutes a case this month, or null',
    }),
  },
  { additionalProperties: false, description: '本单位的合计 · Sums of the body' },
);

export const OwnCost = Type.Object(
  {
    mine: Mine,
    ours: Ours,
    note: BurdenText,
  },
  { additionalProperties: false, description: '本平台也算一份 · What this system costs' },
);
export type OwnCost = Static<typeof OwnCost>;
