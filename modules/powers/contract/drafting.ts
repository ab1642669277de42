// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { PowerAct } from './acts.ts';
import { CHAIN_KINDS, CHAIN_STATES } from './answer.ts';
import {
  OrganisationCode,
  PowerArea,
  PowerBasisOfLaw,
  PowerCode,
  PowerDate,
  PowerText,
} from './common.ts';
import { LinkId } from './delegation.ts';

/** 我这个岗位可以往下交的一项 · What the asker's post may hand on: an entry, by which link. */
export const PowerGround = Type.Object(
  {
    entry: PowerCode,
    title: PowerText,
    parent: Type.Optional(LinkId),
    holder: OrganisationCode,
    holderName: PowerText,
    acts: Type.Array(PowerAct, { description: '可以交出的行为 · Acts that may be given' }),
    area: PowerArea,
    areaName: Type.String({ description: '区域名称 · Name of the area' }),
    validFrom: PowerDate,
    /** Last civil day on which the giver still holds it; none where it has no end. */
    validTo: Type.Optional(PowerDate),
  },
  { additionalProperties: false, description: '可以往下交的一项 · Something that may be given' },
);
export type PowerGround = Static<typeof PowerGround>;

/** 可以接受委托的单位 · A body in an area that a power could be given to. */
export const PowerReceiver = Type.Object(
  {
    code: OrganisationCode,
    kind: Type.String({ description: '单位类别 · Kind of body' }),
    name: PowerText,
    area: PowerArea,
  },
  { additionalProperties: false, description: '可以接受的单位 · A possible receiver' },
);
export type PowerReceiver = Static<typeof PowerReceiver>;

export const ReceiversQuery = Type.Object({
  area: PowerArea,
  kind: Type.Optional(Type.String({ maxLength: 40, description: '单位类别 · Kind of body' })),
  cursor: Type.Optional(Type.String({ maxLength: 200, description: '翻页标记 · Page cursor' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '条数 · Rows' })),
});
export type ReceiversQuery = Static<typeof ReceiversQuery>;

/** 权力往下走的一站 · A station of a power on its way down, with the acts it carries there. */
export const PictureNode = Type.Object(
  {
    kind: Type.Enum(CHAIN_KINDS, { description: '节点类别 · Kind of node' }),
    title: PowerText,
    acts: Type.Array(PowerAct, { description: '到这里还有的行为 · Acts that come this far' }),
    document: Type.Optional(Type.String({ description: '文书 · Document' })),
    articleText: Type.Optional(Type.String({ description: '条款 · Article' })),
    from: Type.Optional(PowerDate),
    until: Type.Optional(PowerDate),
    state: Type.Enum(CHAIN_STATES, { description: '是否有效 · Whether it stands' }),
    /** Of a post: organisation/role, and how many people hold it now. */
    post: Type.Optional(Type.String({ description: '岗位：机构/岗位 · Post' })),
    /** Of a post: the link of its body that its newest paper hangs on. */
    under: Type.Optional(LinkId),
    holders: Type.Optional(Type.Integer({ description: '在岗人数 · People in the post' })),
  },
  { additionalProperties: false, description: '权力走到的一站 · A station of the power' },
);
export type PictureNode = Static<typeof PictureNode>;

/** 依法不能交给这类单位的行为 · An act that may never rest with such a receiver, and why. */
export const BarredFromReceiver = Type.Object(
  { act: PowerAct, sentence: PowerText, article: Type.String({ description: '条款 · Article' }) },
  { additionalProperties: false, description: '不能交的行为 · An act that cannot be given' },
);
export type BarredFromReceiver = Static<typeof BarredFromReceiver>;

/** 权力怎么走下来：起草时的图 · The way down to a receiver, as a draft would continue it. */
export const DelegationPicture = Type.Object(
  {
    entry: PowerCode,
    title: PowerText,
    basis: PowerBasisOfLaw,
    inWhoseName: PowerText,
    respondent: PowerText,
    /** From the law down to the giver. */
    above: Type.Array(PictureNode, { description: '从法律到委托方 · From the law to the giver' }),
    receiver: Type.Object(
      {
        kind: Type.Enum(CHAIN_KINDS, { description: '节点类别 · Kind of node' }),
        name: PowerText,
        area: PowerArea,
        areaName: Type.String({ description: '区域名称 · Name of the area' }),
      },
      { additionalProperties: false, description: '接受方 · Receiver' },
    ),
    /** Posts of the receiver, with the acts of their newest papers for this entry. */
    posts: Type.Array(PictureNode, { description: '接受方的岗位 · Posts of the receiver' }),
    givable: Type.Array(PowerAct, { description: '可以交的行为 · Acts that may be given' }),
    barred: Type.Array(BarredFromReceiver, { description: '不能交的行为 · Acts that may not' }),
  },
  { additionalProperties: false, description: '权力走下来的图 · Picture of the chain' },
);
export type DelegationPicture = Static<typeof DelegationPicture>;

export const PictureQuery = Type.Object({
  entry: PowerCode,
  parent: Type.Optional(LinkId),
  to: OrganisationCode,
});
export type PictureQuery = Static<typeof PictureQuery>;

/** 能给钱、给人的单位，能用的数据 · Who gives people and money here, and which data may be named. */
export const MeansSources = Type.Object(
  {
    givers: Type.Array(
      Type.Object(
        { code: OrganisationCode, name: PowerText, title: PowerText },
        { additionalProperties: false },
      ),
      { description: '能确认人、钱的单位 · Bodies that confirm people or money' },
    ),
    resources: Type.Array(
      Type.Object(
        {
          code: Type.String({ description: '数据资源编码 · Code of the resource' }),
          title: PowerText,
          ownerName: PowerText,
          fields: Type.Array(
            Type.Object(
              { name: Type.String({ description: '字段 · Field' }), label: PowerText },
              { additionalProperties: false },
            ),
            { description: '这件事可以用的字段 · Fields the matter may read' },
          ),
        },
        { additionalProperties: false },
      ),
      { description: '可以写进去的数据 · Data that may be named' },
    ),
  },
  { additionalProperties: false, description: '保障从哪里来 · Where means come from' },
);
export type MeansSources = Static<typeof MeansSources>;

export const MeansSourcesQuery = Type.Object({ entry: PowerCode, area: PowerArea });
export type MeansSourcesQuery = Static<typeof MeansSourcesQuery>;
