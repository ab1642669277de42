// SPDX-License-Identifier: Apache-2.0
// Terms: 数据资源 data resource · 目的 purpose · 核验 verify · 查询 query · 谁看了我的信息 diary
import { type Static, Type } from 'typebox';

const Text = Type.Object({
  zh: Type.String({ description: '中文 · Chinese' }),
  en: Type.String({ description: '英文 · English' }),
});

export const RESOURCE_CLASSES = ['open', 'conditional', 'closed'] as const;
export const RESOURCE_MASKS = ['none', 'name', 'id', 'address', 'account'] as const;
export const RESOURCE_FIELD_TYPES = ['string', 'date', 'boolean', 'integer'] as const;

export const ResourceField = Type.Object({
  name: Type.String({ description: '字段名 · Field name' }),
  label: Text,
  alsoCalled: Type.Array(Type.String(), { description: '别名 · Other names it goes by' }),
  type: Type.Enum(RESOURCE_FIELD_TYPES, { description: '类型 · Type' }),
  mask: Type.Enum(RESOURCE_MASKS, { description: '遮盖方式 · How it is masked' }),
  sensitive: Type.Boolean({ description: '敏感个人信息 · Sensitive personal information' }),
});
export type ResourceField = Static<typeof ResourceField>;

/** 数据资源: one source each (一数一源), with the matters that may read it. */
export const DataResource = Type.Object({
  code: Type.String({ description: '资源编码 · Code of the resource' }),
  title: Text,
  agency: Type.String({ description: '来源系统编码 · Code of the agency that answers' }),
  owner: Type.String({
    description: '归属机构编码，由它确认给谁用 · Body that owns it, and confirms who may use it',
  }),
  path: Type.String({ description: '接口路径 · Path at the agency' }),
  key: Type.Literal('idNumber', { description: '检索键 · What a person is looked up by' }),
  class: Type.Enum(RESOURCE_CLASSES, {
    description: '共享类别：无条件、有条件、不予 · Shared openly, on conditions, or not at all',
  }),
  source: Text,
  basis: Type.Object(
    { title: Type.String({ description: '依据 · Title of the law' }) },
    { additionalProperties: true },
  ),
  fields: Type.Array(ResourceField, { minItems: 1, description: '字段 · Fields' }),
  allowed: Type.Array(
    Type.Object({
      matter: Type.String({ description: '事项编码 · Code of the matter' }),
      fields: Type.Array(Type.String(), { description: '可用字段 · Fields it may read' }),
    }),
    { description: '哪些事项可以用 · Matters that may read it' },
  ),
});
export type DataResource = Static<typeof DataResource>;

export const FactSource = Type.Object({
  agency: Type.String({ description: '来源系统 · Agency' }),
  resource: Type.String({ description: '数据资源 · Resource' }),
  title: Text,
});
export type FactSource = Static<typeof FactSource>;

export const FactScalar = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()], {
  description: '值；日期为 年-月-日 · Value; dates are YYYY-MM-DD; null: the register holds none',
});
export type FactScalar = Static<typeof FactScalar>;

const AsOf = Type.Union([Type.String(), Type.Null()], {
  description: '截至时间 · When the source knew it; null when unknown',
});

/** 带来源的值: every prefilled value says where it comes from and as of when. */
export const FactValue = Type.Object({
  value: FactScalar,
  masked: Type.Optional(Type.Boolean({ description: '是否已遮盖 · Masked at this level' })),
  source: FactSource,
  asOf: AsOf,
});
export type FactValue = Static<typeof FactValue>;

export const VerifyAnswer = Type.Object({
  answer: Type.Enum(['yes', 'no', 'unknown'] as const, {
    description: '是、否、未知 · Yes, no, or not known now',
  }),
  source: FactSource,
  asOf: AsOf,
});
export type VerifyAnswer = Static<typeof VerifyAnswer>;

export const QueryAnswer = Type.Object({
  answer: Type.Enum(['known', 'unknown'] as const, {
    description: '已答或未知 · Answered, or not known now',
  }),
  fields: Type.Record(
    Type.String(),
    Type.Object({
      value: FactScalar,
      masked: Type.Optional(Type.Boolean({ description: '是否已遮盖 · Masked' })),
    }),
    { description: '字段值 · Values by field name' },
  ),
  source: FactSource,
  asOf: AsOf,
});
export type QueryAnswer = Static<typeof QueryAnswer>;

