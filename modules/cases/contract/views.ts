// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { ChainNode } from '#modules/powers/contract';
import { CaseState, Channel, EvidenceState, OPINIONS } from './states.ts';

const Words = Type.Object({ zh: Type.String(), en: Type.String() });
const Instant = Type.String({
  format: 'date-time',
  description: '时刻 · Instant, ISO 8601 in UTC',
});
const orNull = <T extends ReturnType<typeof Type.String> | typeof Words>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** A field of the case: known with its source, or asked with the reason. */
export const CaseField = Type.Union(
  [
    Type.Object({
      value: Type.Unknown({
        description: '值；未到实人级别时已遮盖 · Value; masked below real-person level',
      }),
      source: Type.String({ description: '来源：机构编码，或 self 本人 · Agency code, or self' }),
      sourceTitle: Words,
      asOf: Instant,
      masked: Type.Boolean({ description: '是否遮盖 · Whether the value is masked' }),
      label: Words,
    }),
    Type.Object({
      ask: Words,
      label: Words,
    }),
  ],
  { description: '字段：已知（带来源）或需要问 · Known with its source, or asked' },
);
export type CaseField = Static<typeof CaseField>;

export const CaseEvidence = Type.Object({
  proof: Type.String({ description: '证明编码 · Proof code' }),
  title: Words,
  state: EvidenceState,
  answer: Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Null()], {
    description: '核验结果 · Answer of the check',
  }),
  source: Type.Optional(Type.String({ description: '核验来源 · Who answered' })),
  commitment: Type.Optional(Words),
  committed: Type.Optional(Type.Boolean({ description: '本人已承诺 · The person has committed' })),
  uploaded: Type.Optional(Type.Boolean({ description: '已上传 · Uploaded' })),
  example: Type.Optional(Words),
});
export type CaseEvidence = Static<typeof CaseEvidence>;

const Clock = Type.Object({
  due: Instant,
  days: Type.Integer({ description: '天数 · Days' }),
  unit: Type.String({ description: 'working-days 或 calendar-days' }),
});
export const CaseClocks = Type.Object({
  promised: Type.Union([Clock, Type.Null()], { description: '承诺时限 · Promised' }),
  legal: Type.Union([Clock, Type.Null()], { description: '法定时限 · Legal' }),
  step: Type.Union([Instant, Type.Null()], { description: '本环节最迟 · This step at the latest' }),
  paused: Type.Union(
    [
      Type.Object({ since: Instant, until: Type.Union([Instant, Type.Null()]), why: Words }),
      Type.Null(),
    ],
    { description: '停钟 · Paused' },
  ),
  lapses: Type.Union([Instant, Type.Null()], { description: '草稿何时失效 · When a draft lapses' }),
});
export type CaseClocks = Static<typeof CaseClocks>;

/** 回执: what every act on a case answers. */
export const CaseReceipt = Type.Object({
  id: Type.String({ description: '办件标识 · Case id' }),
  number: orNull(Type.String({ description: '办件编号 · Case number' })),
  state: CaseState,
  version: Type.Integer({ description: '版本，用于 If-Match · Version, for If-Match' }),
  flags: Type.Object({
    paused: Type.Boolean({ description: '停钟 · Paused' }),
    awaitingVerification: Type.Boolean({ description: '有证明待核 · A proof is owed' }),
  }),
  clocks: CaseClocks,
});
export type CaseReceipt = Static<typeof CaseReceipt>;

/** An uploaded file, opened to the officer whose step it is. */
export const OpenedEvidence = Type.Object({
  proof: Type.String({ description: '证明编码 · Proof code' }),
  mediaType: Type.String({ description: '文件格式 · Media type' }),
  base64: Type.String({ description: '文件内容 · The file' }),
});
export type OpenedEvidence = Static<typeof OpenedEvidence>;

export const CaseDraft = Type.Intersect([
  CaseReceipt,
  Type.Object({
    fields: Type.Record(Type.String(), CaseField),
    evidence: Type.Array(CaseEvidence),
  }),
]);
export type CaseDraft = Static<typeof CaseDraft>;

export const LogMark = Type.Object({
  leaf: Type.String({ description: '承诺值（base64） · Commitment, base64' }),
  index: Type.Union([Type.Integer(), Type.Null()], { description: '日志序号 · Log index' }),
});

export const TimelineEntry = Type.Object({
  id: Type.String(),
  at: Instant,
  verb: Type.String({ description: '做了什么（编码） · Verb' }),
  title: Words,
  who: Type.Object({
    kind: Type.Enum(['self', 'guardian', 'staff', 'rule', 'operator'] as const, {
      description: '本人、监护人、工作人员、规则、系统 · Self, guardian, staff, a rule, the system',
    }),
    organisation: orNull(Words),
    post: orNull(Words),
    person: orNull(Type.String({ description: '遮盖的姓名 · Masked name' })),
    inWhoseName: orNull(Words),
  }),
  basis: Type.String({ description: '凭据的种类 · Kind of basis' }),
  chain: Type.Array(ChainNode, { description: '凭什么 · On what power' }),
  note: orNull(Type.String({ description: '说明或理由 · Note or reason' })),
  log: LogMark,
});
export type TimelineEntry = Static<typeof TimelineEntry>;

export const CriterionVerdict = Type.Object({
  code: Type.String(),
  sentence: Words,
  verdict: Type.Union([Type.Literal('met'), Type.Literal('unmet'), Type.Literal('unknown')]),
  words: Words,
  wouldChange: orNull(Words),
  article: Type.Object(
    {
      title: Type.String(),
      documentNumber: Type.Optional(Type.String()),
      article: Type.Optional(Type.String()),
    },
    { additionalProperties: true },
  ),
  facts: Type.Array(Type.String({ description: '用到的字段 · Fields used' })),
});
export type CriterionVerdict = Static<typeof CriterionVerdict>;

