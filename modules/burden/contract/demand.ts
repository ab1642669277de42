// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { GateCheck } from './check.ts';
import {
  BurdenArea,
  BurdenBodyRow,
  BurdenDate,
  BurdenInstant,
  BurdenText,
  DEMAND_KINDS,
  DemandBasis,
  DemandId,
  Frequency,
  OfferedMoney,
  OfferedPost,
  WorkUrgency,
} from './common.ts';

/** 要填的一栏. */
export const DemandField = Type.Object(
  {
    label: Type.String({ minLength: 1, maxLength: 80, description: '栏目名称 · Label' }),
    element: Type.Optional(
      Type.String({ maxLength: 80, description: '数据元编码 · Code of the data element' }),
    ),
  },
  { additionalProperties: false, description: '要填的一栏 · A field asked for' },
);
export type DemandField = Static<typeof DemandField>;

/** What the 2024 rules bar outright: 打卡 积分 排名 一票否决 留痕拍照 下延应用. */
export const PRACTICES = ['app', 'clock-in', 'points', 'ranking', 'veto', 'photo-proof'] as const;

/** 部门要社区做什么: the whole of a demand as it is filed or filed again. */
export const DemandContent = Type.Object(
  {
    kind: Type.Enum(DEMAND_KINDS, {
      description:
        '种类：任务、报表、台账、会议、检查、证明、专项任务、抽调、责任状、挂牌 · Kind of work',
    }),
    title: Type.String({ minLength: 2, maxLength: 200, description: '做什么 · What it is' }),
    basis: DemandBasis,
    areas: Type.Array(BurdenArea, {
      minItems: 1,
      maxItems: 400,
      uniqueItems: true,
      description:
        '要哪些社区做：社区、街道或全区 · Communities, subdistricts or the whole district',
    }),
    often: Frequency,
    minutesEach: Type.Integer({
      minimum: 0,
      maximum: 60_000,
      description: '每个社区每次几分钟 · Minutes each time, in one community',
    }),
    fields: Type.Array(DemandField, {
      maxItems: 300,
      description: '要填的栏目 · Fields asked for',
    }),
    noticeLength: Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      description: '通知字数 · Length of the notice in characters',
    }),
    noticeKind: Type.Enum(['general', 'specific'] as const, {
      description: '综合性文件或专项工作文件 · A general document, or one for a specific task',
    }),
    meetings: Type.Optional(
      Type.Object(
        {
          perYear: Type.Integer({ minimum: 1, maximum: 1000, description: '每年几次 · A year' }),
          hoursEach: Type.Number({
            minimum: 0,
            maximum: 48,
            description: '每次几小时 · Hours each',
          }),
          speechHours: Type.Number({
            minimum: 0,
            maximum: 24,
            description: '主要讲话几小时 · Hours of the main speech',
          }),
          isComprehensive: Type.Boolean({
            description: '是否系统综合性会议 · A comprehensive meeting of the whole system',
          }),
        },
        { additionalProperties: false, description: '会议 · Meetings' },
      ),
    ),
    inspection: Type.Optional(
      Type.Object(
        {
          perYear: Type.Integer({ minimum: 1, maximum: 1000, description: '每年几次 · A year' }),
          isComprehensive: Type.Boolean({
            description: '是否综合性检查考核 · A comprehensive inspection or appraisal',
          }),
        },
        { additionalProperties: false, description: '检查考核 · Inspection' },
      ),
    ),
    practices: Type.Array(Type.Enum(PRACTICES), {
      uniqueItems: true,
      description:
        '用到的做法：应用、打卡、积分、排名、一票否决、拍照留痕 · Practices it relies on',
    }),
    people: Type.Array(OfferedPost, { maxItems: 20, description: '给的人 · Posts offered' }),
    money: Type.Optional(OfferedMoney),
    delegation: Type.Optional(
      Type.String({ maxLength: 60, description: '等哪一份委托生效 · Delegation it waits for' }),
    ),
    startsOn: BurdenDate,
    until: Type.Optional(BurdenDate),
    urgency: WorkUrgency,
    declaration: Type.Optional(
      Type.String({
        maxLength: 200,
        description: '法定条款或应急响应的宣布 · The statute, or the declaration of the emergency',
      }),
    ),
  },
  { additionalProperties: false, description: '要社区做什么 · What communities are asked to do' },
);
export type DemandContent = Static<typeof DemandContent>;

export const DEMAND_STATES = [
  'filed',
  'proceeding',
  'admitted',
  'returned',
  'refused',
  'appealed',
  'withdrawn',
  'revoked',
  'stopped',
  'expired',
] as const;
export type DemandState = (typeof DEMAND_STATES)[number];
export const DemandState = Type.Enum(DEMAND_STATES, {
  description: '状态：等裁定、先行待补、准入、退回、不准入、申诉中、撤回、撤销、停办、到期 · State',
});

export const RULINGS = ['admit', 'return', 'refuse'] as const;
export const APPEAL_RULINGS = ['admit', 'return', 'uphold'] as const;

