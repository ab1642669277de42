// SPDX-License-Identifier: Apache-2.0
// Terms: 担子 load · 权责对称 asymmetry · 中位数 median · 有依据的活 work that rests on a power
import { type Static, Type } from 'typebox';
import { BurdenArea, BurdenText } from './common.ts';

/** 事项、任务、报表台账、会议、检查、证明: where the minutes come from. */
export const LOAD_SOURCES = ['matter', 'task', 'form', 'meeting', 'inspection', 'proof'] as const;
export type LoadSource = (typeof LOAD_SOURCES)[number];

/** 权、人、钱. */
export const MEANS = ['power', 'people', 'money'] as const;
export type Mean = (typeof MEANS)[number];

export const NOT_DRAWN = ['few-months', 'no-residents', 'few-peers'] as const;
export type NotDrawn = (typeof NOT_DRAWN)[number];

export const ASYMMETRY_LEVELS = ['community', 'subdistrict', 'department'] as const;
export type AsymmetryLevel = (typeof ASYMMETRY_LEVELS)[number];

const CivilDate = Type.String({
  format: 'date',
  pattern: '^(19|20|21)',
  description: '截至哪一天，默认今天 · As of which day, default today',
});
const Month = Type.String({
  pattern: '^(19|20|21)\\d{2}-(0[1-9]|1[0-2])$',
  description: '月份 年-月 · Month, year and month',
});
const orNull = (description: string, minimum = 0) =>
  Type.Union([Type.Number({ minimum }), Type.Null()], { description });

const SourceName = Type.Enum(LOAD_SOURCES, {
  description:
    '来路：事项、任务、报表台账、会议、检查、证明 · Source: matter, task, form or ledger, meeting, inspection, proof',
});

/** One of the four figures: what was measured, and how it stands to the median (100). */
export const AsymmetryFigure = Type.Object(
  {
    value: Type.Number({ description: '量到的数 · As measured, in the unit of the figure' }),
    of100: orNull('除以中位数再乘100；没得比为空 · Divided by the median × 100, or null'),
  },
  { additionalProperties: false, description: '四样中的一样 · One of the four figures' },
);
export type AsymmetryFigure = Static<typeof AsymmetryFigure>;

export const SourceLoad = Type.Object(
  {
    source: SourceName,
    n: Type.Integer({ minimum: 0, description: '次数 · Times' }),
    minutes: Type.Number({ minimum: 0, description: '分钟 · Minutes' }),
  },
  { additionalProperties: false, description: '一种来路的担子 · Load of one source' },
);
export type SourceLoad = Static<typeof SourceLoad>;

const MeanName = Type.Enum(MEANS, { description: '权、人、钱 · Power, people or money' });

export const AsymmetryRow = Type.Object(
  {
    code: Type.String({ description: '区划或机构代码 · BurdenArea or organisation code' }),
    name: BurdenText,
    n: Type.Integer({ minimum: 0, description: '计时的条数 · Timed records' }),
    untimed: Type.Integer({
      minimum: 0,
      description: '做了、没人说过要多久的次数 · Times done that nobody has timed',
    }),
    months: Type.Integer({ minimum: 0, description: '有记录的月数 · Months with a record' }),
    hours: Type.Number({ minimum: 0, description: '每月小时 · Hours a month' }),
    bySource: Type.Array(SourceLoad, { description: '各来路 · By source' }),
    platformMinutes: Type.Number({
      minimum: 0,
      description: '其中花在本平台上的分钟 · Of these, minutes spent in this system',
    }),
    notDrawn: Type.Union([Type.Enum(NOT_DRAWN), Type.Null()], {
      description:
        '不画的原因：记录不满、人口不明、可比的太少 · Why it is not drawn: short record, residents unknown, too few to compare',
    }),
    figures: Type.Union(
      [
        Type.Object(
          {
            load: AsymmetryFigure,
            power: AsymmetryFigure,
            people: AsymmetryFigure,
            money: AsymmetryFigure,
            loadLow: Type.Number({ description: '担子区间下限 · Load, lower bound of 95 %' }),
            loadHigh: Type.Number({ description: '担子区间上限 · Load, upper bound of 95 %' }),
          },
          { additionalProperties: false },
        ),
        Type.Null(),
      ],
      { description: '四样；不画为空 · The four figures, or null' },
    ),
    index: orNull('指数：权、人、钱里最少的一样除以担子 · Least of power, people, money over load'),
    low: orNull('指数区间下限 · Index, lower bound of 95 %'),
    high: orNull('指数区间上限 · Index, upper bound of 95 %'),
    least: Type.Union([MeanName, Type.Null()], { description: '最缺哪样 · What is lacking most' }),
    standing: Type.Union([Type.Enum(['fits', 'a-little-short', 'short'] as const), Type.Null()], {
      description: '对得上、略少、对不上 · Fits, a little short, short',
    }),
  },
  { additionalProperties: false, description: '一个社区、街道或部门 · One unit' },
);
export type AsymmetryRow = Static<typeof AsymmetryRow>;

/** How a figure is come by, and where from. */
export const FigureMeaning = Type.Object(
  {
    figure: Type.Enum(['load', ...MEANS] as const, { description: '哪一样 · Which figure' }),
    name: BurdenText,
    formula: BurdenText,
    sources: BurdenText,
    median: Type.Number({ description: '中位数，量到的 · The median as measured' }),
  },
  { additionalProperties: false, description: '这一样怎么算 · How this figure is computed' },
);
export type FigureMeaning = Static<typeof FigureMeaning>;

