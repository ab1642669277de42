// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { Channel, CommunityOpinion } from './states.ts';

const Reason = Type.String({
  minLength: 1,
  maxLength: 2000,
  description: '理由，本人会看到 · Reason; the applicant reads it',
});
const FieldName = Type.String({ minLength: 1, maxLength: 48, description: '字段名 · Field name' });

export const Presence = Type.Object(
  {
    kind: Type.Enum(['card', 'screen-code'] as const, {
      description:
        '身份证放上读卡器，或本人屏幕上的一次性码 · Card on the reader, or a code from the resident’s own screen',
    }),
    proof: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: '到场凭据 · Proof of presence',
    }),
  },
  { additionalProperties: false, description: '本人到场 · The person is present' },
);
export type Presence = Static<typeof Presence>;

export const OpenCase = Type.Object(
  {
    matter: Type.String({ minLength: 1, maxLength: 64, description: '事项编码 · Matter code' }),
    version: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: '事项版本，缺省为现行 · Version; the present one when absent',
      }),
    ),
    area: Type.Optional(
      Type.String({
        pattern: '^\\d{12}$',
        description: '社区12位代码，缺省为本人所在社区 · Community; the person’s own when absent',
      }),
    ),
    for: Type.Optional(
      Type.String({ maxLength: 200, description: '为谁办：被监护人 · For whom: a ward' }),
    ),
    as: Type.Optional(
      Type.Literal('organisation', {
        description:
          '以岗位所在单位的名义提出（质询、交回） · In the name of the body of the caller’s post',
      }),
    ),
    presence: Type.Optional(Presence),
    channel: Type.Optional(Channel),
  },
  { additionalProperties: false, description: '开一份草稿 · Opens a draft' },
);
export type OpenCase = Static<typeof OpenCase>;

export const VerifyRealName = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60, description: '姓名 · Name' }),
    idNumber: Type.String({
      minLength: 1,
      maxLength: 40,
      description: '身份证号 · Citizen number as typed',
    }),
  },
  { additionalProperties: false, description: '实名认证 · Name and number to verify' },
);
export type VerifyRealName = Static<typeof VerifyRealName>;

export const FillCase = Type.Object(
  {
    fields: Type.Optional(
      Type.Record(Type.String({ maxLength: 48 }), Type.Unknown(), {
        description:
          '要填的字段；已核验的不能改 · Fields asked; verified ones cannot be typed over',
      }),
    ),
    commitments: Type.Optional(
      Type.Array(Type.String({ maxLength: 64 }), {
        maxItems: 20,
        description: '本人作出承诺的证明编码 · Codes of the proofs committed to',
      }),
    ),
  },
  { additionalProperties: false, description: '填写草稿 · Fills the draft' },
);
export type FillCase = Static<typeof FillCase>;

export const Nothing = Type.Object(
  {},
  { additionalProperties: false, description: '无内容 · Nothing' },
);
export const RevealFields = Type.Object(
  {
    fields: Type.Array(FieldName, {
      minItems: 1,
      maxItems: 40,
      description: '要看的字段 · Fields to reveal',
    }),
  },
  {
    additionalProperties: false,
    description: '揭示本环节需要的字段 · Reveals what the step needs',
  },
);
export const RefuseAcceptance = Type.Object(
  { reason: Reason },
  { additionalProperties: false, description: '不予受理 · Refuses acceptance' },
);
export const RequestSupplement = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          field: Type.Optional(FieldName),
          proof: Type.Optional(
            Type.String({ maxLength: 64, description: '证明编码 · Proof code' }),
          ),
          why: Type.String({
            minLength: 1,
            maxLength: 500,
            description: '为什么要 · Why it is needed',
          }),
        },
        { additionalProperties: false },
      ),
      {
        minItems: 1,
        maxItems: 20,
        description: '一次说清缺什么 · All that is missing, in one list',
      },
    ),
  },
  { additionalProperties: false, description: '补正，一次告知 · Asks once for what is missing' },
);
export type RequestSupplement = Static<typeof RequestSupplement>;
export const Supplement = Type.Object(
  {
    fields: Type.Record(Type.String({ maxLength: 48 }), Type.Unknown(), {
      description: '补充的字段 · Fields supplied',
    }),
  },
  { additionalProperties: false, description: '补上 · Supplies what was asked' },
);
export const Pause = Type.Object(
  {
    procedure: Type.String({
      maxLength: 64,
      description: '特别程序编码 · Code of the special procedure',
    }),
    reason: Reason,
    until: Type.String({ format: 'date-time', description: '停到何时 · Until when' }),
  },
  {
    additionalProperties: false,
    description: '特别程序，停钟 · Pauses the clock for a special procedure',
  },
);
export type Pause = Static<typeof Pause>;
export const Review = Type.Object(
  {
    opinion: Type.Enum(['agree', 'disagree'] as const, { description: '审核意见 · Opinion' }),
    reason: Reason,
  },
  { additionalProperties: false, description: '审核 · Reviews' },
);
export type Review = Static<typeof Review>;
export const Decide = Type.Object(
  {
    decision: Type.Enum(['grant', 'refuse'] as const, { description: '决定 · Decision' }),
    reason: Reason,
    criteria: Type.Optional(
      Type.Array(Type.String({ maxLength: 64 }), {
        maxItems: 20,
        description: '不满足的条件编码 · Codes of the criteria not met',
      }),
    ),
    opinionAnswer: Type.Optional(
      Type.String({
        maxLength: 2000,
        description: '对社区反对意见的答复；有反对意见时必填 · Answer to the community’s objection',
      }),
    ),
  },
  { additionalProperties: false, description: '审定 · Decides' },
);
export type Decide = Static<typeof Decide>;
export const Complete = Type.Object(
  { note: Type.String({ minLength: 1, maxLength: 2000, description: '做了什么 · What was done' }) },
  { additionalProperties: false, description: '办结工单 · Completes a work order' },
);
export const Opine = Type.Object(
  { opinion: CommunityOpinion, reason: Reason },
  { additionalProperties: false, description: '提协管意见 · Gives the community’s opinion' },
);
export type Opine = Static<typeof Opine>;
export const AnswerCase = Type.Object(
  {
    answer: Type.String({
      minLength: 1,
      maxLength: 4000,
      description: '答复，提问的社区会看到 · The answer; the community reads it',
    }),
  },
  { additionalProperties: false, description: '部门答复 · A department answers' },
);
export type AnswerCase = Static<typeof AnswerCase>;
export const Correction = Type.Object(
  {
    field: FieldName,
    says: Type.String({
      minLength: 1,
      maxLength: 500,
      description: '本人说应该是 · What the person says it is',
    }),
    why: Type.String({ minLength: 1, maxLength: 500, description: '为什么不对 · Why it is wrong' }),
  },
  { additionalProperties: false, description: '这不对 · This is wrong' },
);
export type Correction = Static<typeof Correction>;
export const Rate = Type.Object(
  {
    score: Type.Integer({
      minimum: 1,
      maximum: 5,
      description: '1 非常不满意 … 5 非常满意 · 1 to 5',
    }),
    text: Type.Optional(Type.String({ maxLength: 1000, description: '想说的话 · In words' })),
  },
  { additionalProperties: false, description: '评价 · Rates' },
);
export type Rate = Static<typeof Rate>;
