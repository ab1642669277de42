// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { FactTag, Moment, State, useText, useWords } from '#packages/ui';
import type { CaseView, CriterionVerdict } from '../../contract.ts';
import { isKnown } from '../known-fields.ts';
import { FieldWords, hasSight, useSourceName } from './FactWords.tsx';
import { RuleSheet } from './RuleSheet.tsx';
import { articleWords, factOf, type RulesShown, VERDICT_KIND } from './verdicts.ts';
import { workCaseWords } from './words.ts';

/** 规则和事实: each rule, its verdict, and where the fact came from. */
export function RulesTable({ view, opened }: RulesShown) {
  const words = useWords(workCaseWords);
  const text = useText();
  const [shown, setShown] = useState<CriterionVerdict>();
  if (view.criteria.length === 0) {
    return <p className="lm-card lm-card-pad lm-quiet">{words.noRules}</p>;
  }
  return (
    <>
      <table className="lm-card wcase-rules">
        <thead>
          <tr>
            <th scope="col">{words.rule1}</th>
            <th scope="col">{words.fact}</th>
            <th scope="col">{words.whence}</th>
          </tr>
        </thead>
        <tbody>
          {view.criteria.map((rule) => (
            <tr key={rule.code}>
              <th scope="row">
                {text(rule.sentence)}
                <small>{articleWords(rule)}</small>
              </th>
              <td>
                <RuleFact rule={rule} view={view} opened={opened} />
              </td>
              <td>
                <RuleTag rule={rule} view={view} onPress={() => setShown(rule)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown && (
        <RuleSheet rule={shown} view={view} opened={opened} onClose={() => setShown(undefined)} />
      )}
    </>
  );
}

function RuleFact({ rule, view, opened }: RulesShown & { rule: CriterionVerdict }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const seen = rule.facts.find((name) => hasSight(opened[name] ?? view.fields[name]));
  const field = seen === undefined ? undefined : (opened[seen] ?? view.fields[seen]);
  const said = { met: words.met, unmet: words.unmet, unknown: words.unknown }[rule.verdict];
  return (
    <>
      <b>
        {text(rule.words)}
        {/* A yes or no is what the rule's own words already say. */}
        {seen !== undefined && field && isKnown(field) && typeof field.value !== 'boolean' && (
          <>
            {words.comma}
            <FieldWords name={seen} field={field} />
          </>
        )}
      </b>
      <State kind={VERDICT_KIND[rule.verdict]} icon={rule.verdict === 'met' ? 'check' : undefined}>
        {said}
      </State>
    </>
  );
}

interface TagProps {
  rule: CriterionVerdict;
  view: CaseView;
  onPress: () => void;
}

function RuleTag({ rule, view, onPress }: TagProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const sourceName = useSourceName();
  const fact = factOf(view, rule);
  const label = words.tagLabel(text(rule.sentence));
  if (!fact) {
    return (
      <FactTag kind="gap" label={label} onPress={onPress}>
        {words.owed}
      </FactTag>
    );
  }
  const isSaid = fact.source === 'self';
  return (
    <FactTag kind={isSaid ? 'note' : 'known'} label={label} onPress={onPress}>
      {isSaid ? `${words.said}⁠·` : words.verifiedBy(sourceName(fact))}
      <Moment at={fact.asOf} as="nearDay" />
    </FactTag>
  );
}
