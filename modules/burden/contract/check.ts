// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { BurdenInstant, BurdenText } from './common.ts';

export const GATE_RULES = [
  'on-list',
  'not-barred',
  'known-fields',
  'notice-length',
  'meetings',
  'inspection',
  'practices',
  'means',
  'validity',
  'notice-ahead',
] as const;
export type GateRule = (typeof GATE_RULES)[number];

export const VERDICTS = ['pass', 'change', 'refuse'] as const;
export type GateVerdict = (typeof VERDICTS)[number];
export const GateVerdict = Type.Enum(VERDICTS, {
  description: '过、要改、不能进 · Passes, must change, cannot be admitted',
});

export const GateArticle = Type.Object(
  {
    title: Type.String({ description: '依据名称 · Title' }),
    article: Type.Optional(Type.String({ description: '条款 · Article' })),
    note: Type.Optional(Type.String({ description: '备注 · Remark' })),
  },
  { additionalProperties: false, description: '依据 · Article' },
);
export type GateArticle = Static<typeof GateArticle>;

export const GateFigure = Type.Object(
  {
    name: BurdenText,
    value: Type.Number({ description: '数 · Value' }),
    unit: BurdenText,
  },
  { additionalProperties: false, description: '数字 · A number with its unit' },
);
export type GateFigure = Static<typeof GateFigure>;

/** 一条检查的结果. `condition` is what a return would ask for. */
export const GateFinding = Type.Object(
  {
    rule: Type.Enum(GATE_RULES, { description: '哪一条检查 · Which rule' }),
    verdict: GateVerdict,
    title: BurdenText,
    sentence: BurdenText,
    article: GateArticle,
    figures: Type.Array(GateFigure, { description: '数字 · Numbers' }),
    condition: Type.Union([BurdenText, Type.Null()], {
      description: '退回时要改的一条 · What a return would ask to change',
    }),
  },
  { additionalProperties: false, description: '检查结果 · Finding of one rule' },
);
export type GateFinding = Static<typeof GateFinding>;

export const FIELD_SOURCES = ['register', 'matter-form', 'live-form', 'admitted'] as const;
export const MATCHED_BY = ['element', 'label', 'synonym', 'similar'] as const;

export const KnownField = Type.Object(
  {
    source: Type.Enum(FIELD_SOURCES, {
      description: '登记库、事项表单、在用的表、已准入的表 · Kind of source',
    }),
    code: Type.String({ description: '来源编码 · Code of the source' }),
    title: BurdenText,
    group: BurdenText,
    label: Type.String({ description: '来源里叫什么 · What it is called there' }),
    by: Type.Enum(MATCHED_BY, {
      description: '怎样对上的：数据元、同名、同义、相近 · How it was matched',
    }),
    score: Type.Number({ description: '相近程度 0–1 · Similarity, 0 to 1' }),
    why: BurdenText,
  },
  { additionalProperties: false, description: '已经知道的来源 · Where a field is known already' },
);
export type KnownField = Static<typeof KnownField>;

export const CheckedField = Type.Object(
  {
    label: Type.String({ description: '栏目 · Label' }),
    known: Type.Union([KnownField, Type.Null()], {
      description: '已有的来源；真要问的为空 · Its source, or null when really new',
    }),
  },
  { additionalProperties: false, description: '检查过的一栏 · A field checked' },
);
export type CheckedField = Static<typeof CheckedField>;

/** Fields of one source side by side, as the screen shows them; `source` null: really asked. */
export const FieldGroup = Type.Object(
  {
    title: BurdenText,
    note: Type.Union([Type.String(), Type.Null()], {
      description: '具体哪张表 · Which forms, when they are forms',
    }),
    isNew: Type.Boolean({ description: '真要问社区的 · Really asked of communities' }),
    labels: Type.Array(Type.String(), { description: '栏目 · Labels' }),
  },
  { additionalProperties: false, description: '一个来源的栏目 · Fields of one source' },
);
export type FieldGroup = Static<typeof FieldGroup>;

/** 时间、人、钱. Hours a year are for all communities together. */
export const GateEffort = Type.Object(
  {
    communities: Type.Integer({ description: '社区数 · Communities' }),
    minutesMonth: Type.Number({
      description: '每个社区每月几分钟 · Minutes a month in each community',
    }),
    minutesMonthNew: Type.Number({
      description: '只问真要问的，每社区每月几分钟 · The same, asking only what is new',
    }),
    hoursYear: Type.Number({ description: '一年共几小时 · Hours a year in all' }),
    hoursYearNew: Type.Number({ description: '只问真要问的，一年共几小时 · Asking only the new' }),
    peopleYear: Type.Number({ description: '合几个人 · Worth how many people' }),
    peopleYearNew: Type.Number({ description: '只问真要问的，合几个人 · Asking only the new' }),
    yuanYearNew: Type.Number({
      description: '只问真要问的，按参考单价每年多少元 · Yuan a year for the new, at the rate',
    }),
    yuanHour: Type.Number({ description: '参考单价，元每小时 · Rate, yuan an hour' }),
    hoursOffered: Type.Number({
      description: '给的人和钱够几小时 · Hours that people and money offered cover',
    }),
    peopleOffered: Type.Number({ description: '给了几个人 · People offered' }),
    yuanOffered: Type.Number({ description: '给了多少元 · Yuan offered' }),
    median: Type.Union([Type.Integer(), Type.Null()], {
      description: '在用的同样栏数的表，每次中位几分钟 · Median minutes of live forms of this size',
    }),
    medianOf: Type.Integer({ description: '中位数来自几张表 · From how many forms' }),
  },
  { additionalProperties: false, description: '时间、人、钱 · Time, people and money' },
);
export type GateEffort = Static<typeof GateEffort>;

/** 系统的检查: made by published rules; it suggests, an officer rules. */
export const GateCheck = Type.Object(
  {
    at: BurdenInstant,
    findings: Type.Array(GateFinding, { description: '逐条结果 · Findings, one a rule' }),
    fields: Type.Array(CheckedField, { description: '逐栏结果 · Fields, in the order asked' }),
    groups: Type.Array(FieldGroup, { description: '按来源归拢 · Fields by source, new last' }),
    knownCount: Type.Integer({ description: '已有人知道的栏数 · Fields already known' }),
    newCount: Type.Integer({ description: '真要问的栏数 · Fields really new' }),
    compared: Type.Object(
      {
        registers: Type.Integer({ description: '比过几个登记库 · Registers compared' }),
        forms: Type.Integer({ description: '比过几张在用的表 · Live forms compared' }),
      },
      { additionalProperties: false, description: '和什么比过 · Compared with' },
    ),
    effort: GateEffort,
    suggestion: Type.Object(
      {
        outcome: Type.Enum(['admit', 'return', 'refuse'] as const, {
          description: '建议：准入、退回修改、不准入 · Suggested ruling',
        }),
        conditions: Type.Array(
          Type.Object(
            { rule: Type.Enum(GATE_RULES), text: BurdenText, article: GateArticle },
            { additionalProperties: false },
          ),
          { description: '建议要改的几条 · What should change' },
        ),
      },
      { additionalProperties: false, description: '系统建议 · Suggestion' },
    ),
  },
  { additionalProperties: false, description: '准入检查 · The gate’s own check' },
);
export type GateCheck = Static<typeof GateCheck>;
