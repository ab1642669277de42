// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import type { MatterPage } from '#modules/matters/contract';
import {
  Button,
  call,
  ErrorState,
  Mark,
  type ProblemError,
  Section,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseField, CaseView } from '../../contract.ts';
import { FieldWords } from './FactWords.tsx';
import { stepHere } from './steps.ts';
import { workCaseWords } from './words.ts';

export interface StepFactsProps {
  view: CaseView;
  page: MatterPage | undefined;
  opened: Record<string, CaseField>;
  onOpened: (fields: Record<string, CaseField>) => void;
}

/** What this step needs to see: masked, opened by one press the applicant reads of. */
export function StepFacts({ view, page, opened, onOpened }: StepFactsProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const here = stepHere(view);
  const step = page?.matter.steps.find(({ code }) => code === here?.code);
  // What a body asked stays in sight when its step is over: nothing of it is personal.
  const all = view.applicant.organisation ? Object.keys(view.fields) : [];
  const names = (step?.fields ?? all).filter((name) => isShown(view, name));
  const reveal = useMutation<{ fields: Record<string, CaseField> }, ProblemError>({
    mutationFn: () =>
      call('POST /api/v1/cases/{id}/reveal', { fields: names }, { path: { id: view.id } }),
    onSuccess: ({ fields }) => onOpened(fields),
  });
  if (names.length === 0) return null;
  const isOpened = Object.keys(opened).length > 0;
  const mayReveal = view.mine.acts.includes('reveal');
  return (
    <Section
      title={view.applicant.organisation ? words.raisedWhat : words.facts}
      aside={
        mayReveal &&
        !isOpened && (
          <Button
            kind="quiet"
            icon="eye"
            isPending={reveal.isPending}
            onPress={() => reveal.mutate()}
          >
            {words.reveal}
          </Button>
        )
      }
    >
      <dl className="lm-card wcase-facts">
        {names.map((name) => {
          const field = opened[name] ?? view.fields[name]!;
          return (
            <div key={name}>
              <dt>{text(field.label)}</dt>
              <dd>
                <Value name={name} field={field} page={page} />
              </dd>
            </div>
          );
        })}
      </dl>
      {reveal.isError && <ErrorState error={reveal.error} onRetry={() => reveal.mutate()} />}
      {mayReveal && (
        <div className="wcase-gap">
          <Mark icon={isOpened ? 'seal' : 'eye'}>
            {isOpened ? words.revealed : words.revealNote}
          </Mark>
        </div>
      )}
    </Section>
  );
}

/** A body leaves out what it need not say; of a person's case an empty field is told too. */
function isShown({ fields, applicant }: CaseView, name: string): boolean {
  const field = fields[name];
  return field !== undefined && (applicant.organisation === null || 'value' in field);
}

/** A chosen value by its title; any other as it is. */
function Value({
  name,
  field,
  page,
}: { name: string; field: CaseField } & Pick<StepFactsProps, 'page'>) {
  const text = useText();
  const choices = page?.matter.fields.find((known) => known.name === name)?.value.choices;
  const chosen = choices?.find(({ value }) => 'value' in field && value === field.value);
  return chosen ? text(chosen.title) : <FieldWords name={name} field={field} />;
}
