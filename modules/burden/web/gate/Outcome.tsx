// SPDX-License-Identifier: Apache-2.0
import {
  ButtonLink,
  Chip,
  Clock,
  Moment,
  Note,
  type StateKind,
  useText,
  useWords,
} from '#packages/ui';
import type { DemandRuling, WorkDemand } from '../../contract.ts';
import { QuestionDemand } from '../asked/QuestionDemand.tsx';
import { Sentence } from '../Sentence.tsx';
import { useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import { FilerActs } from './FilerActs.tsx';
import { gateWords } from './words.ts';

export interface OutcomeProps {
  demand: WorkDemand;
  /** What was just done, in a sentence; empty when nothing was. */
  said: string;
  /** The next thing that waits at the gate. */
  next: string | undefined;
  onSaid: (said: string) => void;
}

/** What became of a demand: its clock, its rulings with their reasons, and what may be done now. */
export function Outcome({ demand, said, next, onSaid }: OutcomeProps) {
  const words = useWords(gateWords);
  const { rulings, state, due, appealUntil, questionsOpen } = demand;
  const isWaiting = state === 'filed' || state === 'appealed' || state === 'proceeding';
  return (
    <>
      {said && (
        <div className="gate-said" role="status">
          <Note title={said}>{next && <ButtonLink to={next}>{words.next}</ButtonLink>}</Note>
        </div>
      )}
      <div className="gate-head">
        <h2>{words.rulings}</h2>
      </div>
      {isWaiting && due && (
        <Clock
          at={due}
          before={words.rulingBy}
          note={state === 'proceeding' ? words.proceedingNote : words.noRulingYetNote}
        />
      )}
      {questionsOpen > 0 && <p className="lm-wait">{words.questionsOpen(questionsOpen)}</p>}
      <ol className="gate-rulings">
        {[...rulings].reverse().map((ruling) => (
          <li key={ruling.at}>
            <RulingCard ruling={ruling} />
          </li>
        ))}
      </ol>
      {appealUntil && demand.mine.includes('appeal') && (
        <p className="gate-clock">
          <span>{words.appealUntil}</span>
          <b>
            <Moment at={appealUntil} />
          </b>
        </p>
      )}
      {demand.mine.includes('question') && <QuestionDemand demand={demand} onSaid={onSaid} />}
      <FilerActs demand={demand} onSaid={onSaid} />
    </>
  );
}

const LOOKS: Record<DemandRuling['outcome'], StateKind> = {
  admit: 'ok',
  return: 'wait',
  refuse: 'late',
  uphold: 'late',
};

/** One ruling whole: what, by whom, why, and what must change. */
function RulingCard({ ruling }: { ruling: DemandRuling }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  const { outcome, onAppeal, at, by, reasons, conditions, validUntil } = ruling;
  return (
    <>
      <p className="gate-rulings-head">
        <Chip kind={LOOKS[outcome]}>
          {onAppeal && `${words.onAppeal} `}
          {common.rulings[outcome]}
        </Chip>
        <small>
          {by ? text(by) : common.byClock} <Moment at={at} as="near" />
        </small>
      </p>
      {validUntil && (
        <p>
          <b>
            <Sentence>{words.validTo(say.day(validUntil))}</Sentence>
          </b>
        </p>
      )}
      <p className="gate-lines">
        <Sentence>{reasons}</Sentence>
      </p>
      {conditions.length > 0 && (
        <>
          <h3>{words.mustChange}</h3>
          <ul className="gate-points">
            {conditions.map((condition) => (
              <li key={condition}>
                <Sentence>{condition}</Sentence>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
