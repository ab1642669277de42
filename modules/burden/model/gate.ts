// SPDX-License-Identifier: Apache-2.0
import type { CheckedField, FieldGroup, GateCheck, GateFinding } from '../contract/check.ts';
import { effortOf } from './effort.ts';
import type { FieldIndex } from './field-index.ts';
import type { RuleInput } from './gate-input.ts';
import { noticeAhead, validity } from './rules/dates.ts';
import { knownFields } from './rules/known-fields.ts';
import { inspection, meetings, noticeLength } from './rules/limits.ts';
import { means } from './rules/means.ts';
import { notBarred } from './rules/not-barred.ts';
import { onList } from './rules/on-list.ts';
import { practices } from './rules/practices.ts';

const RULES: readonly ((input: RuleInput) => GateFinding)[] = [
  onList,
  notBarred,
  knownFields,
  noticeLength,
  meetings,
  inspection,
  practices,
  means,
  validity,
  noticeAhead,
];

export interface GateInput extends Omit<RuleInput, 'fields' | 'effort'> {
  at: Date;
  index: FieldIndex;
  /** Live forms by size, for what a form of this size is measured to take. */
  forms: readonly { fields: number; minutes: number }[];
  compared: { registers: number; forms: number };
}

const NEW_TITLE = { zh: '真要问社区的', en: 'Really asked of communities' };

/** Fields by source, as they came; what is really new stands last. */
function groupsOf(fields: readonly CheckedField[]): FieldGroup[] {
  const groups = new Map<string, FieldGroup & { forms: Set<string> }>();
  for (const { label, known } of fields) {
    if (!known) continue;
    const group = groups.get(known.group.zh) ?? {
      ...{ title: known.group, note: null, isNew: false },
      ...{ labels: [], forms: new Set<string>() },
    };
    groups.set(known.group.zh, group);
    group.labels.push(label);
    if (known.source !== 'register') group.forms.add(known.title.zh);
  }
  const known = [...groups.values()].map(({ forms, ...group }) => ({
    ...group,
    note: forms.size > 0 ? [...forms].join('、') : null,
  }));
  const rest = fields.filter((field) => field.known === null).map(({ label }) => label);
  if (rest.length === 0) return known;
  return [...known, { title: NEW_TITLE, note: null, isNew: true, labels: rest }];
}

function suggest(findings: readonly GateFinding[]): GateCheck['suggestion'] {
  const conditions = findings.flatMap(({ rule, condition, article }) =>
    condition ? [{ rule, text: condition, article }] : [],
  );
  const isBarred = findings.some(({ verdict }) => verdict === 'refuse');
  if (isBarred) return { outcome: 'refuse', conditions };
  return { outcome: conditions.length > 0 ? 'return' : 'admit', conditions };
}

/** The gate's own check, rule by rule with article and numbers. It suggests; an officer rules. */
export function checkDemand(input: GateInput): GateCheck {
  const { content, index, forms, rules, communities } = input;
  const fields = content.fields.map((field) => {
    return { label: field.label, known: index.find(field) };
  });
  const newCount = fields.filter(({ known }) => known === null).length;
  const effort = effortOf({ content, rates: rules.rates, communities, newFields: newCount, forms });
  const findings = RULES.map((rule) => rule({ ...input, fields, effort }));
  return {
    at: input.at.toISOString(),
    findings,
    fields,
    groups: groupsOf(fields),
    knownCount: fields.length - newCount,
    newCount,
    compared: input.compared,
    effort,
    suggestion: suggest(findings),
  };
}
