// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Button,
  Checkbox,
  DateField,
  ErrorState,
  Fold,
  Icon,
  Segmented,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import type { GateRule, WorkDemand } from '../../contract.ts';
import { type BurdenDoing, useBurdenAct } from '../doors.ts';
import { Sentence } from '../Sentence.tsx';
import { sayArticle, sayAsker, todayIso } from '../say.ts';
import { burdenWords } from '../words.ts';
import { After } from './After.tsx';
import { Line } from './Line.tsx';
import { RulingClock } from './RulingClock.tsx';
import {
  barringFinding,
  bodyOf,
  gapOf,
  isOnAppeal,
  outcomesOf,
  type Ruling,
  type RulingDraft,
  reasonsOf,
  startRuling,
} from './ruling.ts';
import { gateWords } from './words.ts';

export interface RulingFormProps {
  demand: WorkDemand;
  onRuled: (outcome: Ruling) => void;
}

function doingOf(demand: WorkDemand, draft: RulingDraft): BurdenDoing {
  return {
    door: isOnAppeal(demand)
      ? 'POST /api/v1/burden/demands/{id}/rule-appeal'
      : 'POST /api/v1/burden/demands/{id}/rule',
    id: demand.id,
    version: demand.version,
    body: bodyOf(demand, draft),
  };
}

/** The ruling: one of three, the conditions the gate found, a sentence, and one button. */
export function RulingForm({ demand, onRuled }: RulingFormProps) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const [draft, setDraft] = useState(() => startRuling(demand, todayIso()));
  const [hasTried, setTried] = useState(false);
  const act = useBurdenAct<WorkDemand>(() => onRuled(draft.outcome));
  const outcomes = outcomesOf(demand);
  const reasons = reasonsOf(demand, draft);
  const gap = gapOf(demand, draft);
  const barring = barringFinding(demand);
  const send = () => {
    setTried(true);
    if (!gap && !act.isPending) act.mutate(doingOf(demand, draft));
  };
  const choose = (outcome: Ruling | undefined) => () => outcome && setDraft({ ...draft, outcome });
  useKeys({ d: send, a: choose(outcomes[0]), s: choose(outcomes[1]), r: choose(outcomes[2]) });
  const suggested = common.rulings[demand.check.suggestion.outcome];
  return (
    <>
      <div className="gate-head">
        <h2>{isOnAppeal(demand) ? words.yourRulingOnAppeal : words.yourRuling}</h2>
        <small>{words.suggests(suggested)}</small>
      </div>
      <RulingClock due={demand.due} day={demand.workingDay} limit={demand.limitDays} />
      {demand.appeal && (
        <div className="gate-grounds">
          <h3>{words.grounds}</h3>
          <p>{demand.appeal}</p>
        </div>
      )}
      <Segmented
        label={words.yourRuling}
        value={draft.outcome}
        onChange={(outcome) => setDraft({ ...draft, outcome })}
        choices={outcomes.map((value) => ({
          value,
          name: (
            <>
              {value === draft.outcome && <Icon name="check" size={20} />}
              {common.rulings[value]}
            </>
          ),
        }))}
      />
      {barring && (
        <p className="gate-barred">
          <Icon name="forbid" size={16} />
          <span>
            {words.barred}
            {common.comma}
            {text(barring.sentence)}
            <small>{sayArticle(barring.article, common)}</small>
          </span>
        </p>
      )}
      {draft.outcome === 'return' && !isOnAppeal(demand) && (
        <Conditions demand={demand} draft={draft} onChange={setDraft} />
      )}
      {draft.outcome === 'admit' && (
        <div className="gate-word">
          <DateField
            label={words.validUntil}
            help={words.validHelp}
            value={draft.validUntil}
            onChange={(validUntil) => setDraft({ ...draft, validUntil })}
          />
        </div>
      )}
      <Line
        label={words.sentence}
        value={draft.sentence}
        error={hasTried && gap ? words.gaps[gap] : undefined}
        onChange={(sentence) => setDraft({ ...draft, sentence })}
      />
      <After demand={demand} outcome={draft.outcome} />
      {reasons !== '' && (
        <div className="lm-card gate-reasons">
          <Fold title={words.seeReasons}>
            <p className="gate-lines">
              <Sentence>{reasons}</Sentence>
            </p>
          </Fold>
        </div>
      )}
      {act.isError && (
        <div className="gate-word">
          <ErrorState error={act.error} kept={common.kept} onRetry={send} />
        </div>
      )}
      <div className="gate-go">
        <Button kind="primary" tall keyHint="d" isPending={act.isPending} onPress={send}>
          {words.send[draft.outcome](sayAsker(text(demand.from.name), common))}
        </Button>
        <p>{words.cannot}</p>
      </div>
    </>
  );
}

interface ConditionsProps {
  demand: WorkDemand;
  draft: RulingDraft;
  onChange: (draft: RulingDraft) => void;
}

/** What must change before it is filed again, as the gate found it; each may be let go. */
function Conditions({ demand, draft, onChange }: ConditionsProps) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const { conditions } = demand.check.suggestion;
  if (conditions.length === 0) return <p className="gate-word lm-quiet">{words.noConditions}</p>;
  const toggle = (rule: GateRule, isOn: boolean) =>
    onChange({
      ...draft,
      conditions: isOn
        ? [...draft.conditions, rule]
        : draft.conditions.filter((known) => known !== rule),
    });
  return (
    <fieldset className="gate-conditions" aria-label={words.conditions}>
      {conditions.map(({ rule, text: asked, article }) => (
        <Checkbox
          key={rule}
          isOn={draft.conditions.includes(rule)}
          onChange={(isOn) => toggle(rule, isOn)}
          note={sayArticle(article, common)}
        >
          <Sentence>{text(asked)}</Sentence>
        </Checkbox>
      ))}
    </fieldset>
  );
}
