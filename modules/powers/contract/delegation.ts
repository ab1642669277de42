// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { Origin, PowerAct } from './acts.ts';
import { ChainNode } from './answer.ts';
import {
  OrganisationCode,
  PowerArea,
  PowerCode,
  PowerDate,
  PowerDocument,
  PowerText,
} from './common.ts';
import { DelegationMeans, MeansTerms } from './means.ts';

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

/**
 * 赋权链的一环，尚未记录 · A link of delegation before it is recorded. `validTo` is its last day. From
 * body to body it is a deed and needs `means`; to a post of the same body it needs none.
 */
export const DelegationTerms = Type.Object(
  { ...TERMS, means: Type.Optional(MeansTerms) },
  { additionalProperties: false, description: '委托或岗位分工的内容 · Terms of a link' },
);
export type DelegationTerms = Static<typeof DelegationTerms>;

/** 起草 · 双方同意 · 保障到位 · 生效 · 暂停 · 保障用尽失效 · 期满 · 撤销 */
export const DELEGATION_STATES = [
  'draft',
  'agreed',
  'confirmed',
  'in-force',
  'suspended',
  'lapsed',
  'ended',
  'revoked',
] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];
/** The states of a deed that is over: nothing comes with it any more, and it does not come back. */
export const DELEGATION_OVER: readonly DelegationState[] = ['lapsed', 'ended', 'revoked'];
export const DelegationState = Type.Enum(DELEGATION_STATES, {
  description:
    '状态：起草、已同意、保障已确认、生效、暂停、因保障用尽失效、期满、撤销 · State of the deed',
});

/** What ends a deed first: its period, or one of its means. */
export const STOP_CAUSES = ['period', 'people', 'money', 'data'] as const;
export type StopCause = (typeof STOP_CAUSES)[number];
export const StopCause = Type.Enum(STOP_CAUSES, {
  description: '最先到期的：期限、人员、经费、数据 · What ends first',
});

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
    state: DelegationState,
    /** Null for a division of work within one body, and for a deed older than this rule. */
    means: Type.Union([DelegationMeans, Type.Null()], { description: '保障 · Means, or null' }),
    /** The last day in force: the earliest end of period, people, money and data. */
    stopsOn: PowerDate,
    stopsBy: StopCause,
    publishedAt: Type.Union([Type.String(), Type.Null()], {
      description: '公布并生效的时间；未公布为空 · When published, or null',
    }),
    suspendedAt: Type.Union([Type.String(), Type.Null()], {
      description: '暂停时间；未暂停为空 · When suspended, or null',
    }),
    suspensions: Type.Array(
      Type.Object(
        {
          since: Type.String({ description: '起 · From when' }),
          until: Type.Union([Type.String(), Type.Null()], {
            description: '止；还在暂停为空 · Until when, or null while it lasts',
          }),
        },
        { additionalProperties: false },
      ),
      { description: '历次暂停，从早到晚 · When it was suspended, oldest first' },
    ),
    entryTitle: PowerText,
    areaName: Type.String({ description: '区域名称 · Name of the area' }),
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
  /**
   * published: anyone's list. concerned: deeds, drafts too, that the body of the session's post
   * gives, receives, or gives means for.
   */
  view: Type.Optional(
    Type.Enum(['published', 'concerned'] as const, {
      description: '已公布的（默认），或与本单位有关的 · Published (default), or of my body',
    }),
  ),
  state: Type.Optional(DelegationState),
});
export type DelegationsQuery = Static<typeof DelegationsQuery>;

export const DelegationPath = Type.Object({ id: LinkId });

/** What a person may do with a deed. The door of each is `/powers/delegations/{id}/<verb>`. */
export const DEED_VERBS = [
  'amend',
  'agree',
  'confirm-people',
  'confirm-money',
  'confirm-data',
  'publish',
  'suspend',
  'resume',
  'revoke',
] as const;
export type DeedVerb = (typeof DEED_VERBS)[number];
export const DeedVerb = Type.Enum(DEED_VERBS, { description: '可做的事 · What may be done' });

/** Every act that may stand in a deed's history. */
export const DEED_ACTS = ['delegate', 'draft', ...DEED_VERBS, 'notify', 'lapse'] as const;

/** What of a deed may be amended. */
export const AMENDED_PARTS = [
  'acts',
  'area',
  'validFrom',
  'validTo',
  'document',
  'liability',
  'supervision',
  'means',
] as const;
export type AmendedPart = (typeof AMENDED_PARTS)[number];
const AmendedPart = Type.Enum(AMENDED_PARTS, { description: '改的一项 · A part amended' });

const ByWhom = {
  organisation: Type.Union([OrganisationCode, Type.Null()], { description: '机构 · Body' }),
  organisationName: Type.Union([PowerText, Type.Null()], { description: '机构名称 · Its name' }),
};

