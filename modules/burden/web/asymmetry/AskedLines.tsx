// SPDX-License-Identifier: Apache-2.0
import { State, useText, useWords } from '#packages/ui';
import type { AskedLoad } from '../../contract.ts';
import { count, sayMinutes } from './figures.ts';
import { asymmetryWords } from './words.ts';

/** Things asked, one a line: how often, how long, for whom, and by what power. */
export function AskedLines({
  asked,
  isOfOneBody,
}: {
  asked: readonly AskedLoad[];
  isOfOneBody?: boolean;
}) {
  const words = useWords(asymmetryWords);
  const text = useText();
  return (
    <ul className="asym-lines">
      {asked.map((one) => (
        <li key={`${one.source}|${one.subject}|${one.askedBy}`}>
          <span>
            <b>{text(one.title)}</b>
            <small>
              {[words.sources[one.source], ...(isOfOneBody ? [] : [text(one.askedByName)])].join(
                ' · ',
              )}
            </small>
          </span>
          <span className="asym-spent">
            <b>{one.minutes === null ? words.untimed : sayMinutes(one.minutes, words)}</b>
            <small>{words.times(count(one.n))}</small>
          </span>
          <Rests one={one} />
        </li>
      ))}
    </ul>
  );
}

function Rests({ one }: { one: AskedLoad }) {
  const words = useWords(asymmetryWords);
  const text = useText();
  if (!one.rests) {
    return (
      <State kind="wait" icon="ask">
        {words.noBasis}
      </State>
    );
  }
  if (one.restsOn?.kind !== 'entry') {
    return <State kind="ok">{words.basisOf(text(one.restsOn?.title))}</State>;
  }
  return (
    <a className="asym-basis" href={`/open/powers/entries/${one.restsOn.code}`}>
      <State kind="ok">{words.basisOf(text(one.restsOn.title))}</State>
    </a>
  );
}
