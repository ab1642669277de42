// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { OrganisationCode, PowerDate, PowerText } from './common.ts';

/** 人、钱、数据：权随事转，人随事调，费随事转。 */
export const MEANS_KINDS = ['people', 'money', 'data'] as const;
export type MeansKind = (typeof MEANS_KINDS)[number];
export const MeansKind = Type.Enum(MEANS_KINDS, {
  description: '保障：人员、经费、数据 · Means: people, money or data',
});

const UNTIL = { until: PowerDate };
const GIVER = { givenBy: OrganisationCode };

/** Posts set up for the matter, or people moved with it; their names stay out of public deeds. */
const PEOPLE = {
  how: Type.Enum(['post', 'person'] as const, {
    description: '增设岗位，或随事调入的人员 · A post set up, or people moved with the matter',
  }),
  post: Type.String({
    pattern: '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$',
    maxLength: 160,
    description: '到哪个岗位：机构编码/岗位代号 · The post they fill, as organisation/role',
  }),
  headcount: Type.Integer({ minimum: 1, maximum: 999, description: '人数 · How many' }),
  from: PowerDate,
};

const MONEY = {
  way: Type.Enum(['per-year', 'per-case'] as const, {
    description: '按年或按件 · Each year, or for each case',
  }),
  amountFen: Type.Integer({
    minimum: 1,
    maximum: 1_000_000_000_000,
    description: '金额，单位分 · Amount in fen',
  }),
  source: Type.Optional(
    Type.String({ maxLength: 120, description: '经费来源 · Budget line it comes from' }),
  ),
};

const DATA = {
  resource: Type.String({
    pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    maxLength: 80,
    description: '数据资源编码 · Code of the data resource',
  }),
  fields: Type.Array(Type.String({ maxLength: 80 }), {
    minItems: 1,
    maxItems: 60,
    uniqueItems: true,
    description: '字段 · Fields',
  }),
  use: Type.Enum(['verify', 'query'] as const, {
    description: '核验（只答对不对）或查询 · Verify (a yes or no), or query',
  }),
};

/** Why a means is not needed; read by everyone, and agreed to by the receiver. */
const WITHOUT = Type.Object(
  {
    people: Type.Optional(Type.String({ minLength: 2, maxLength: 200 })),
    money: Type.Optional(Type.String({ minLength: 2, maxLength: 200 })),
    data: Type.Optional(Type.String({ minLength: 2, maxLength: 200 })),
  },
  {
    additionalProperties: false,
    description: '不需要某项保障的理由 · Reason why a means is not needed',
  },
);

const many = { maxItems: 20, description: '各项 · Parts' };

/** 委托书随附的保障，起草时 · The means of a deed as drafted. Data is given by the resource's owner. */
export const MeansTerms = Type.Object(
  {
    people: Type.Array(
      Type.Object({ ...PEOPLE, ...GIVER, ...UNTIL }, { additionalProperties: false }),
      many,
    ),
    money: Type.Array(
      Type.Object({ ...MONEY, ...GIVER, ...UNTIL }, { additionalProperties: false }),
      many,
    ),
    data: Type.Array(Type.Object({ ...DATA, ...UNTIL }, { additionalProperties: false }), many),
    without: Type.Optional(WITHOUT),
  },
  {
    additionalProperties: false,
    description:
      '保障：每一种或有内容，或写明为何不需要 · Each kind has parts, or a reason for none',
  },
);
export type MeansTerms = Static<typeof MeansTerms>;

const CONFIRMED = {
  confirmedAt: Type.Union([Type.String(), Type.Null()], {
    description: '确认时间；未确认为空 · When confirmed, or null',
  }),
  confirmedBy: Type.Union([Type.String(), Type.Null()], {
    description: '确认的岗位：机构编码/岗位代号 · The post that confirmed, or null',
  }),
};
const GIVER_NAME = { givenByName: PowerText };
const part = { additionalProperties: false };

/** 委托书的保障 · The means of a deed, with who gives each and whether they have confirmed it. */
export const DelegationMeans = Type.Object(
  {
    people: Type.Array(
      Type.Object(
        { ...PEOPLE, ...GIVER, ...UNTIL, ...CONFIRMED, ...GIVER_NAME, postName: PowerText },
        part,
      ),
      many,
    ),
    money: Type.Array(
      Type.Object({ ...MONEY, ...GIVER, ...UNTIL, ...CONFIRMED, ...GIVER_NAME }, part),
      many,
    ),
    data: Type.Array(
      Type.Object(
        { ...DATA, ...GIVER, ...UNTIL, ...CONFIRMED, ...GIVER_NAME, resourceTitle: PowerText },
        part,
      ),
      many,
    ),
    without: Type.Optional(WITHOUT),
  },
  { additionalProperties: false, description: '人、钱、数据的保障 · People, money and data' },
);
export type DelegationMeans = Static<typeof DelegationMeans>;
