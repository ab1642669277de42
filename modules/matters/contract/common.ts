// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';

/** Words for people: both languages are required, a missing one is `TEXT_MISSING`. */
export const MatterText = Type.Object(
  {
    zh: Type.String({ description: '中文 · Chinese' }),
    en: Type.String({ description: '英文 · English' }),
  },
  { additionalProperties: false, description: '给人看的话 · Words shown to people' },
);

/** A slug: lower-case words joined by hyphens. */
export const MatterCode = Type.String({
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  maxLength: 64,
  description: '编码（小写短横） · Code, lower-case words joined by hyphens',
});

/** A code that may hold the case's area: `activity-room-{community}`, one per community. */
export const AreaRef = Type.String({
  pattern: '^[a-z][a-z0-9-]*(\\{(community|subdistrict|county|department)\\})?$',
  maxLength: 96,
  description:
    '编码，可含所在区域或被选部门 · Code, may hold {community}, {subdistrict} or {county} of the case, or the {department} chosen in it',
});

export const FieldName = Type.String({
  pattern: '^[a-z][a-zA-Z0-9]*$',
  maxLength: 48,
  description: '字段名（小驼峰） · Field name in camel case',
});

export const CivilDate = Type.String({
  format: 'date',
  pattern: '^(19|20|21)',
  description: '日期 年-月-日 · Civil date in China',
});

export const LegalBasis = Type.Object(
  {
    title: Type.String({ description: '依据名称 · Title of the law or document' }),
    documentNumber: Type.Optional(Type.String({ description: '文号 · Document number' })),
    article: Type.Optional(Type.String({ description: '条款 · Article' })),
    note: Type.Optional(
      Type.String({ description: '备注，如未核对原文 · Remark, e.g. text not verified' }),
    ),
  },
  { additionalProperties: false, description: '设定依据 · Legal basis' },
);
export type LegalBasis = Static<typeof LegalBasis>;

export const DAY_UNITS = ['working-days', 'calendar-days'] as const;
export const DayLimit = Type.Object(
  {
    days: Type.Integer({
      minimum: 0,
      maximum: 730,
      description: '天数；0为当场 · Days; 0 is on the spot',
    }),
    unit: Type.Enum(DAY_UNITS, { description: '工作日或自然日 · Working days or calendar days' }),
  },
  { additionalProperties: false, description: '时限 · A limit in days' },
);
export type DayLimit = Static<typeof DayLimit>;
