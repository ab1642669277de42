// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Button, ErrorState, Icon, useKeys, useText, useWords } from '#packages/ui';
import type { Deed, DeedVerb, DelegationMeans, MeansKind } from '../../contract.ts';
import { useDay } from './days.ts';
import { isUnderWay } from './deed.ts';
import { useDeedAct } from './use-deed.ts';
import { useSayings } from './use-sayings.ts';
import { deedWords } from './words.ts';

/** In this order: what comes first is the one primary act. */
const TURNS = [
  'agree',
  'confirm-people',
  'confirm-money',
  'confirm-data',
  'publish',
  'resume',
] as const satisfies readonly DeedVerb[];
type Turn = (typeof TURNS)[number];

/** Whose turn it is: the reader's, with the one thing to do; or who is waited for. */
export function DeedTurnPart({ deed }: { deed: Deed }) {
  const turn = TURNS.find((verb) => deed.mine.includes(verb));
  return turn ? <MyTurn deed={deed} turn={turn} /> : <OthersTurn deed={deed} />;
}

function MyTurn({ deed, turn }: { deed: Deed; turn: Turn }) {
  const words = useWords(deedWords);
  const act = useDeedAct(deed.id);
  const key = useRef(crypto.randomUUID());
  const press = () => {
    const body = turn === 'agree' ? { version: deed.version } : {};
    if (!act.isPending) act.mutate({ verb: turn, body, key: key.current });
  };
  useKeys({ d: press });
  return (
    <section className="lm-card deed-turn" aria-label={words.turn[turn]}>
      <h2>{words.turn[turn]}</h2>
      <Asked deed={deed} turn={turn} />
      <p className="lm-quiet">{words.turnNote[turn]}</p>
      {act.isError && <ErrorState error={act.error} />}
      <Button kind="primary" keyHint="d" isPending={act.isPending} onPress={press}>
        {words.press[turn]}
      </Button>
    </section>
  );
}

const KIND_OF: Partial<Record<Turn, MeansKind>> = {
  'confirm-people': 'people',
  'confirm-money': 'money',
  'confirm-data': 'data',
};

/** Exactly what she is asked to confirm, and until when. */
function Asked({ deed, turn }: { deed: Deed; turn: Turn }) {
  const words = useWords(deedWords);
  const text = useText();
  const day = useDay();
  const say = useSayings(undefined, []);
  const kind = KIND_OF[turn];
  if (!kind || !deed.means) return null;
  const { people, money, data }: DelegationMeans = deed.means;
  const lines = {
    people: people.map((part) => ({ part, what: say.people(part) })),
    money: money.map((part) => ({ part, what: say.money(part) })),
    data: data.map((part) => ({ part, what: say.data(part) })),
  }[kind];
  const turns = deed.next.filter(({ verb }) => verb === turn);
  const open = lines.filter(
    ({ part }) =>
      !part.confirmedAt && turns.some(({ organisation }) => organisation === part.givenBy),
  );
  return (
    <ul className="deed-asked">
      {open.map(({ part, what }) => (
        <li key={`${what}${part.until}`}>
          <b>{what}</b>
          <span>{[text(part.givenByName), words.untilDay(day(part.until))].join(words.comma)}</span>
        </li>
      ))}
    </ul>
  );
}

function OthersTurn({ deed }: { deed: Deed }) {
  const words = useWords(deedWords);
  const text = useText();
  const [isMany, setMany] = useState(false);
  if (!isUnderWay(deed) || deed.next.length === 0) return null;
  const shown = isMany ? deed.next : deed.next.slice(0, SHOWN);
  return (
    <section className="lm-card deed-wait">
      <ul>
        {shown.map(({ verb, organisation, organisationName }) => (
          <li key={`${verb}${organisation}`}>
            <Icon name="clock" size={20} />
            {words.waiting[verb](text(organisationName))}
          </li>
        ))}
      </ul>
      {shown.length < deed.next.length && (
        <Button kind="quiet" onPress={() => setMany(true)}>
          {words.more}
        </Button>
      )}
      <p className="lm-quiet">
        {deed.mine.includes('amend') && deed.state === 'draft'
          ? words.amendNote
          : words.waitingNote}
      </p>
    </section>
  );
}

const SHOWN = 4;
