// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { FieldName, MatterCode, MatterText } from './common.ts';

/** 一数一源: where the value comes from, so that it is asked once or never. */
export const FieldSource = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Literal('register', { description: '由登记库回答 · A register answers' }),
        resource: MatterCode,
        field: FieldName,
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        kind: Type.Literal('asked', { description: '向本人询问 · Asked of the person' }),
        why: MatterText,
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        kind: Type.Literal('derived', {
          description: '由其他字段得出 · Derived from other fields',
        }),
        cel: Type.String({ description: '算式（CEL） · Expression in CEL' }),
      },
      { additionalProperties: false },
    ),
  ],
  { description: '字段来源 · Source of a field' },
);
export type FieldSource = Static<typeof FieldSource>;

export const FIELD_TYPES = ['string', 'date', 'boolean', 'integer'] as const;
export const FIELD_MASKS = ['none', 'name', 'id', 'address', 'account'] as const;

export const FieldValueSchema = Type.Object(
  {
    type: Type.Enum(FIELD_TYPES, {
      description: '值的类型；日期为 年-月-日 · Type of the value; dates are YYYY-MM-DD',
    }),
    maxLength: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 4000,
        description: '最长字数 · Longest length in characters',
      }),
    ),
    minimum: Type.Optional(Type.Integer({ description: '最小值 · Least value' })),
    maximum: Type.Optional(Type.Integer({ description: '最大值 · Greatest value' })),
    pattern: Type.Optional(
      Type.String({ description: '格式（正则） · Pattern (regular expression)' }),
    ),
    choices: Type.Optional(
      Type.Array(
        Type.Object(
          { value: Type.String({ description: '值 · Value' }), title: MatterText },
          { additionalProperties: false },
        ),
        { minItems: 2, description: '可选项 · Choices' },
      ),
    ),
  },
  { additionalProperties: false, description: '值的要求 · What a value must be' },
);

/** 字段: one fact of the case. The form is built from these, never written beside them. */
export const MatterField = Type.Object(
  {
    name: FieldName,
    label: MatterText,
    value: FieldValueSchema,
    source: FieldSource,
    maskAs: Type.Enum(FIELD_MASKS, { description: '遮盖方式 · How it is masked' }),
    sensitive: Type.Boolean({ description: '是否敏感个人信息 · Sensitive personal information' }),
    prefill: Type.Boolean({ description: '开草稿时即核对填好 · Filled when the draft is opened' }),
    required: Type.Boolean({ description: '是否必填 · Required to submit' }),
    help: Type.Optional(MatterText),
    correction: Type.Optional(
      Type.Object(
        {
          office: Type.String({
            description: '更正找谁（机构编码） · Office that corrects it (organisation code)',
          }),
          how: MatterText,
        },
        { additionalProperties: false, description: '数据不对找谁改 · Door for a wrong value' },
      ),
    ),
  },
  { additionalProperties: false, description: '办件字段 · A field of the case' },
);
export type MatterField = Static<typeof MatterField>;

/** 核验 → 容缺 → 告知承诺 → 上传, in that order and no other (promise 3). */
export const Rung = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Literal('verify', { description: '后台核验 · Checked behind the counter' }),
        resource: MatterCode,
        fields: Type.Array(FieldName, { minItems: 1, description: '用到的字段 · Fields used' }),
        cel: Type.String({ description: '核验条件：是或否 · Condition: yes or no' }),
      },
      { additionalProperties: false },
    ),
    Type.Object(
      { kind: Type.Literal('owed', { description: '容缺收件 · Received with the proof owed' }) },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        kind: Type.Literal('commitment', { description: '告知承诺 · Commitment' }),
        text: MatterText,
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        kind: Type.Literal('upload', { description: '上传 · Upload' }),
        example: MatterText,
      },
      { additionalProperties: false },
    ),
  ],
  { description: '材料阶梯的一级 · One rung of the evidence ladder' },
);
export type Rung = Static<typeof Rung>;

export const PROOF_SUBJECTS = ['identity', 'life', 'household', 'other'] as const;

export const MatterProof = Type.Object(
  {
    code: MatterCode,
    title: MatterText,
    about: Type.Enum(PROOF_SUBJECTS, {
      description:
        '证明什么；身份、生存、户籍不得承诺 · What it proves; identity, life and household are never promised',
    }),
    ladder: Type.Array(Rung, {
      minItems: 1,
      maxItems: 4,
      description: '材料阶梯，从上到下 · Rungs, tried from the top',
    }),
    mayBePromisedOn: Type.Optional(
      Type.String({
        description: '可承诺的公开清单编码 · Code of the published list that allows a commitment',
      }),
    ),
    issuedBy: Type.Optional(
      Type.String({
        description:
          '出具单位（机构类别）；社区不得出具清单内证明 · Who would issue it; communities must not issue barred ones',
      }),
    ),
    replaces: Type.Optional(MatterText),
  },
  {
    additionalProperties: false,
    description: '证明事项与免提交办法 · A proof and how it is not asked for',
  },
);
export type MatterProof = Static<typeof MatterProof>;
