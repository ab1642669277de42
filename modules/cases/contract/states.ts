// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';

/** 办件状态: the life of a case. Paused and awaiting-verification are flags beside it, not states. */
export const CASE_STATES = [
  'draft',
  'submitted',
  'supplement-requested',
  'accepted',
  'reviewed',
  'granted',
  'refused',
  'completed',
  'not-accepted',
  'withdrawn',
  'lapsed',
] as const;
export const CaseState = Type.Enum(CASE_STATES, { description: '办件状态 · State of the case' });
export type CaseState = Static<typeof CaseState>;

/** States in which somebody still owes the applicant an act. */
export const OPEN_STATES: readonly CaseState[] = [
  'submitted',
  'supplement-requested',
  'accepted',
  'reviewed',
];

/** 核验 → 容缺 → 承诺 → 上传: where a proof stands on its ladder. */
export const EVIDENCE_STATES = ['verified', 'owed', 'commit', 'upload'] as const;
export const EvidenceState = Type.Enum(EVIDENCE_STATES, {
  description: '证明所在的一级：已核验、容缺待核、承诺、上传 · Rung the proof stands on',
});
export type EvidenceState = Static<typeof EvidenceState>;

export const CHANNELS = ['online', 'counter'] as const;
export const Channel = Type.Enum(CHANNELS, {
  description: '渠道；网上、柜台进同一个办件 · Channel; both lead into one case',
});
export type Channel = Static<typeof Channel>;

/** 协管意见: what a community says before a department decides. */
export const OPINIONS = ['support', 'object', 'no-view'] as const;
export const CommunityOpinion = Type.Enum(OPINIONS, {
  description: '协管意见：支持、反对、无意见 · Opinion of the community: support, object, no view',
});
export type CommunityOpinion = Static<typeof CommunityOpinion>;

/** What a person can do to a case, by the last part of its door. */
export const CASE_ACTS = [
  'reveal',
  'accept',
  'refuse-acceptance',
  'request-supplement',
  'supplement',
  'pause',
  'resume',
  'review',
  'opine',
  'decide',
  'complete',
  'answer',
  'correction',
  'withdraw',
  'rate',
] as const;
export type CaseAct = (typeof CASE_ACTS)[number];
