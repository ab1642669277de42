// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';

export const PowerText = Type.Object(
  {
    zh: Type.String({ minLength: 1, maxLength: 400, description: '中文 · Chinese' }),
    en: Type.String({ minLength: 1, maxLength: 400, description: '英文 · English' }),
  },
  { additionalProperties: false, description: '给人看的话 · Words shown to people' },
);

export const PowerCode = Type.String({
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  maxLength: 80,
  description: '条目编码（小写短横） · Code of an entry, lower-case words joined by hyphens',
});

export const OrganisationCode = Type.String({
  pattern: '^[a-z][a-z0-9-]*$',
  maxLength: 80,
  description: '机构编码 · Organisation code',
});

export const PowerArea = Type.String({
  pattern: '^\\d{12}$',
  description: '十二位区划代码 · Twelve-digit area code',
});

export const PowerDate = Type.String({
  format: 'date',
  pattern: '^(19|20|21)',
  description: '日期 年-月-日，北京时间 · Civil date in China',
});

export const PowerMatter = Type.String({
  pattern: '^(\\*|[a-z][a-z0-9]*(-[a-z0-9]+)*)$',
  maxLength: 80,
  description: '事项编码；* 为全部事项 · Code of a matter; * stands for every matter',
});

/** 设定依据. */
export const PowerBasisOfLaw = Type.Object(
  {
    title: Type.String({
      minLength: 1,
      maxLength: 200,
      description: '依据名称 · Title of the law or document',
    }),
    documentNumber: Type.Optional(
      Type.String({ maxLength: 120, description: '文号 · Document number' }),
    ),
    article: Type.Optional(Type.String({ maxLength: 120, description: '条款 · Article' })),
    note: Type.Optional(
      Type.String({
        maxLength: 200,
        description: '备注，如未核对原文 · Remark, e.g. text not verified',
      }),
    ),
  },
  { additionalProperties: false, description: '设定依据 · Legal basis' },
);
export type PowerBasisOfLaw = Static<typeof PowerBasisOfLaw>;

/** 委托书、决定书、岗位说明书. */
export const PowerDocument = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200, description: '文书名称 · Title' }),
    number: Type.Optional(Type.String({ maxLength: 120, description: '文号 · Number' })),
    publishedOn: Type.Optional(PowerDate),
  },
  { additionalProperties: false, description: '文书 · Document of a link' },
);
export type PowerDocument = Static<typeof PowerDocument>;
