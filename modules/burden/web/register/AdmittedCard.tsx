// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Fold, State, useText, useWords } from '#packages/ui';
import type { AdmittedWork } from '../../contract.ts';
import { Sentence } from '../Sentence.tsx';
import { figure, useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import { registerWords } from './words.ts';

/** One admission whole, with the reasons of its ruling. */
export function AdmittedCard({ work, isOpen }: { work: AdmittedWork; isOpen: boolean }) {
  const words = useWords(registerWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  const where = words.whereAll(work.areaNames.join(common.listSeparator), figure(work.communities));
  return (
    <article className="lm-card">
      <header className="register-head">
        <p>{work.number}</p>
        <h2>{work.title}</h2>
        <p>{words.asksOf(common.kinds[work.kind], text(work.from.name))}</p>
        <Standing work={work} />
      </header>
      <dl className="register-facts">
        <Fact label={words.basis}>{say.basis(work.basis)}</Fact>
        <Fact
          label={words.minutes}
          note={words.each(say.minutes(work.minutesEach), say.often(work.often))}
        >
          <b>{say.minutes(work.minutesMonth)}</b>
        </Fact>
        <Fact label={words.given}>{say.given(work) || words.nothingGiven}</Fact>
        <Fact label={words.until} note={words.since(say.day(work.admittedOn))}>
          <span className="lm-d">{say.day(work.validUntil)}</span>
        </Fact>
        <Fact label={words.where}>{where}</Fact>
      </dl>
      <Fold title={words.reasons} startsOpen={isOpen}>
        <p className="register-reasons">
          <Sentence>{work.reasons}</Sentence>
        </p>
      </Fold>
    </article>
  );
}

/** Only what is out of the ordinary: stopped, ended, or being questioned. */
function Standing({ work }: { work: AdmittedWork }) {
  const words = useWords(registerWords);
  const text = useText();
  const say = useSay();
  if (work.state !== 'admitted') {
    const ended = words.ended[work.state] ?? '';
    return (
      <p className="register-standing">
        <State kind="late" icon="stop">
          <Sentence>{work.stoppedOn ? words.stoppedOn(say.day(work.stoppedOn)) : ended}</Sentence>
        </State>
        <small>{work.stoppedWhy ? text(work.stoppedWhy) : work.stoppedOn && ended}</small>
      </p>
    );
  }
  if (work.questionsOpen === 0) return null;
  return (
    <p className="register-standing">
      <State kind="wait" icon="ask">
        {words.questioned(work.questionsOpen)}
      </State>
    </p>
  );
}

interface FactProps {
  label: string;
  note?: string;
  children: ReactNode;
}

function Fact({ label, note, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {note && (
          <small>
            <Sentence>{note}</Sentence>
          </small>
        )}
      </dd>
    </div>
  );
}
