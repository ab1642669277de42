// SPDX-License-Identifier: Apache-2.0
import { isCivilDate } from './civil-date.ts';
import {
  compileRule,
  type Facts,
  type FactType,
  type FactTypes,
  type FactValue,
  type Rule,
} from './rule.ts';

type Values = Readonly<Record<string, unknown>>;

const TYPES: Partial<Record<string, FactType>> = { boolean: 'boolean', number: 'integer' };

/** Types of values as they came; for the rule language a date is a string. */
function typesOf(values: Values): FactTypes {
  const typed = Object.entries(values).map(([name, value]) => [
    name,
    TYPES[typeof value] ?? 'string',
  ]);
  return Object.fromEntries(typed);
}

/** A register that answers "none" (null) answers the empty text. */
function factsOf(values: Values): Facts {
  const plain = Object.entries(values).map(([name, value]) => [name, value ?? '']);
  return Object.fromEntries(plain) as Facts;
}

const compiledRules = new Map<string, Rule | undefined>();
const RESULTS: readonly FactType[] = ['boolean', 'integer', 'string'];

/** Rules come from published versions, so the memory is bounded by their number. */
function findRule(cel: string, types: FactTypes): Rule | undefined {
  const key = JSON.stringify([cel, types]);
  if (!compiledRules.has(key)) {
    const tries = RESULTS.map((result) => compileRule(cel, types, result));
    compiledRules.set(key, tries.find((tried) => tried.ok)?.rule);
  }
  return compiledRules.get(key);
}

/** Whether the register's answer shows what a proof would show. */
export function checkProof(cel: string, values: Values): 'yes' | 'no' | 'unknown' {
  const value = findRule(cel, typesOf(values))?.evaluate(factsOf(values), '');
  if (typeof value !== 'boolean') return 'unknown';
  return value ? 'yes' : 'no';
}

/** The value of a derived field; undefined while one of its facts, or `today`, is missing. */
export function derive(cel: string, values: Values): FactValue | undefined {
  const { today, ...others } = values;
  const known = Object.fromEntries(
    Object.entries(others).filter(([, value]) => value !== undefined),
  );
  return isCivilDate(today)
    ? findRule(cel, typesOf(known))?.evaluate(factsOf(known), today)
    : undefined;
}