/** One act of a deed's history: which body did it, never which person. */
export const DeedAct = Type.Object(
  {
    id: Type.String({ description: '行为编号 · Id of the act' }),
    verb: Type.Enum(DEED_ACTS, { description: '做了什么 · What was done' }),
    at: Type.String({ description: '时间 · When' }),
    ...ByWhom,
    postName: Type.Union([PowerText, Type.Null()], { description: '岗位 · Post' }),
    basis: Type.Enum(['power', 'rule', 'operator', 'own'] as const, {
      description: '依据类别 · Kind of basis',
    }),
    reason: Type.Optional(Type.String({ description: '理由 · Reason given' })),
    /** Of an amendment: which parts. */
    changed: Type.Optional(Type.Array(AmendedPart, { description: '改了哪几项 · Parts changed' })),
  },
  { additionalProperties: false, description: '委托书的一步 · One act of a deed' },
);
export type DeedAct = Static<typeof DeedAct>;

/** Whose turn it is. */
export const DeedTurn = Type.Object(
  { verb: DeedVerb, organisation: OrganisationCode, organisationName: PowerText },
  { additionalProperties: false, description: '等谁做什么 · Who is awaited, for what' },
);
export type DeedTurn = Static<typeof DeedTurn>;

/** 委托书 · A deed with its stages, its chain, who is to act next, and what the asker may do. */
export const Deed = Type.Object(
  {
    ...PowerDelegation.properties,
    /** Statute → holder → … → receiver; a deed not yet in force stands as `missing`. */
    chain: Type.Array(ChainNode, { description: '权力链 · The chain it hangs on' }),
    history: Type.Array(DeedAct, { description: '经过 · What was done' }),
    next: Type.Array(DeedTurn, { description: '等谁办 · Who is to act next' }),
    mine: Type.Array(DeedVerb, { description: '我现在能做的 · What I may do now' }),
    version: Type.Integer({ description: '版本 · Version' }),
  },
  { additionalProperties: false, description: '委托书 · A deed of delegation' },
);
export type Deed = Static<typeof Deed>;

/**
 * 修改草稿：只改写出的各项 · What the giver changes before it is published; what is absent stays. Entry
 * and receiver are the deed itself: other ones need another draft.
 */
export const AmendInput = Type.Object(
  {
    acts: Type.Optional(TERMS.acts),
    area: Type.Optional(PowerArea),
    validFrom: Type.Optional(PowerDate),
    validTo: Type.Optional(PowerDate),
    document: Type.Optional(PowerDocument),
    liability: Type.Optional(TERMS.liability),
    supervision: Type.Optional(TERMS.supervision),
    means: Type.Optional(MeansTerms),
  },
  { additionalProperties: false, minProperties: 1, description: '修改草稿 · Amend a draft' },
);
export type AmendInput = Static<typeof AmendInput>;

/** 同意：我看到的那一版；此后又改过的，不算同意 · The version that is agreed to, as it was read. */
export const AgreeInput = Type.Object(
  { version: Type.Optional(Type.Integer({ description: '看到的版本 · Version as read' })) },
  { additionalProperties: false, description: '同意承接 · Agree' },
);
export type AgreeInput = Static<typeof AgreeInput>;

/** confirm, publish, resume: nothing to say. */
export const DeedStep = Type.Object({}, { additionalProperties: false });

const Reason = Type.Object(
  {
    reason: Type.String({
      minLength: 1,
      maxLength: 500,
      description: '理由（公开） · Reason, published',
    }),
  },
  { additionalProperties: false },
);
export const RevokeInput = Reason;
export const SuspendInput = Reason;
export type SuspendInput = Static<typeof SuspendInput>;

export const NOTICE_KINDS = [
  'published',
  'ending',
  'lapsed',
  'ended',
  'suspended',
  'resumed',
  'revoked',
] as const;

/** 告知：与一份委托有关的单位各得一份 · What each body concerned is told of a deed. */
export const DeedNotice = Type.Object(
  {
    id: Type.String({ description: '编号 · Id' }),
    delegation: LinkId,
    kind: Type.Enum(NOTICE_KINDS, {
      description: '生效、将到期、因保障用尽失效、期满、暂停、恢复、撤销 · What happened',
    }),
    at: Type.String({ description: '时间 · When told' }),
    role: Type.Enum(['giver', 'receiver', 'gives-means'] as const, {
      description: '本单位是交出方、承接方或保障方 · My body’s part in the deed',
    }),
    stopsOn: PowerDate,
    stopsBy: StopCause,
    entry: PowerCode,
    entryTitle: PowerText,
    areaName: Type.String({ description: '区域名称 · Name of the area' }),
    fromName: PowerText,
    toName: PowerText,
    sentence: PowerText,
  },
  { additionalProperties: false, description: '委托的告知 · A notice about a deed' },
);
export type DeedNotice = Static<typeof DeedNotice>;

export const NoticesQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 200, description: '翻页标记 · Page cursor' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '条数 · Rows' })),
});
export type NoticesQuery = Static<typeof NoticesQuery>;
export const Revoked = Type.Object({
  id: LinkId,
  revokedAt: Type.String({ description: '撤销时间 · When' }),
});
