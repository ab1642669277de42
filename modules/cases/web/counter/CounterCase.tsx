// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { MatterPage } from '#modules/matters/contract';
import {
  Button,
  Card,
  checkValues,
  ErrorState,
  Icon,
  Loading,
  Moment,
  Note,
  SchemaFields,
  Section,
  State,
  useDoor,
  useKeys,
  useSubmit,
  useText,
  useUiWords,
  useWords,
} from '#packages/ui';
import type { CaseReceipt, CaseView } from '../../contract.ts';
import { FactValue } from '../FactValue.tsx';
import { isVerified } from '../known-fields.ts';
import { askedSpecs, SavedWords, silentFields } from '../resident/Asked.tsx';
import { Ladder } from '../resident/Ladder.tsx';
import { useDraft } from '../resident/use-draft.ts';
import { useSourceName } from '../work/FactWords.tsx';
import { type ChangeSitting, withoutOpen } from './sitting.ts';
import { counterWords } from './words.ts';

export interface CounterCaseProps {
  id: string;
  onChange: ChangeSitting;
}

/** Her draft on the counter's screen: what is known, what only she can say, and one button. */
export function CounterCase({ id, onChange }: CounterCaseProps) {
  const read = useDoor<undefined, CaseView>('GET /api/v1/cases/{id}', undefined, { path: { id } });
  const matter = useDoor<{ version?: number; area?: string }, MatterPage>(
    'GET /api/v1/matters/{code}',
    { version: read.data?.matter.version, area: read.data?.area.code },
    { path: { code: read.data?.matter.code ?? '' }, enabled: read.data !== undefined },
  );
  if (read.data && matter.data) {
    return <Sheet key={id} view={read.data} page={matter.data} onChange={onChange} />;
  }
  const failed = read.isError ? read : matter;
  return failed.isError ? (
    <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  ) : (
    <Loading rows={6} />
  );
}

interface SheetProps extends Pick<CounterCaseProps, 'onChange'> {
  view: CaseView;
  page: MatterPage;
}

function Sheet({ view, page, onChange }: SheetProps) {
  const words = useWords(counterWords);
  const ui = useUiWords();
  const text = useText();
  const draft = useDraft(view);
  const [isUnready, setUnready] = useState(false);
  const specs = [...askedSpecs(view, page), ...silentFields(view, page)];
  const submit = useSubmit<Record<string, never>, CaseReceipt>('POST /api/v1/cases/{id}/submit', {
    path: { id: view.id },
    refresh: ['GET /api/v1/cases/{id}', 'GET /api/v1/cases'],
    onDone: () => onChange(withoutOpen),
  });
  const send = async () => {
    const wrong = checkValues(specs, draft.typed.fields, ui);
    draft.setErrors(wrong);
    const isWrong = Object.keys(wrong).length > 0;
    setUnready(isWrong);
    if (isWrong) return;
    const hasTyped = specs.length > 0 || draft.typed.commitments.length > 0;
    if (hasTyped && !(await draft.saveNow())) return setUnready(true);
    submit.mutate({});
  };
  useKeys({ d: () => void send() });
  return (
    <Section
      title={`${text(view.matter.title)}：${words.check}`}
      aside={
        <Button kind="quiet" icon="back" onPress={() => onChange(withoutOpen)}>
          {words.backToList}
        </Button>
      }
    >
      <p className="lm-help">{words.checkNote}</p>
      <KnownFacts view={view} />
      <Unmet view={view} />
      {specs.length > 0 && (
        <Section title={words.askHer} aside={<SavedWords saving={draft.saving} />}>
          <Card padded>
            <SchemaFields
              fields={specs}
              values={draft.typed.fields}
              errors={draft.errors}
              onChange={draft.setField}
            />
          </Card>
        </Section>
      )}
      <Ladder view={view} draft={draft} />
      {submit.isError && (
        <div className="counter-gap">
          <ErrorState error={submit.error} onRetry={() => void send()} />
        </div>
      )}
      <div className="wcase-send counter-gap" data-matter={view.matter.code}>
        <Button
          kind="primary"
          tall
          keyHint="d"
          isPending={submit.isPending || draft.saving === 'saving'}
          onPress={() => void send()}
        >
          {words.submit}
        </Button>
        {isUnready ? (
          <p className="lm-error" role="alert">
            <Icon name="alert" size={16} />
            {words.fix}
          </p>
        ) : (
          <p className="lm-quiet">{words.submitNote}</p>
        )}
      </div>
    </Section>
  );
}

function KnownFacts({ view }: { view: CaseView }) {
  const words = useWords(counterWords);
  const text = useText();
  const sourceName = useSourceName();
  const facts = Object.entries(view.fields).flatMap(([name, field]) =>
    isVerified(field) ? [{ name, field }] : [],
  );
  if (facts.length === 0) return null;
  return (
    <div className="lm-card counter-facts">
      <State kind="ok" size={20}>
        {words.known(facts.length)}
      </State>
      <dl>
        {facts.map(({ name, field }) => (
          <div key={name}>
            <dt>{text(field.label)}</dt>
            <dd>
              <FactValue name={name} value={field.value} yes={words.yes} no={words.no} />
              <small>
                {sourceName(field)}⁠·
                <Moment at={field.asOf} as="nearDay" />
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A rule that is not met as the registers stand: said before she applies, not after she waited. */
function Unmet({ view }: { view: CaseView }) {
  const words = useWords(counterWords);
  const text = useText();
  const unmet = view.criteria.filter(({ verdict }) => verdict === 'unmet');
  if (unmet.length === 0) return null;
  return (
    <div className="counter-gap">
      <Note kind="wait" title={words.unmet}>
        {unmet.map((rule) => (
          <p key={rule.code}>
            {[text(rule.words), text(rule.wouldChange)].filter(Boolean).join(words.semicolon)}
          </p>
        ))}
        <p>{words.unmetNote}</p>
      </Note>
    </div>
  );
}
