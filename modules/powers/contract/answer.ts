// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { PowerAct } from './acts.ts';
import { OrganisationCode, PowerArea, PowerMatter, PowerText } from './common.ts';

export const CHAIN_KINDS = [
  'law',
  'department',
  'subdistrict',
  'community',
  'organisation',
  'post',
  'person',
] as const;
/**
 * whole: this link carries the act. Otherwise the chain breaks before the first node that is not
 * whole.
 */
export const CHAIN_STATES = ['whole', 'missing', 'revoked', 'suspended', 'expired'] as const;

/** 权力链上的一个节点 · One node of the path law → department → subdistrict → community → post → person. */
export const ChainNode = Type.Object(
  {
    kind: Type.Enum(CHAIN_KINDS, { description: '节点类别 · Kind of node' }),
    title: PowerText,
    role: PowerText,
    document: Type.Optional(Type.String({ description: '文书 · Document of the link' })),
    from: Type.Optional(Type.String({ description: '起 · First day' })),
    until: Type.Optional(Type.String({ description: '止（当日有效） · Last day' })),
    state: Type.Enum(CHAIN_STATES, { description: '是否有效 · Whether it carries the act' }),
    articleText: Type.Optional(Type.String({ description: '条款 · Article' })),
    link: Type.Optional(
      Type.String({ description: '赋权链编号，可据以撤销 · Id of the link, to revoke it by' }),
    ),
  },
  { additionalProperties: false, description: '权力链节点 · Node of a chain' },
);
export type ChainNode = Static<typeof ChainNode>;

export const MISSING_CODES = [
  'POWER_NO_POST',
  'POWER_POST_ENDED',
  'POWER_NOT_ON_LIST',
  'POWER_NO_LINK',
  'POWER_OTHER_AREA',
  'POWER_OTHER_ACT',
  'POWER_NOT_YET',
  'POWER_EXPIRED',
  'POWER_REVOKED',
  'POWER_SUSPENDED',
  'POWER_MEANS_ENDED',
  'POWER_OTHER_UNIT',
  'POWER_NOT_FOR_COMMITTEE',
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

export const MissingPower = Type.Object(
  {
    /** `sentence` says how far the power goes; `gap` names the missing link in a few words. */
    code: Type.Enum(MISSING_CODES, { description: '缺什么 · What is missing' }),
    sentence: PowerText,
    gap: PowerText,
    article: Type.Optional(Type.String({ description: '条款 · Article' })),
    couldGive: Type.Optional(OrganisationCode),
    couldGiveName: Type.Optional(PowerText),
  },
  { additionalProperties: false, description: '缺的一环 · The missing link' },
);
export type MissingPower = Static<typeof MissingPower>;

export const MayActQuestion = Type.Object(
  {
    act: PowerAct,
    matter: PowerMatter,
    area: PowerArea,
    at: Type.Optional(
      Type.String({ format: 'date-time', description: '时刻，默认现在 · Instant, default now' }),
    ),
    actor: Type.Optional(
      Type.String({
        maxLength: 160,
        description:
          '他人的岗位（机构/岗位）；须有监督或审计权 · Another post; needs a supervision or audit power',
      }),
    ),
  },
  { additionalProperties: false, description: '能不能做 · May it be done' },
);
export type MayActQuestion = Static<typeof MayActQuestion>;

export const MayActAnswer = Type.Union(
  [
    Type.Object(
      { allowed: Type.Literal(true), sentence: PowerText, chain: Type.Array(ChainNode) },
      { additionalProperties: false },
    ),
    Type.Object(
      { allowed: Type.Literal(false), missing: MissingPower, chain: Type.Array(ChainNode) },
      { additionalProperties: false },
    ),
  ],
  { description: '回答：权力链，或缺哪一环 · The chain, or what is missing' },
);
export type MayActAnswer = Static<typeof MayActAnswer>;

/** 一个单位在一个环节的待办 · What a unit has before it at one step. */
export interface Desk {
  /** Organisation code. */
  unit: string;
  matter: string;
  step: string;
  /** `unit|matter|step`, as open cases carry it. */
  key: string;
}
