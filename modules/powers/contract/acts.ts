// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';

/** Acts that only an organ of the state may do. Basis: 行政处罚法 20–21, 行政许可法 24, 行政强制法 17. */
export const BARRED_ACTS = [
  'license',
  'penalise',
  'coerce',
  'levy',
  'inspect',
  'adjudicate',
] as const;
export type BarredAct = (typeof BARRED_ACTS)[number];

/** The closed vocabulary of acts. The position of an act is its bit in the index: only append. */
export const ACTS = [
  'inform',
  'receive',
  'accept',
  'verify',
  'pre-review',
  'review',
  'decide',
  'publish',
  'deliver',
  'pay',
  'complete',
  'delegate',
  'supervise',
  'audit',
  ...BARRED_ACTS,
  'agree',
  'confirm',
  'demand',
  'admit',
  'question',
  'answer',
  'opine',
] as const;
export type PowerAct = (typeof ACTS)[number];
export const PowerAct = Type.Enum(ACTS, {
  description: '行为（封闭词表） · Act, of a closed vocabulary',
});

/** What remains for a resident committee. A barred act has no value of this type. */
export type CommitteeAct = Exclude<PowerAct, BarredAct>;

/** 由谁决定 · Who decides. */
export const DECIDERS = ['government', 'self-governance', 'entrusted'] as const;
export type Decider = (typeof DECIDERS)[number];
export const Decider = Type.Enum(DECIDERS, {
  description:
    '由谁决定：政府、自治或受托的社会主体 · Who decides: government, self-governance or an entrusted body',
});

/**
 * Acts a body of this kind may hold. Barred acts rest with organs only; deciding a grant or a
 * status is never a committee's.
 */
export type ActsOpenTo<Kind extends string, By extends Decider> = Kind extends
  | 'government'
  | 'department'
  | 'subdistrict'
  ? PowerAct
  : Kind extends 'resident-committee' | 'villagers-committee'
    ? By extends 'government'
      ? Exclude<CommitteeAct, 'decide'>
      : CommitteeAct
    : Exclude<PowerAct, BarredAct>;

/** 法定 授权 下放 委托 协助 购买服务 自治: how a power came to its holder. */
export const ORIGINS = [
  'statutory',
  'authorised',
  'devolved',
  'entrusted',
  'assisting',
  'contracted',
  'self-governed',
] as const;
export type Origin = (typeof ORIGINS)[number];
export const Origin = Type.Enum(ORIGINS, {
  description:
    '权力来源：法定、授权、下放、委托、协助、购买服务、自治 · How the power came to its holder',
});

/** 街道三张清单：基本履职、配合履职、上级收回；社区三张清单：依法履职、协助政府、负面. */
export const POWER_LISTS = [
  'basic',
  'cooperate',
  'taken-back',
  'community-statutory',
  'community-assist',
  'community-negative',
] as const;
export type PowerList = (typeof POWER_LISTS)[number];
export const PowerList = Type.Enum(POWER_LISTS, {
  description:
    '清单：街道基本、配合、收回；社区依法、协助、负面 · List of the subdistrict or the community',
});

export const POWER_LEVELS = [
  'national',
  'provincial',
  'city',
  'county',
  'subdistrict',
  'community',
] as const;
export const PowerLevel = Type.Enum(POWER_LEVELS, { description: '行使层级 · Level' });
export type PowerLevel = Static<typeof PowerLevel>;

/**
 * Stands for every matter in an entry that is about matters as such: recording, supervising,
 * auditing.
 */
export const EVERY_MATTER = '*';
