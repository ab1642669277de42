// SPDX-License-Identifier: Apache-2.0
import type { GateArticle, GateFigure, GateFinding, GateRule } from '../contract/check.ts';
import type { Words } from './city-data.ts';

/** A finding that passes until a rule says otherwise. */
export function found(rule: GateRule, title: Words, article: GateArticle): GateFinding {
  const sentence = { zh: '没有问题。', en: 'Nothing to change.' };
  return { rule, verdict: 'pass', title, sentence, article, figures: [], condition: null };
}

export function pass(on: GateFinding, sentence: Words): GateFinding {
  return { ...on, sentence };
}

/** What a return would ask to change. */
export function change(on: GateFinding, sentence: Words, condition: Words): GateFinding {
  return { ...on, verdict: 'change', sentence, condition };
}

export function figure(name: Words, value: number, unit: Words): GateFigure {
  return { name, value, unit };
}

export const UNITS = {
  fields: { zh: '栏', en: 'fields' },
  characters: { zh: '字', en: 'characters' },
  hours: { zh: '小时', en: 'hours' },
  people: { zh: '人', en: 'people' },
  yuan: { zh: '元', en: 'yuan' },
  times: { zh: '次', en: 'times' },
  days: { zh: '个工作日', en: 'working days' },
} as const;

/** 3857.4 → 3,857.4 */
export function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
