// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import {
  BurdenArea,
  BurdenBodyRow,
  BurdenDate,
  BurdenInstant,
  BurdenText,
  DemandId,
  Frequency,
  QuestionId,
  WorkUrgency,
} from './common.ts';

export const ASKED_BY = ['telephone', 'message', 'meeting', 'paper', 'system', 'visit'] as const;

export const QUESTION_STATES = [
  'noted',
  'waiting',
  'going-on',
  'stopped',
  'to-be-admitted',
  'continues',
] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];
export const QuestionState = Type.Enum(QUESTION_STATES, {
  description:
    '状态：已记下在做、先停待裁定、照做待补、不该做已停、补准入前不做、照做 · noted: being done; waiting: stopped until ruled; going-on: proceeds until ratified; stopped; to-be-admitted: stopped until admitted; continues',
});

export const QUESTION_RULINGS = ['stop', 'admit-first', 'continue'] as const;

/** 问了先停: the work asked of one community, with or without a number. */
export const QuestionBody = Type.Object(
  {
    area: BurdenArea,
    demand: Type.Optional(DemandId),
    title: Type.Optional(
      Type.String({ minLength: 2, maxLength: 200, description: '要做什么 · What is asked' }),
    ),
    from: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 80,
        description:
          '谁要的：机构编码或叫法 · Who asks: organisation code, or what they call themselves',
      }),
    ),
    askedBy: Type.Optional(
      Type.Enum(ASKED_BY, {
        description: '怎样来的：电话、消息、会议、纸、系统、上门 · How it came',
      }),
    ),
    askedOn: Type.Optional(BurdenDate),
    often: Type.Optional(Frequency),
    minutesEach: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 60_000, description: '每次几分钟 · Minutes each time' }),
    ),
    urgency: Type.Optional(WorkUrgency),
    declaration: Type.Optional(
      Type.String({
        maxLength: 200,
        description: '法定条款或应急响应的宣布 · The statute, or the declaration',
      }),
    ),
    reason: Type.Optional(Type.String({ maxLength: 500, description: '想说的话 · Remark' })),
    onlyNote: Type.Optional(
      Type.Boolean({ description: '先记下，不提出疑问 · Note it only, without questioning' }),
    ),
  },
  {
    additionalProperties: false,
    description:
      '对有编号的只给 demand；没编号的写明什么事、谁要的 · Of admitted work: `demand` alone; else title and from',
  },
);
export type QuestionBody = Static<typeof QuestionBody>;

export const QuestionRuling = Type.Object(
  {
    outcome: Type.Enum(QUESTION_RULINGS, {
      description: '不该做、先补准入、照做 · Must not be done, admit first, goes on',
    }),
    reasons: Type.String({ description: '理由（公开） · Reasons, published' }),
    at: BurdenInstant,
    by: Type.Union([BurdenText, Type.Null()], {
      description: '裁定单位；到期未裁定时为空 · Who ruled; null when the clock did',
    }),
  },
  { additionalProperties: false, description: '质疑的裁定 · Ruling on a question' },
);
export type QuestionRuling = Static<typeof QuestionRuling>;

export const QUESTION_ACTS = ['ask', 'rule'] as const;

/** 质疑. */
export const WorkQuestion = Type.Object(
  {
    id: QuestionId,
    area: BurdenArea,
    areaName: BurdenText,
    demand: Type.Union([DemandId, Type.Null()], {
      description: '对哪个准入申请，没编号的为空 · Demand it is about, or null',
    }),
    number: Type.Union([Type.String(), Type.Null()], {
      description: '准入编号，没有则为空 · Number of the admission, or null',
    }),
    title: Type.String({ description: '要做什么 · What is asked' }),
    from: BurdenBodyRow,
    askedBy: Type.Enum(ASKED_BY, { description: '怎样来的 · How it came' }),
    askedOn: BurdenDate,
    often: Frequency,
    minutesEach: Type.Integer({ description: '每次几分钟 · Minutes each time' }),
    urgency: WorkUrgency,
    declaration: Type.Union([Type.String(), Type.Null()], {
      description: '法定条款或应急响应 · The statute or declaration',
    }),
    reason: Type.Union([Type.String(), Type.Null()], { description: '想说的话 · Remark' }),
    state: QuestionState,
    notedAt: BurdenInstant,
    questionedAt: Type.Union([BurdenInstant, Type.Null()], {
      description: '什么时候问的 · When it was questioned',
    }),
    due: Type.Union([BurdenInstant, Type.Null()], {
      description: '最迟什么时候裁定 · When the ruling is due',
    }),
    ruling: Type.Union([QuestionRuling, Type.Null()], { description: '裁定 · Ruling' }),
    version: Type.Integer({ description: '版本 · Version' }),
    mine: Type.Array(Type.Enum(QUESTION_ACTS), {
      description: '您现在可以做的 · What you may do now',
    }),
  },
  { additionalProperties: false, description: '质疑 · A question about work' },
);
export type WorkQuestion = Static<typeof WorkQuestion>;

export const QuestionPath = Type.Object({ id: QuestionId });

export const RuleQuestionBody = Type.Object(
  {
    outcome: Type.Enum(QUESTION_RULINGS, { description: '不该做、先补准入、照做 · Outcome' }),
    reasons: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: '理由（公开） · Reasons, published',
    }),
  },
  { additionalProperties: false },
);
export type RuleQuestionBody = Static<typeof RuleQuestionBody>;

export const QuestionsQuery = Type.Object({
  state: Type.Optional(QuestionState),
  area: Type.Optional(BurdenArea),
  cursor: Type.Optional(Type.String({ maxLength: 2000, description: '翻页标记 · Page cursor' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '条数 · Rows' })),
});
export type QuestionsQuery = Static<typeof QuestionsQuery>;