export const CaseStepView = Type.Object({
  code: Type.String(),
  act: Type.String(),
  title: Words,
  organisation: orNull(Words),
  state: Type.Union([Type.Literal('done'), Type.Literal('here'), Type.Literal('to-come')]),
});

export type CaseStepView = Static<typeof CaseStepView>;

export const CaseView = Type.Object({
  id: Type.String(),
  number: orNull(Type.String()),
  version: Type.Integer(),
  state: CaseState,
  flags: CaseReceipt.properties.flags,
  matter: Type.Object({
    code: Type.String(),
    version: Type.Integer(),
    title: Words,
    shape: Type.String(),
  }),
  area: Type.Object({ code: Type.String(), name: Words }),
  channel: Channel,
  submittedAt: orNull(Instant),
  applicant: Type.Object({
    name: Type.String({
      description: '本人看全名，其他人看遮盖 · In full to the owner, masked to others',
    }),
    idNumber: Type.String({
      description: '遮盖的身份证号；单位为信用代码 · Masked number; the credit code of a body',
    }),
    organisation: Type.Union([Type.Object({ code: Type.String(), name: Words }), Type.Null()], {
      description: '提出的单位；个人为空 · The body that applies; null for a person',
    }),
    isMe: Type.Boolean(),
  }),
  fields: Type.Record(Type.String(), CaseField),
  evidence: Type.Array(CaseEvidence),
  criteria: Type.Array(CriterionVerdict),
  clocks: CaseClocks,
  steps: Type.Array(CaseStepView),
  timeline: Type.Array(TimelineEntry),
  supplement: Type.Union([
    Type.Array(
      Type.Object({
        field: Type.Optional(Type.String()),
        proof: Type.Optional(Type.String()),
        why: Type.String(),
      }),
    ),
    Type.Null(),
  ]),
  /** The case then goes on with what there is; null when it waits for as long as it takes. */
  supplementUntil: orNull(Instant),
  decision: Type.Union([
    Type.Object({
      decision: Type.String(),
      at: Instant,
      by: orNull(Words),
      reason: Type.String(),
      criteria: Type.Array(Type.String()),
      reconsideration: Type.Object({ to: Words, until: Instant }),
      litigation: Type.Object({ to: Words, until: Instant }),
      certificate: orNull(Type.String({ description: '结果证照标识 · Identifier of the result' })),
      opinionAnswer: orNull(
        Type.String({ description: '对社区反对意见的答复 · Answer to the community’s objection' }),
      ),
    }),
    Type.Null(),
  ]),
  hearing: Type.Union(
    [
      Type.Object({
        opinion: Type.Enum([...OPINIONS, 'silent'] as const, {
          description: '支持、反对、无意见、到期未提 · Support, object, no view, none in time',
        }),
        at: Instant,
        by: orNull(Words),
        reason: Type.String({ description: '理由 · Reason' }),
      }),
      Type.Null(),
    ],
    { description: '协管意见 · What the community said when it was heard' },
  ),
  reply: Type.Union(
    [
      Type.Object({
        at: Instant,
        by: orNull(Words),
        text: Type.String({ description: '答复或接回的说明 · The answer, or the note' }),
      }),
      Type.Null(),
    ],
    { description: '被问的部门怎么答复 · What the body asked has answered' },
  ),
  rating: Type.Union([Type.Object({ score: Type.Integer() }), Type.Null()]),
  /** What the caller may do next, and why, or what is missing. */
  mine: Type.Object({
    acts: Type.Array(Type.String({ description: '我现在能做的 · What I may do now' })),
    chain: Type.Array(ChainNode),
    missing: orNull(Words),
    recusal: Type.Boolean({ description: '应当回避 · Must stand aside' }),
  }),
});
export type CaseView = Static<typeof CaseView>;

export const CaseRow = Type.Object({
  id: Type.String(),
  number: orNull(Type.String()),
  state: CaseState,
  matter: Type.String(),
  title: Words,
  area: Type.String(),
  areaName: Words,
  applicant: Type.String({ description: '遮盖的姓名；单位为名称 · Masked name; a body’s own' }),
  applicantBody: orNull(Words),
  channel: Channel,
  due: orNull(Instant),
  paused: Type.Boolean(),
  awaitingVerification: Type.Boolean(),
  step: orNull(Type.String({ description: '现在的环节 · Present step' })),
  stepTitle: orNull(Words),
  updatedAt: Instant,
});
export type CaseRow = Static<typeof CaseRow>;

/** 监督权的记录: counts only; a department is never ranked. */
export const CaseRecord = Type.Object({
  organisation: Type.String({ description: '部门编码 · Organisation code' }),
  name: Words,
  matters: Type.Array(
    Type.Object({
      code: Type.String({ description: '事项编码 · Matter code' }),
      title: Words,
      inTime: Type.Integer({ description: '按时答复 · Answered in time' }),
      late: Type.Integer({ description: '超时答复 · Answered late' }),
      waiting: Type.Integer({ description: '还在期限内 · Waiting, within its time' }),
      overdue: Type.Integer({ description: '到期未答复 · Overdue' }),
      rated: Type.Integer({ description: '社区已评价的件数 · How many were assessed' }),
      grades: Type.Array(Type.Integer(), {
        minItems: 5,
        maxItems: 5,
        description: '一到五分各几件 · How many of each grade, 1 to 5',
      }),
    }),
    { description: '按事项 · By matter' },
  ),
});
export type CaseRecord = Static<typeof CaseRecord>;
