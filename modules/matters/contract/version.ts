// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import {
  MATTER_ORIGINS,
  MatterDecider,
  MatterDomain,
  MatterKind,
  MatterLevel,
  MatterShape,
} from './codes.ts';
import { AreaRef, CivilDate, DayLimit, LegalBasis, MatterCode, MatterText } from './common.ts';
import { MatterField, MatterProof } from './field.ts';
import { Criterion, MatterStep } from './step.ts';

export const Outcome = Type.Object(
  {
    kind: Type.Enum(['result-notice', 'ecert', 'completion', 'level'] as const, {
      description: '结果形式 · Form of the outcome',
    }),
    certificateType: Type.Optional(MatterCode),
    granted: MatterText,
    refused: MatterText,
  },
  { additionalProperties: false, description: '办理结果 · Outcome' },
);

export const Implementer = Type.Object(
  {
    organisation: AreaRef,
    kind: Type.Enum(
      [
        'statutory-organ',
        'authorised-organisation',
        'entrusted-organisation',
        'self-governing-body',
      ] as const,
      {
        description: '实施主体性质 · Nature of the implementing body',
      },
    ),
    entrustedBy: Type.Optional(Type.String({ description: '委托部门 · Entrusting body' })),
    jointWith: Type.Optional(Type.Array(MatterCode, { description: '联办机构 · Joint bodies' })),
  },
  { additionalProperties: false, description: '实施主体 · Implementing body' },
);

export const SpecialProcedure = Type.Object(
  {
    code: MatterCode,
    name: MatterText,
    maxDays: DayLimit,
    basis: Type.Optional(LegalBasis),
  },
  {
    additionalProperties: false,
    description: '特别程序，期间停钟 · Special procedure; the clock pauses',
  },
);

export const Pay = Type.Object(
  { amount: MatterText, schedule: MatterText, to: MatterText },
  { additionalProperties: false, description: '发放 · Payment' },
);

const COUNTERS = {
  visits: Type.Object(
    {
      count: Type.Integer({ minimum: 0, maximum: 9, description: '到现场次数 · Visits needed' }),
      why: Type.Optional(MatterText),
    },
    { additionalProperties: false, description: '跑动次数 · Visits' },
  ),
  onlineDepth: Type.Enum(['consult', 'apply', 'pre-review', 'accept', 'complete'] as const, {
    description: '网上办理深度 · Online depth',
  }),
  scopeArea: Type.Enum(['nationwide', 'cross-province', 'province', 'city', 'county'] as const, {
    description: '通办范围 · Where it may be handed in',
  }),
  where: MatterText,
  hours: MatterText,
  consult: MatterText,
  complain: MatterText,
  delivery: Type.Array(Type.Enum(['online', 'counter', 'post', 'door'] as const), {
    minItems: 1,
    description: '送达方式 · Ways of delivery',
  }),
};

/** What a city writes in a file; `MatterVersion` adds what is computed. */
export const MATTER_FILE_PROPERTIES = {
  code: MatterCode,
  version: Type.Integer({ minimum: 1, description: '事项版本 · Version' }),
  validFrom: CivilDate,
  validTo: Type.Optional(CivilDate),
  title: MatterText,
  summary: MatterText,
  keywords: Type.Array(Type.String(), {
    minItems: 1,
    description: '大白话检索词 · Plain words to find it by',
  }),
  domain: MatterDomain,
  kind: MatterKind,
  shape: MatterShape,
  decider: MatterDecider,
  basicCode: Type.String({
    pattern: '^\\d{12}$',
    description: '基本编码（12位） · Basic code, 12 digits',
  }),
  handlingSerial: Type.String({
    pattern: '^\\d{2}$',
    description: '业务办理项序号 · Serial of the handling item',
  }),
  level: MatterLevel,
  origin: Type.Enum(MATTER_ORIGINS, { description: '权力来源 · Origin of the power' }),
  implementer: Implementer,
  legalBasis: Type.Array(LegalBasis, { minItems: 1, description: '设定依据 · Legal basis' }),
  subjects: Type.Array(
    Type.Enum(['natural-person', 'firm', 'institution', 'social-organisation', 'other'] as const),
    {
      minItems: 1,
      description: '服务对象 · Who it is for',
    },
  ),
  handling: Type.Enum(['immediate', 'promised'] as const, {
    description: '办件类型：即办件或承诺件 · On the spot, or within a promise',
  }),
  clocks: Type.Object(
    { legal: DayLimit, promised: DayLimit, basis: LegalBasis },
    { additionalProperties: false, description: '法定与承诺办结时限 · Legal and promised limits' },
  ),
  /** How long a supplement is waited for; then the case goes on with what there is. */
  supplementDays: Type.Optional(DayLimit),
  specialProcedures: Type.Array(SpecialProcedure, { description: '特别程序 · Special procedures' }),
  fee: Type.Object(
    {
      yuan: Type.Number({ minimum: 0, description: '收费（元） · Fee in yuan' }),
      basis: Type.Optional(LegalBasis),
    },
    { additionalProperties: false, description: '收费 · Fee' },
  ),
  quota: Type.Optional(MatterText),
  offeredIn: Type.Array(Type.String({ pattern: '^\\d{12}$' }), {
    minItems: 1,
    description: '开办区域（12位，含其下各级） · Areas where it is offered, with all below them',
  }),
  ...COUNTERS,
  systemOfRecord: Type.String({
    description: '运行系统（只写名称） · System of record, named only',
  }),
  review: Type.Object(
    {
      reconsiderationTo: MatterText,
      litigationTo: MatterText,
      reconsiderationDays: Type.Integer({
        minimum: 0,
        description: '复议期限（日） · Days to ask for reconsideration',
      }),
      litigationMonths: Type.Integer({ minimum: 0, description: '诉讼期限（月） · Months to sue' }),
    },
    { additionalProperties: false, description: '不服怎么办 · How to object' },
  ),
  fields: Type.Array(MatterField, { description: '字段 · Fields' }),
  proofs: Type.Array(MatterProof, { description: '证明 · Proofs' }),
  steps: Type.Array(MatterStep, { minItems: 1, description: '环节，按先后 · Steps in order' }),
  criteria: Type.Array(Criterion, { description: '条件 · Criteria' }),
  outcome: Outcome,
  pay: Type.Optional(Pay),
  bundles: Type.Array(MatterCode, { description: '所属一件事 · Life-event bundles' }),
  note: Type.Optional(
    Type.String({ description: '备注：未核对之处 · Remark: what is not verified' }),
  ),
};

export const MatterFile = Type.Object(MATTER_FILE_PROPERTIES, {
  additionalProperties: false,
  description: '事项文件 · A matter as a city writes it',
});
export type MatterFile = Static<typeof MatterFile>;

/** 政务服务事项的一个版本，发布后不可改 · One version of a matter, immutable once published. */
export const MatterVersion = Type.Object(
  {
    ...MATTER_FILE_PROPERTIES,
    implementationCode: Type.Union([Type.String(), Type.Null()], {
      description:
        '实施编码31位=统一社会信用代码18+层级1+基本编码12；机构未建码时为空 · Implementation code, null until the body has a credit code',
    }),
    form: Type.Record(Type.String(), Type.Unknown(), {
      description: '表单（JSON Schema，由字段生成） · Form as JSON Schema, built from the fields',
    }),
  },
  { additionalProperties: false, description: '事项版本 · A matter version' },
);
export type MatterVersion = Static<typeof MatterVersion>;