/** 一次裁定, with reasons; public. */
export const DemandRuling = Type.Object(
  {
    outcome: Type.Enum(['admit', 'return', 'refuse', 'uphold'] as const, {
      description: '准入、退回修改、不准入、维持 · Admitted, returned, refused, upheld',
    }),
    reasons: Type.String({ description: '理由（公开） · Reasons, published' }),
    conditions: Type.Array(Type.String(), {
      description: '要改的几条 · What must change before it is filed again',
    }),
    validUntil: Type.Union([BurdenDate, Type.Null()], {
      description: '准入到哪天（当日有效） · Last day, when admitted',
    }),
    at: BurdenInstant,
    by: Type.Union([BurdenText, Type.Null()], {
      description: '裁定单位，按规则自动作出时为空 · Who ruled; null when a clock did',
    }),
    onAppeal: Type.Boolean({ description: '是否申诉裁定 · Whether on appeal' }),
  },
  { additionalProperties: false, description: '裁定 · A ruling' },
);
export type DemandRuling = Static<typeof DemandRuling>;

export const DEMAND_ACTS = [
  'refile',
  'withdraw',
  'rule',
  'appeal',
  'rule-appeal',
  'revoke',
  'question',
] as const;

const SHOWN = {
  id: DemandId,
  number: Type.String({ description: '申请号，如 申请26-0412 · Number of the demand' }),
  admittedNumber: Type.Union([Type.String(), Type.Null()], {
    description: '准入编号，如 上准〔2026〕026号 · Number of the admission',
  }),
  state: DemandState,
  from: BurdenBodyRow,
  communities: Type.Integer({ description: '几个社区 · How many communities' }),
  filedAt: BurdenInstant,
  due: Type.Union([BurdenInstant, Type.Null()], {
    description: '现在等的期限：裁定、申诉或到期 · The clock it waits for',
  }),
  validUntil: Type.Union([BurdenDate, Type.Null()], {
    description: '准入到哪天 · Last day of the admission',
  }),
};

/** 准入申请, one row of a list. */
export const DemandRow = Type.Object(
  {
    ...SHOWN,
    kind: DemandContent.properties.kind,
    title: DemandContent.properties.title,
    urgency: WorkUrgency,
  },
  { additionalProperties: false, description: '准入申请（列表） · A demand in a list' },
);
export type DemandRow = Static<typeof DemandRow>;

/** 准入申请, whole, with the gate's check and every ruling. */
export const WorkDemand = Type.Object(
  {
    ...SHOWN,
    version: Type.Integer({ description: '版本 · Version' }),
    content: DemandContent,
    areaNames: Type.Array(Type.String(), { description: '区域名称 · Names of the areas' }),
    workingDay: Type.Union([Type.Integer(), Type.Null()], {
      description: '等裁定的第几个工作日 · Which working day of the ruling clock today is',
    }),
    limitDays: Type.Union([Type.Integer(), Type.Null()], {
      description: '裁定期限几个工作日 · Working days of the ruling clock',
    }),
    appealUntil: Type.Union([BurdenInstant, Type.Null()], {
      description: '申诉到什么时候 · Until when it may be appealed',
    }),
    appeal: Type.Union([Type.String(), Type.Null()], {
      description: '申诉理由 · Grounds of the appeal',
    }),
    check: GateCheck,
    rulings: Type.Array(DemandRuling, { description: '裁定，先后为序 · Rulings, oldest first' }),
    askDue: Type.String({
      description: '社区现在提出疑问，最迟什么时候裁定 · When a question asked now is due',
    }),
    questionsOpen: Type.Integer({
      description: '正在质疑它的社区数 · Communities whose question about it is open',
    }),
    mine: Type.Array(Type.Enum(DEMAND_ACTS), {
      description: '您现在可以做的 · What you may do now',
    }),
  },
  { additionalProperties: false, description: '准入申请 · A demand' },
);
export type WorkDemand = Static<typeof WorkDemand>;

export const DemandPath = Type.Object({ id: DemandId });

export const RuleDemandBody = Type.Object(
  {
    outcome: Type.Enum(RULINGS, { description: '准入、退回修改、不准入 · Outcome' }),
    reasons: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: '理由（公开） · Reasons, published',
    }),
    conditions: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
        maxItems: 20,
        description: '要改的几条 · What must change',
      }),
    ),
    validUntil: Type.Optional(BurdenDate),
  },
  { additionalProperties: false },
);
export type RuleDemandBody = Static<typeof RuleDemandBody>;

export const RuleAppealBody = Type.Object(
  {
    outcome: Type.Enum(APPEAL_RULINGS, { description: '准入、退回修改、维持 · Outcome' }),
    reasons: RuleDemandBody.properties.reasons,
    conditions: RuleDemandBody.properties.conditions,
    validUntil: Type.Optional(BurdenDate),
  },
  { additionalProperties: false },
);
export type RuleAppealBody = Static<typeof RuleAppealBody>;

export const AppealBody = Type.Object(
  {
    grounds: Type.String({ minLength: 1, maxLength: 2000, description: '申诉理由 · Grounds' }),
  },
  { additionalProperties: false },
);
export const RevokeAdmissionBody = Type.Object(
  {
    reasons: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: '撤销理由（公开） · Reasons, published',
    }),
  },
  { additionalProperties: false },
);

const Paging = {
  cursor: Type.Optional(Type.String({ maxLength: 2000, description: '翻页标记 · Page cursor' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '条数 · Rows' })),
};
export const DemandsQuery = Type.Object({
  state: Type.Optional(DemandState),
  from: Type.Optional(
    Type.String({ maxLength: 80, description: '提出单位 · Organisation that asks' }),
  ),
  area: Type.Optional(BurdenArea),
  ...Paging,
});
export type DemandsQuery = Static<typeof DemandsQuery>;
