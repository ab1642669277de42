// SPDX-License-Identifier: Apache-2.0
import { assert } from '#packages/kernel';
import type { MatterFile, MatterVersion } from '../contract.ts';
import { compileRule, type Facts, type FactTypes, type FactValue, type Rule } from './rule.ts';

export type Verdict = boolean | 'unknown';

export interface CriterionVerdict {
  code: string;
  verdict: Verdict;
  /** The facts the rule looked at, with the values it had. */
  used: Record<string, FactValue>;
  /** Facts to ask for before this can be answered; empty unless the verdict is unknown. */
  missing: string[];
}

export interface CompiledMatter {
  types: FactTypes;
  criteria: { code: string; rule: Rule }[];
  derived: { name: string; rule: Rule }[];
}

/** Types of the facts a matter's rules may read: exactly its fields. */
export function factTypes(version: Pick<MatterFile, 'fields'>): FactTypes {
  return Object.fromEntries(version.fields.map((field) => [field.name, field.value.type]));
}

function mustCompile(source: string, types: FactTypes, result: FactTypes[string]): Rule {
  const compiled = compileRule(source, types, result);
  assert(compiled.ok, 'a published rule compiles');
  return compiled.rule;
}

const compiledVersions = new WeakMap<object, CompiledMatter>();

/** The rules of a published version, compiled once per object. */
export function compileMatter(version: MatterVersion | MatterFile): CompiledMatter {
  const known = compiledVersions.get(version);
  if (known) return known;
  const types = factTypes(version);
  const compiled: CompiledMatter = {
    types,
    criteria: version.criteria.map(({ code, cel }) => ({
      code,
      rule: mustCompile(cel, types, 'boolean'),
    })),
    derived: version.fields.flatMap(({ name, source, value }) => {
      if (source.kind !== 'derived') return [];
      return [{ name, rule: mustCompile(source.cel, types, value.type) }];
    }),
  };
  compiledVersions.set(version, compiled);
  return compiled;
}

/** The facts together with what follows from them, in the order of the fields. */
export function deriveFacts(version: MatterVersion | MatterFile, facts: Facts, on: string): Facts {
  const all: Record<string, FactValue | undefined> = { ...facts };
  for (const { name, rule } of compileMatter(version).derived) all[name] = rule.evaluate(all, on);
  return all;
}

/**
 * One verdict per criterion, in order. Unknown names the facts to ask for and never means refused.
 * `on` is the civil date the rules are read on, YYYY-MM-DD.
 */
export function evaluateCriteria(
  version: MatterVersion | MatterFile,
  facts: Facts,
  on: string,
): CriterionVerdict[] {
  const all = deriveFacts(version, facts, on);
  return compileMatter(version).criteria.map(({ code, rule }) => {
    const value = rule.evaluate(all, on);
    const used: Record<string, FactValue> = {};
    const missing: string[] = [];
    for (const name of rule.facts) {
      const fact = all[name];
      if (fact === undefined) missing.push(name);
      else used[name] = fact;
    }
    const verdict: Verdict = typeof value === 'boolean' ? value : 'unknown';
    // A fact of the wrong kind is there but settles nothing: it is asked for again.
    const asked = missing.length > 0 ? missing : rule.facts;
    return { code, verdict, used, missing: verdict === 'unknown' ? asked : [] };
  });
}
