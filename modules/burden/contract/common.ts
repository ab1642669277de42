// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { PowerBasisOfLaw, PowerCode } from '#modules/powers/contract';

export const BurdenText = Type.Object(
  {
    zh: Type.String({ description: '中文 · Chinese' }),
    en: Type.String({ description: '英文 · English' }),
  },
  { additionalProperties: false, description: '给人看的话 · Words shown to people' },
);

const ID = '^\\d{6}-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';
export const DemandId = Type.String({
  pattern: ID,
  description: '准入申请编号（系统） · Id of the demand',
});
export const QuestionId = Type.String({
  pattern: ID,
  description: '质疑编号（系统） · Id of the question',
});

export const BurdenArea = Type.String({
  pattern: '^\\d{12}$',
  description: '十二位区划代码 · Twelve-digit area code',
});
export const BurdenDate = Type.String({
  format: 'date',
  pattern: '^(19|20|21)',
  description: '日期 年-月-日，北京时间 · Civil date in China',
});
export const BurdenInstant = Type.String({ description: '时间 · Instant' });

/** 任务 报表 台账 会议 检查 证明 专项任务 抽调 责任状 挂牌. */
export const DEMAND_KINDS = [
  'task',
  'form',
  'ledger',
  'meeting-series',
  'inspection',
  'proof',
  'campaign',
  'secondment',
  'pledge',
  'plaque',
] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

/** 一般、法定协助、已宣布的应急: the last two proceed at once and are ratified after. */
export const URGENCIES = ['ordinary', 'statutory', 'emergency'] as const;
export type WorkUrgency = (typeof URGENCIES)[number];
export const WorkUrgency = Type.Enum(URGENCIES, {
  description:
    '缓急：一般、法定协助、已宣布的应急 · Ordinary, statutory assistance, declared emergency',
});

export const PERIODS = ['once', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** 多久一次. */
export const Frequency = Type.Object(
  {
    times: Type.Integer({ minimum: 1, maximum: 1000, description: '次数 · How many times' }),
    per: Type.Enum(PERIODS, {
      description: '周期：一次性、每天、每周、每月、每季、每年 · In each of these periods',
    }),
  },
  { additionalProperties: false, description: '多久一次 · How often' },
);
export type Frequency = Static<typeof Frequency>;

const { title, documentNumber, article } = PowerBasisOfLaw.properties;

/** 凭哪一条: a law or document, and the entry of the powers list that rests on it. */
export const DemandBasis = Type.Object(
  { title, documentNumber, article, entry: Type.Optional(PowerCode) },
  { additionalProperties: false, description: '法律依据 · Legal basis' },
);
export type DemandBasis = Static<typeof DemandBasis>;

export const OfferedPost = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 80, description: '岗位名称 · Name of the post' }),
    count: Type.Number({
      minimum: 0.1,
      maximum: 10_000,
      description:
        '全部范围内几个人，半岗记 0.5 · How many in all areas together; half a post is 0.5',
    }),
  },
  { additionalProperties: false, description: '给的人 · A post offered' },
);
export type OfferedPost = Static<typeof OfferedPost>;

export const OfferedMoney = Type.Object(
  {
    yuanYear: Type.Number({
      minimum: 0,
      maximum: 1e9,
      description: '全部范围内每年多少元 · Yuan a year, in all areas together',
    }),
    how: Type.Optional(
      Type.String({ maxLength: 80, description: '怎样给，如每件6元 · How, such as 6 yuan a case' }),
    ),
  },
  { additionalProperties: false, description: '给的钱 · Money offered' },
);
export type OfferedMoney = Static<typeof OfferedMoney>;

/** An organisation with its name. */
export const BurdenBodyRow = Type.Object(
  {
    organisation: Type.Union([Type.String(), Type.Null()], {
      description: '机构编码，不知道时为空 · Organisation code, null when not known',
    }),
    name: BurdenText,
  },
  { additionalProperties: false, description: '单位 · A body' },
);
export type BurdenBodyRow = Static<typeof BurdenBodyRow>;
