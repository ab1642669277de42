// SPDX-License-Identifier: Apache-2.0

import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import type { PowerAct } from '../contract/acts.ts';
import { ACTS, BARRED_ACTS } from '../contract/acts.ts';

const BIT_OF = new Map<string, number>(ACTS.map((act, position) => [act, 1 << position]));

/** The bit of an act in the index. */
export function bitOf(act: PowerAct): number {
  return BIT_OF.get(act) ?? 0;
}

export function bitsOf(acts: readonly PowerAct[]): number {
  return acts.reduce((bits, act) => bits | bitOf(act), 0);
}

export function actsOf(bits: number): PowerAct[] {
  return ACTS.filter((act) => (bits & bitOf(act)) !== 0);
}

export const BARRED_BITS = bitsOf(BARRED_ACTS);
/** Handing a power on, or dealing with work and means as such, is no ground to read cases. */
const BLIND_ACTS: readonly PowerAct[] = [
  'delegate',
  'agree',
  'confirm',
  'demand',
  'admit',
  'question',
];
export const READING_BITS = bitsOf(ACTS.filter((act) => !BLIND_ACTS.includes(act)));
/** Whether holding the act lets a post see the cases of its matter. */
export function isReadingAct(act: PowerAct): boolean {
  return !BLIND_ACTS.includes(act);
}

export const OVERSIGHT_BITS = bitsOf(['supervise', 'audit']);

const NAMES: Record<PowerAct, Text> = {
  inform: text('告知', 'inform'),
  receive: text('收件', 'receive'),
  accept: text('受理', 'accept'),
  verify: text('核验', 'verify'),
  'pre-review': text('初审', 'pre-review'),
  review: text('审核', 'review'),
  decide: text('决定', 'decide'),
  publish: text('公示', 'publish'),
  deliver: text('送达', 'deliver'),
  pay: text('发放', 'pay'),
  complete: text('办结', 'complete'),
  delegate: text('委托', 'delegate'),
  supervise: text('监督', 'supervise'),
  audit: text('审计', 'audit'),
  license: text('行政许可', 'license'),
  penalise: text('行政处罚', 'penalise'),
  coerce: text('行政强制', 'coerce'),
  levy: text('征收', 'levy'),
  inspect: text('行政检查', 'inspect'),
  adjudicate: text('行政裁决', 'adjudicate'),
  agree: text('同意承接', 'agree to take on'),
  confirm: text('确认保障', 'confirm means'),
  demand: text('提出准入', 'demand work'),
  admit: text('准入裁定', 'rule on admission'),
  question: text('质询', 'question'),
  answer: text('答复', 'answer'),
  opine: text('协管意见', 'give an opinion'),
};

export function nameOfAct(act: PowerAct): Text {
  return NAMES[act];
}

/** 收件、受理 · receive, accept */
export function nameActs(acts: readonly PowerAct[]): Text {
  return text(
    acts.map((act) => NAMES[act].zh).join('、'),
    acts.map((act) => NAMES[act].en).join(', '),
  );
}

/**
 * Few enough to name: all. Otherwise the one asked about (or the first), and how many there are.
 */
export function nameActsShortly(acts: readonly PowerAct[], asked?: PowerAct): Text {
  if (acts.length <= 3) return nameActs(acts);
  const first = asked !== undefined && acts.includes(asked) ? asked : acts[0]!;
  const name = NAMES[first];
  return text(`${name.zh}等${acts.length}项`, `${name.en} and ${acts.length - 1} more`);
}
