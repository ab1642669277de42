// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Finding } from '../contract.ts';
import type { CityCatalogue, LocatedMatter } from './catalogue.ts';
import { factTypes } from './evaluate.ts';
import { finding } from './finding.ts';
import type { Path } from './located.ts';
import { compileRule, type FactType, type FactTypes } from './rule.ts';

interface RuleText {
  cel: string;
  types: FactTypes;
  result: FactType;
  path: Path;
  /** Facts it says it reads; absent where the file does not say. */
  declared?: string[];
}

/** Every expression of a matter with the facts it may read and the type it must give. */
function rulesOf(city: CityCatalogue, { matter }: LocatedMatter): RuleText[] {
  const types = factTypes(matter);
  const criteria = matter.criteria.map(({ cel, facts }, index): RuleText => {
    return { cel, types, result: 'boolean', path: ['criteria', index, 'cel'], declared: facts };
  });
  const derived = matter.fields.flatMap(({ source, value }, index): RuleText[] => {
    if (source.kind !== 'derived') return [];
    return [
      { cel: source.cel, types, result: value.type, path: ['fields', index, 'source', 'cel'] },
    ];
  });
  const proofs = matter.proofs.flatMap(({ ladder }, proof) =>
    ladder.flatMap((rung, index): RuleText[] => {
      const resource = rung.kind === 'verify' ? city.resources.get(rung.resource) : undefined;
      if (rung.kind !== 'verify' || !resource) return [];
      const read = resource.fields.filter(({ name }) => rung.fields.includes(name));
      const path = ['proofs', proof, 'ladder', index, 'cel'];
      return [
        {
          cel: rung.cel,
          types: Object.fromEntries(read.map(({ name, type }) => [name, type])),
          result: 'boolean',
          path,
        },
      ];
    }),
  );
  return [...criteria, ...derived, ...proofs];
}

/** Rules: parsed, typed, within the language, and reading exactly the facts they say they read. */
export function checkRules(city: CityCatalogue, located: LocatedMatter): Finding[] {
  const { source } = located;
  return rulesOf(city, located).flatMap(({ cel, types, result, path, declared }): Finding[] => {
    const compiled = compileRule(cel, types, result);
    if (!compiled.ok) {
      const words = text(
        `算式有误：${compiled.message}`,
        `The expression is wrong: ${compiled.message}`,
      );
      return [finding('RULE_TYPE', source.inside(path, compiled.offset), words)];
    }
    const read = compiled.rule.facts;
    if (
      !declared ||
      (declared.length === read.length && declared.every((fact) => read.includes(fact)))
    ) {
      return [];
    }
    const words = text(
      `facts 应为：${read.join('、')}`,
      `facts must be what the rule reads: ${read.join(', ')}`,
    );
    return [finding('RULE_TYPE', source.at([...path.slice(0, -1), 'facts']), words)];
  });
}
