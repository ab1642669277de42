// SPDX-License-Identifier: Apache-2.0
// Terms: 电子证照 e-certificate (ECert) · 证照类型 type · 电子证照标识 identifier · 亮证 presentation · 核验 verify
import { type Static, Type } from 'typebox';

const Text = Type.Object({
  zh: Type.String({ description: '中文 · Chinese' }),
  en: Type.String({ description: '英文 · English' }),
});
const Day = Type.String({
  format: 'date',
  pattern: '^(19|20|21)',
  description: '日期 · Civil date',
});
const MaybeDay = Type.Union([Day, Type.Null()], {
  description: '日期，长期为空 · Date, null: no end',
});

export const ECertField = Type.Object({
  name: Type.String({ description: '字段名 · Field name' }),
  label: Text,
  type: Type.Enum(['string', 'date', 'boolean', 'integer'] as const, {
    description: '类型 · Type',
  }),
  shown: Type.Enum(['always', 'holder'] as const, {
    description: '亮证时必出示，或由持证人选择 · Always shown by QR, or when the holder chooses',
  }),
  mask: Type.Optional(
    Type.Enum(['none', 'name', 'id', 'address', 'account'] as const, {
      description: '遮盖方式 · How it is masked',
    }),
  ),
});
export type ECertField = Static<typeof ECertField>;

/** 证照类型. Basis: GB/T 36902-2018, text not verified. */
export const ECertType = Type.Object({
  code: Type.String({ description: '类型编码 · Code of the type' }),
  title: Text,
  holderKind: Type.Enum(['natural-person', 'organisation', 'other'] as const, {
    description: '持证主体类别 · Kind of holder',
  }),
  issuedBy: Type.Enum(['case', 'import'] as const, {
    description: '由办件颁发，或从颁发系统归集 · Issued by a case, or imported',
  }),
  importFrom: Type.Optional(
    Type.String({ description: '归集的数据资源 · Resource it comes from' }),
  ),
  issuer: Type.String({
    description: '颁发机构编码，或“决定机关” · Organisation code, or deciding-organisation',
  }),
  definedBy: Type.String({ description: '定义机构编码 · Organisation that defines the type' }),
  serial: Type.String({ pattern: '^\\d{3}$', description: '类型顺序号 · Serial of the type' }),
  validYears: Type.Union([Type.Integer(), Type.Null()], {
    description: '有效年数，长期为空 · Years of validity, null: no end',
  }),
  fields: Type.Array(ECertField, { minItems: 1, description: '照面字段 · Fields on the face' }),
  basis: Type.Object(
    { title: Type.String({ description: '依据 · Title of the law' }) },
    { additionalProperties: true },
  ),
  note: Type.Optional(Type.String({ description: '备注 · Remark' })),
});
export type ECertType = Static<typeof ECertType>;

export const ECERT_STATUSES = ['valid', 'suspended', 'revoked', 'expired'] as const;
export const ECertStatus = Type.Enum(ECERT_STATUSES, {
  description: '状态：有效、暂扣、注销、过期 · Status',
});
export type ECertStatus = Static<typeof ECertStatus>;

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);

const Face = {
  identifier: Type.String({ description: '电子证照标识 · Identifier' }),
  type: Type.Object({ code: Type.String(), title: Text }),
  issuer: Type.Object({ code: Type.String(), title: Text }),
  issuedOn: Day,
  validTo: MaybeDay,
};

/** 我的证照: one's own certificate, in full. */
export const ECertMine = Type.Object({
  id: Type.String({ description: '公开编号 · Public id' }),
  ...Face,
  status: ECertStatus,
  version: Type.Integer({ description: '版本 · Version' }),
  imported: Type.Boolean({ description: '是否归集而来 · Imported from the issuing system' }),
  case: Type.Union([Type.String(), Type.Null()], { description: '来自哪件事 · Case it came from' }),
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      label: Text,
      value: Scalar,
      shown: Type.Enum(['always', 'holder'] as const),
    }),
    { description: '照面内容 · What the face says' },
  ),
  qr: Type.String({ description: '印在纸上的码，只含标识 · Code for paper; number only' }),
  uses: Type.Array(
    Type.Object({
      at: Type.String(),
      kind: Type.Enum(['presented', 'imported', 'issued', 'status'] as const),
      what: Text,
    }),
    { description: '用过几次 · Uses' },
  ),
});
export type ECertMine = Static<typeof ECertMine>;

export const PresentationBody = Type.Object(
  {
    fields: Type.Array(Type.String({ maxLength: 48 }), {
      maxItems: 40,
      description: '要出示的字段 · Fields to show',
    }),
  },
  { additionalProperties: false },
);

export const Presentation = Type.Object({
  qr: Type.String({ description: '二维码内容 · Text of the QR code' }),
  until: Type.String({ description: '五分钟后失效 · Ends after five minutes' }),
  shows: Type.Array(Type.Object({ name: Type.String(), label: Text, value: Scalar }), {
    description: '对方看到的就是这些 · Exactly what the other side sees',
  }),
});
export type Presentation = Static<typeof Presentation>;

export const VERIFY_STATUSES = [...ECERT_STATUSES, 'forged', 'unknown'] as const;

export const VerifyECertBody = Type.Object(
  {
    identifier: Type.Optional(Type.String({ maxLength: 200, description: '标识 · Identifier' })),
    qr: Type.Optional(
      Type.String({ maxLength: 4000, description: '二维码内容 · Text of the QR code' }),
    ),
  },
  { additionalProperties: false, minProperties: 1, maxProperties: 1 },
);
export type VerifyECertBody = Static<typeof VerifyECertBody>;

/**
 * 核验结果: by number status, type, issuer and date, no more; by QR also what the holder chose to show.
 */
export const VerifiedECert = Type.Object({
  status: Type.Enum(VERIFY_STATUSES, {
    description: '有效、暂扣、注销、过期、伪造、查无 · Outcome',
  }),
  why: Type.Optional(
    Type.Enum(
      [
        'not-found',
        'malformed',
        'check-character',
        'bad-seal',
        'code-expired',
        'superseded',
      ] as const,
      {
        description: '为什么 · Why it is not valid',
      },
    ),
  ),
  type: Type.Optional(Type.Object({ code: Type.String(), title: Text })),
  issuer: Type.Optional(Type.Object({ code: Type.String(), title: Text })),
  issuedOn: Type.Optional(Day),
  validTo: Type.Optional(MaybeDay),
  shows: Type.Optional(
    Type.Array(Type.Object({ name: Type.String(), label: Text, value: Scalar }), {
      description: '持证人选择出示的内容 · What the holder chose to show',
    }),
  ),
  checkedAt: Type.String({ description: '核对时间 · When it was checked' }),
});
export type VerifiedECert = Static<typeof VerifiedECert>;

export const ImportBody = Type.Object(
  { type: Type.String({ maxLength: 64, description: '证照类型 · Code of the type' }) },
  { additionalProperties: false },
);

export const StatusBody = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500, description: '理由 · Reason' }) },
  { additionalProperties: false },
);

export const StatusAnswer = Type.Object({
  id: Type.String({ description: '公开编号 · Public id' }),
  status: ECertStatus,
});
export type StatusAnswer = Static<typeof StatusAnswer>;
