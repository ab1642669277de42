// SPDX-License-Identifier: Apache-2.0
import { Button, Mark, Moment, Pairs, Sheet, State, useText, useWords } from '#packages/ui';
import type { CriterionVerdict } from '../../contract.ts';
import { isKnown } from '../known-fields.ts';
import { FieldWords } from './FactWords.tsx';
import { type RulesShown, VERDICT_KIND } from './verdicts.ts';
import { workCaseWords } from './words.ts';

export interface RuleSheetProps extends RulesShown {
  rule: CriterionVerdict;
  onClose: () => void;
}

/** One rule: its verdict, the article, each fact with source and hour, and what would change it. */
export function RuleSheet({ rule, view, opened, onClose }: RuleSheetProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const { article } = rule;
  const facts = rule.facts.flatMap((name) => {
    const field = opened[name] ?? view.fields[name];
    return field ? [{ name, field }] : [];
  });
  const pairs = [
    {
      key: 'article',
      label: words.article,
      value: (
        <>
          《{article.title}》
          <small>{[article.documentNumber, article.article].filter(Boolean).join('，')}</small>
        </>
      ),
    },
    ...facts.map(({ name, field }) => ({
      key: name,
      label: text(field.label),
      value: (
        <>
          <FieldWords name={name} field={field} />
          {isKnown(field) && (
            <small>
              {text(field.sourceTitle)}
              {words.comma}
              <Moment at={field.asOf} as="near" />
              {words.asOf}
            </small>
          )}
        </>
      ),
    })),
    ...(rule.wouldChange
      ? [{ key: 'change', label: words.changes, value: text(rule.wouldChange) }]
      : []),
  ];
  return (
    <Sheet
      title={text(rule.sentence)}
      isOpen
      onClose={onClose}
      foot={
        <Button kind="primary" onPress={onClose}>
          {words.understood}
        </Button>
      }
    >
      <State kind={VERDICT_KIND[rule.verdict]} size={20}>
        {text(rule.words)}
      </State>
      <div style={{ margin: '12px 0 16px' }}>
        <Pairs pairs={pairs} boxed={false} />
      </div>
      <Mark>{words.usedFor(text(view.matter.title))}</Mark>
    </Sheet>
  );
}
