// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { Origin, PowerAct } from './acts.ts';
import {
  OrganisationCode,
  PowerArea,
  PowerCode,
  PowerDate,
  PowerDocument,
  PowerText,
} from './common.ts';

export const LinkId = Type.String({
  pattern: '^(\\d{6}-)?[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  description: '编号 · Number of the link',
});

/** 接受的一方：机构，或本机构的岗位 · The receiving side: a body, or a post. */
export const DelegationTarget = Type.Union(
  [
    Type.Object({ organisation: OrganisationCode }, { additionalProperties: false }),
    Type.Object(
      {
        post: Type.String({
          description: '岗位：机构编码/岗位代号 · Post as organisation/role',
          pattern: '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$',
        }),
      },
      { additionalProperties: false },
    ),
  ],
  { description: '接受方 · Receiver' },
);
export type DelegationTarget = Static<typeof DelegationTarget>;

const TERMS = {
  entry: PowerCode,
  parent: Type.Optional(LinkId),
  origin: Type.Optional(Origin),
  fromOrganisation: OrganisationCode,
  to: DelegationTarget,
  acts: Type.Array(PowerAct, { minItems: 1, uniqueItems: true, description: '行为 · Acts given' }),
  area: PowerArea,
  validFrom: PowerDate,
  validTo: PowerDate,
  document: PowerDocument,
  liability: Type.String({ maxLength: 300, description: '责任承担 · Who is liable' }),
  supervision: Type.String({ maxLength: 300, description: '监督方式 · How it is supervised' }),
};

/** 赋权链的一环，尚未记录 · A link of delegation before it is recorded. `validTo` is its last day. */
export const DelegationTerms = Type.Object(TERMS, {
  additionalProperties: false,
  description: '委托或岗位分工的内容 · Terms of a link',
});
export type DelegationTerms = Static<typeof DelegationTerms>;

/** 行政委托、赋权、岗位分工 · One link between an entry's holder and the post that acts. */
export const PowerDelegation = Type.Object(
  {
    id: LinkId,
    ...TERMS,
    /** Ids from the root link down to this one, at most six. */
    path: Type.Array(LinkId, { maxItems: 6, description: '上溯路径 · Links from the root' }),
    revokedAt: Type.Union([Type.String(), Type.Null()], {
      description: '撤销时间；未撤销为空 · When revoked, or null',
    }),
    inForce: Type.Boolean({ description: '此刻整条链是否有效 · Whole chain in force now' }),
    fromName: PowerText,
    toName: PowerText,
  },
  { additionalProperties: false, description: '赋权链的一环 · A link of delegation' },
);
export type PowerDelegation = Static<typeof PowerDelegation>;

export const DelegationsQuery = Type.Object({
  entry: Type.Optional(PowerCode),
  area: Type.Optional(PowerArea),
  to: Type.Optional(OrganisationCode),
  cursor: Type.Optional(Type.String({ maxLength: 200, description: '翻页标记 · Page cursor' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '条数 · Rows' })),
});
export type DelegationsQuery = Static<typeof DelegationsQuery>;

export const DelegationPath = Type.Object({ id: LinkId });
export const RevokeInput = Type.Object(
  {
    reason: Type.String({
      minLength: 1,
      maxLength: 500,
      description: '撤销理由（公开） · Reason, published',
    }),
  },
  { additionalProperties: false },
);
export const Revoked = Type.Object({
  id: LinkId,
  revokedAt: Type.String({ description: '撤销时间 · When' }),
});
