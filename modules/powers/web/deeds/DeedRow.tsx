// SPDX-License-Identifier: Apache-2.0
import { Link } from 'wouter';
import { Icon, State, useText, useWords } from '#packages/ui';
import type { PowerDelegation } from '../../contract.ts';
import { nameOfPaper } from '../link-words.ts';
import { powerPageWords } from '../page-words.ts';
import { DeedState } from './DeedState.tsx';
import { useDay } from './days.ts';
import { isUnderWay, kindsAwaited, receiverOf, waitedFor } from './deed.ts';
import { deedWords } from './words.ts';

/** One deed in a list: what, between whom, its state, what it lacks, and what ends first. */
export function DeedRow({ deed, body }: { deed: PowerDelegation; body: string }) {
  const words = useWords(deedWords);
  const { acts: names } = useWords(powerPageWords);
  const text = useText();
  const acts = deed.acts.map((act) => names[act]).join(words.listSeparator);
  return (
    <li>
      <Link className="deed-row" href={`/delegations/${deed.id}`}>
        <span className="deed-row-what">
          <b>{text(deed.entryTitle)}</b>
          <span>{words.fromTo(text(deed.fromName), text(deed.toName))}</span>
          <small>{[acts, nameOfPaper(deed.document)].join(words.stop)}</small>
        </span>
        <span className="deed-row-part">{words[partOf(deed, body)]}</span>
        <span className="deed-row-state">
          <DeedState deed={deed} />
          <RowLacks deed={deed} />
        </span>
        <Icon name="right" size={20} />
      </Link>
    </li>
  );
}

function partOf(deed: PowerDelegation, body: string): 'given' | 'received' | 'backed' {
  if (deed.fromOrganisation === body) return 'given';
  return receiverOf(deed) === body ? 'received' : 'backed';
}

/** What it lacks before it can be in force; otherwise what ends it, and when. */
function RowLacks({ deed }: { deed: PowerDelegation }) {
  const words = useWords(deedWords);
  const text = useText();
  const day = useDay();
  const lacking = kindsAwaited(deed).map((kind) => words.means[kind]);
  if (isUnderWay(deed)) {
    const who = waitedFor(deed).map((name) => text(name));
    if (who.length === 0) return null;
    return (
      <>
        {deed.state !== 'draft' && (
          <State kind="wait" icon="clock">
            {words.lacks(lacking.join(words.listSeparator))}
          </State>
        )}
        <small>
          {deed.state === 'draft'
            ? words.waitsAgree(text(deed.toName))
            : words.waitsFor(who.join(words.listSeparator))}
        </small>
      </>
    );
  }
  const on = day(deed.stopsOn);
  return (
    <small>
      {deed.stopsBy === 'period'
        ? words.untilDay(on)
        : words.stopsFirst(words.causes[deed.stopsBy], on)}
    </small>
  );
}