const Asked = {
  case: Type.String({ maxLength: 80, description: '办件编号 · Public id of the case' }),
  resource: Type.String({ maxLength: 64, description: '数据资源编码 · Code of the resource' }),
  subject: Type.String({
    maxLength: 80,
    description: '被核验的人 · Whose data: a person of the case',
  }),
};

/**
 * Names alone ask whether the register holds them as true; name and value ask whether they agree.
 */
export const VerifyBody = Type.Object(
  {
    ...Asked,
    fields: Type.Union(
      [
        Type.Array(Type.String({ maxLength: 48 }), { minItems: 1, maxItems: 30 }),
        Type.Record(Type.String({ maxLength: 48 }), FactScalar, {
          minProperties: 1,
          maxProperties: 30,
        }),
      ],
      { description: '字段名，或字段与所述的值 · Field names, or names with the value claimed' },
    ),
  },
  { additionalProperties: false },
);
export type VerifyBody = Static<typeof VerifyBody>;

export const QueryBody = Type.Object(
  {
    ...Asked,
    fields: Type.Array(Type.String({ maxLength: 48 }), {
      minItems: 1,
      maxItems: 30,
      description: '字段名 · Field names',
    }),
  },
  { additionalProperties: false },
);
export type QueryBody = Static<typeof QueryBody>;

/** How a purpose was opened: by whom the door to the data was unlocked. */
export const OPENED_HOW = ['self', 'guardian', 'card', 'screen-code', 'rule'] as const;
export const OpenedHow = Type.Enum(OPENED_HOW, {
  description: '怎样打开的：本人、监护人、刷卡、出示码、规则 · How it was opened',
});
export type OpenedHow = Static<typeof OpenedHow>;

export const DIARY_KINDS = ['opened', 'verify', 'query', 'reveal', 'presence'] as const;
export const DIARY_OUTCOMES = [
  'yes',
  'no',
  'answered',
  'unknown',
  'shown',
  'opened',
  'waiting',
] as const;

export const DiaryWho = Type.Union(
  [
    Type.Object({
      organisation: Text,
      post: Text,
      personMasked: Type.String({ description: '姓名（遮盖） · Masked name' }),
    }),
    Type.Literal('yourself', { description: '本人 · You yourself' }),
    Type.Literal('guardian', { description: '监护人或代办人 · Guardian or helper' }),
    Type.Literal('rule', { description: '系统按规则 · The system, by a published rule' }),
  ],
  { description: '谁 · Who' },
);
export type DiaryWho = Static<typeof DiaryWho>;

export const LogPlace = Type.Object({
  leaf: Type.String({ description: '日志叶（承诺，base64） · Leaf: the commitment, base64' }),
  index: Type.Union([Type.Integer(), Type.Null()], {
    description: '公开日志序号，尚未编入时为空 · Index in the public log, null until included',
  }),
});
export type LogPlace = Static<typeof LogPlace>;

/** 一次读取: one read of a person's data made through Lastmile, as that person sees it. */
export const DiaryEntry = Type.Object({
  id: Type.String({ description: '编号 · Id' }),
  at: Type.String({ description: '时间 · When' }),
  kind: Type.Enum(DIARY_KINDS, { description: '种类 · What happened' }),
  who: DiaryWho,
  why: Type.Object({
    matter: Text,
    code: Type.String({ description: '事项编码 · Code of the matter' }),
    case: Type.String({ description: '办件 · Public id of the case' }),
    step: Type.String({ description: '环节 · Step' }),
  }),
  what: Type.Array(Text, { description: '看了什么 · What was read' }),
  source: Type.Union([FactSource, Type.Null()], {
    description: '问了哪个系统 · Which register was asked; null when none was',
  }),
  how: Type.Union([OpenedHow, Type.Null()], { description: '怎样打开的 · How it was opened' }),
  outcome: Type.Enum(DIARY_OUTCOMES, { description: '结果 · Outcome' }),
  log: LogPlace,
});
export type DiaryEntry = Static<typeof DiaryEntry>;