export const AsymmetryQuery = Type.Object(
  {
    level: Type.Optional(
      Type.Enum(ASYMMETRY_LEVELS, {
        description: '社区、街道或部门，默认社区 · Community, subdistrict or department',
      }),
    ),
    area: Type.Optional(BurdenArea),
    at: Type.Optional(CivilDate),
  },
  { additionalProperties: false },
);
export type AsymmetryQuery = Static<typeof AsymmetryQuery>;

/** Rows come by code: it is no ranking. */
export const Asymmetry = Type.Object(
  {
    level: Type.Enum(ASYMMETRY_LEVELS, { description: '层级 · Level' }),
    area: Type.Union([BurdenArea, Type.Null()], {
      description: '范围；空为全部 · Within, or null',
    }),
    areaName: BurdenText,
    at: CivilDate,
    from: Month,
    to: Month,
    monthsMin: Type.Integer({ description: '不满几个月不画 · Fewer months are not drawn' }),
    formula: BurdenText,
    meanings: Type.Array(FigureMeaning, { description: '四样各是什么 · The four figures' }),
    isDemo: Type.Boolean({ description: '含演示数据 · Holds invented demo data' }),
    items: Type.Array(AsymmetryRow, { description: '按代码排，不是名次 · By code, no ranking' }),
    next: Type.Null({ description: '不分页 · One page holds all' }),
  },
  { additionalProperties: false, description: '权责对称 · Asymmetry' },
);
export type Asymmetry = Static<typeof Asymmetry>;

/** One thing asked of a unit in the window, down to what it rests on. */
export const AskedLoad = Type.Object(
  {
    source: SourceName,
    subject: Type.String({ description: '事项、准入申请或记录 · Matter, demand or record' }),
    title: BurdenText,
    askedBy: Type.String({ description: '谁要的 · Who asks, as organisation code' }),
    askedByName: BurdenText,
    n: Type.Integer({ minimum: 0, description: '次数 · Times' }),
    minutes: Type.Union([Type.Number(), Type.Null()], {
      description: '分钟；没人计过时为空 · Minutes, or null where nobody has timed it',
    }),
    minutesFrom: Type.Enum(['stated', 'measured', 'recorded', 'admitted', 'unknown'] as const, {
      description:
        '分钟哪来：事先测定、本平台量的中位数、当月记录、准入登记、没有 · Where the minutes are from',
    }),
    rests: Type.Boolean({ description: '现在是否有有效依据 · Rests on something in force now' }),
    restsOn: Type.Union(
      [
        Type.Object(
          {
            kind: Type.Enum(['entry', 'demand'] as const, {
              description: '权责条目或准入登记 · Entry or admitted demand',
            }),
            code: Type.String({ description: '编码 · Code' }),
            title: BurdenText,
          },
          { additionalProperties: false },
        ),
        Type.Null(),
      ],
      { description: '凭哪一条；没有为空 · What it rests on, or null' },
    ),
  },
  { additionalProperties: false, description: '被要求做的一件事 · One thing asked' },
);
export type AskedLoad = Static<typeof AskedLoad>;

/** People or money that came with a power, or are on the roll. */
export const GivenMeans = Type.Object(
  {
    kind: Type.Enum(['people', 'money'] as const, { description: '人或钱 · People or money' }),
    amount: Type.Number({ description: '人数，或每年元 · Heads, or yuan a year' }),
    title: BurdenText,
    givenBy: Type.Union([BurdenText, Type.Null()], { description: '谁给的 · Who gives it' }),
    until: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
      description: '到哪天；不定为空 · Last day, or null',
    }),
    link: Type.Union([Type.String(), Type.Null()], {
      description: '随哪份委托；不随委托为空 · With which delegation, or null',
    }),
    inForce: Type.Boolean({ description: '此刻算不算数 · Counts now' }),
  },
  { additionalProperties: false, description: '给的人或钱 · Means given' },
);
export type GivenMeans = Static<typeof GivenMeans>;

export const TrendPoint = Type.Object(
  {
    month: Month,
    hours: Type.Number({ description: '小时 · Hours' }),
    per1000: Type.Number({ description: '每千居民小时 · Hours for a thousand residents' }),
    median: Type.Number({ description: '同级中位数 · Median of its kind' }),
    bySource: Type.Array(SourceLoad, { description: '各来路 · By source' }),
    isPartial: Type.Boolean({ description: '这个月还没完 · The month is not over' }),
  },
  { additionalProperties: false, description: '一个月 · One month' },
);
export type TrendPoint = Static<typeof TrendPoint>;

export const AsymmetryPath = Type.Object({
  code: Type.String({
    pattern: '^[a-z0-9][a-z0-9-]{2,79}$',
    maxLength: 80,
    description: '区划或机构代码 · BurdenArea or organisation code',
  }),
});
export const AsymmetryAt = Type.Object(
  { at: Type.Optional(CivilDate) },
  { additionalProperties: false },
);

export const AsymmetryDetail = Type.Object(
  {
    level: Type.Enum(ASYMMETRY_LEVELS, { description: '层级 · Level' }),
    at: CivilDate,
    from: Month,
    to: Month,
    monthsMin: Type.Integer({ description: '不满几个月不画 · Fewer months are not drawn' }),
    row: AsymmetryRow,
    meanings: Type.Array(FigureMeaning, { description: '四样各是什么 · The four figures' }),
    trend: Type.Array(TrendPoint, { description: '逐月 · By month' }),
    asked: Type.Array(AskedLoad, { description: '被要求做的，分钟多的在前 · What is asked' }),
    given: Type.Array(GivenMeans, { description: '给的人和钱 · Means given' }),
  },
  { additionalProperties: false, description: '一个单位的账，逐笔 · One unit, line by line' },
);
export type AsymmetryDetail = Static<typeof AsymmetryDetail>;
