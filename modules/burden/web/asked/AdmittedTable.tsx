// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Link } from 'wouter';
import { Button, Empty, State, useText, useWords } from '#packages/ui';
import type { AskedOfUs, AskedWork } from '../../contract.ts';
import { Sentence } from '../Sentence.tsx';
import { figure, useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import { askedWords } from './words.ts';

/** What stands before the rest is asked for. */
const SHOWN_FIRST = 12;

/** Admitted work as one community has it: basis, minutes, people and money, until when. */
export function AdmittedTable({ rows: asked }: { rows: AskedOfUs }) {
  const words = useWords(askedWords);
  const [isWhole, setWhole] = useState(false);
  const all = asked.admitted;
  const rows = isWhole ? all : all.slice(0, SHOWN_FIRST);
  return (
    <section className="gate-section" aria-labelledby="asked-admitted">
      <div className="gate-head">
        <h2 id="asked-admitted">{words.admittedTitle(all.length)}</h2>
        {all.length > 0 && <small>{words.admittedNote(rows.length)}</small>}
      </div>
      {all.length === 0 ? (
        <div className="lm-card">
          <Empty title={words.noAdmitted}>{words.noAdmittedNote}</Empty>
        </div>
      ) : (
        <div className="lm-card">
          <table className="asked-table">
            <thead>
              <tr>
                {Object.entries(words.columns).map(([key, name]) => (
                  <th key={key} scope="col" className={key === 'month' ? 'asked-right' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <WorkRow key={row.work.id} row={row} />
              ))}
            </tbody>
            <Total asked={asked} />
          </table>
        </div>
      )}
      {rows.length < all.length && (
        <div className="gate-word">
          <Button icon="down" onPress={() => setWhole(true)}>
            {words.restOf(all.length - rows.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function WorkRow({ row }: { row: AskedWork }) {
  const words = useWords(askedWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  const { work, state } = row;
  const given = say.given(work);
  return (
    <tr className={state === 'in-force' ? undefined : 'asked-off'}>
      <td className="asked-number">
        <Link href={`/demands/${work.id}`}>{work.number}</Link>
      </td>
      <td>
        <b title={work.title}>{work.title}</b>
        <small>{text(work.from.name)}</small>
      </td>
      <td data-label={words.columns.basis}>{say.basis(work.basis)}</td>
      <td className="asked-right" data-label={words.columns.month}>
        {common.minutes(figure(row.minutesThisMonth))}
      </td>
      <td data-label={words.columns.given}>
        {state === 'no-means' ? (
          <State kind="late" icon="broken">
            {words.states[state]}
          </State>
        ) : (
          given || common.nothingGiven
        )}
      </td>
      <td data-label={words.columns.until}>
        <Until row={row} />
      </td>
    </tr>
  );
}

/** Its last day; where it is suspended or stopped, since when, and that it need not be done. */
function Until({ row }: { row: AskedWork }) {
  const words = useWords(askedWords);
  const text = useText();
  const say = useSay();
  const { work, state } = row;
  if (state === 'questioned') {
    return (
      <>
        <State kind="wait" icon="pause">
          {words.states[state]}
        </State>
        <small>
          {row.question?.due && (
            <Sentence>{`${words.ruledBy} ${say.moment(row.question.due)}`}</Sentence>
          )}
        </small>
      </>
    );
  }
  if (state === 'stopped' || state === 'no-means') {
    return (
      <>
        <State kind="late" icon="pause">
          <Sentence>
            {work.stoppedOn
              ? words.stoppedOn(say.day(work.stoppedOn))
              : (words.states.stopped ?? '')}
          </Sentence>
        </State>
        <small>{work.stoppedWhy ? text(work.stoppedWhy) : words.notToDo}</small>
      </>
    );
  }
  return (
    <>
      <span className="lm-d">{say.day(work.validUntil)}</span>
      {row.isEndingSoon && <small className="lm-wait">{words.endingSoon}</small>}
    </>
  );
}

function Total({ asked }: { asked: AskedOfUs }) {
  const words = useWords(askedWords);
  const common = useWords(burdenWords);
  const say = useSay();
  return (
    <tfoot>
      <tr>
        <td colSpan={3}>{words.total(asked.admitted.length)}</td>
        <td className="asked-right">{common.minutes(figure(asked.minutesAdmitted))}</td>
        <td colSpan={2} className="asked-right">
          <small>
            {words.covered(say.minutes(asked.minutesAdmitted), figure(asked.hoursCovered, 1))}
          </small>
        </td>
      </tr>
    </tfoot>
  );
}
