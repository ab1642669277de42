// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';

/**
 * The closed vocabulary of acts, each bound to one organisation (DESIGN §3), plus `complete` and
 * those of 监督权 and 协管权: `question`, `answer`, `opine`.
 */
export const MATTER_ACTS = [
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
  'question',
  'answer',
  'opine',
] as const;
export const MatterAct = Type.Enum(MATTER_ACTS, {
  description: '环节行为 · The act a step consists of',
});
export type MatterAct = Static<typeof MatterAct>;

export const MATTER_DOMAINS = [
  'employment',
  'social-security',
  'health',
  'family-planning',
  'culture',
  'education',
  'sport',
  'law',
  'safety',
  'social-services',
] as const;
export const MatterDomain = Type.Enum(MATTER_DOMAINS, {
  description: '所属领域（十类） · One of the ten domains',
});
export type MatterDomain = Static<typeof MatterDomain>;

/** 事项类型 with its two-digit number. Basis: 基本目录编码规则, text not verified. */
export const MATTER_KIND_NUMBERS = {
  'administrative-licence': '01',
  'administrative-payment': '05',
  'administrative-confirmation': '07',
  'administrative-adjudication': '09',
  'other-administrative-power': '10',
  'public-service': '20',
  'self-governance': '90',
} as const;
export type MatterKind = keyof typeof MATTER_KIND_NUMBERS;
export const MATTER_KINDS = Object.keys(MATTER_KIND_NUMBERS) as MatterKind[];
export const MatterKind = Type.Enum(MATTER_KINDS, {
  description:
    '事项类型；自治事项不属行政权力 · Kind of matter; self-governance is no government power',
});

/** 行使层级 with the digit it has in the 31-character implementation code. */
export const MATTER_LEVEL_DIGITS = {
  national: '1',
  provincial: '2',
  city: '3',
  county: '4',
  subdistrict: '5',
  community: '6',
} as const;
export type MatterLevel = keyof typeof MATTER_LEVEL_DIGITS;
export const MATTER_LEVELS = Object.keys(MATTER_LEVEL_DIGITS) as MatterLevel[];
export const MatterLevel = Type.Enum(MATTER_LEVELS, {
  description: '行使层级 · Level at which the matter is exercised',
});

/** How a power came to its holder (DESIGN §3). */
export const MATTER_ORIGINS = [
  'statutory',
  'authorised',
  'devolved',
  'entrusted',
  'assisting',
  'contracted',
  'self-governed',
] as const;

export const MATTER_DECIDERS = ['government', 'self-governance', 'entrusted'] as const;
export const MatterDecider = Type.Enum(MATTER_DECIDERS, {
  description:
    '由谁决定：政府、自治或受托的社会主体 · Who decides: government, self-governance or an entrusted body',
});
export type MatterDecider = Static<typeof MatterDecider>;

/** `raised`: a body applies, on its own power (step `question`), and another body must answer. */
export const MATTER_SHAPES = [
  'grant',
  'self-governed',
  'work-order',
  'rule-decided',
  'raised',
] as const;
export const MatterShape = Type.Enum(MATTER_SHAPES, {
  description: '办理形态 · Life cycle the case follows',
});
export type MatterShape = Static<typeof MatterShape>;
