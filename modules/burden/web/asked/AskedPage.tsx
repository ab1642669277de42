// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import {
  Button,
  Empty,
  ErrorState,
  Loading,
  Title,
  useDoor,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import type { AskedOfUs } from '../../contract.ts';
import { OwnCostPanel } from '../asymmetry/OwnCostPanel.tsx';
import { Desk } from '../Desk.tsx';
import { ASKED } from '../doors.ts';
import { Sentence } from '../Sentence.tsx';
import { useSay } from '../say.ts';
import { isCommunity, useOwnBody } from '../use-own-body.ts';
import { AdmittedTable } from './AdmittedTable.tsx';
import { HoursBar } from './HoursBar.tsx';
import { NoteSheet } from './NoteSheet.tsx';
import { ReturnedPart } from './ReturnedPart.tsx';
import { ThisYear } from './ThisYear.tsx';
import { Unnumbered } from './Unnumbered.tsx';
import { askedView } from './views.ts';
import { askedWords } from './words.ts';
import './asked.css';

/** 别人要我们做的: what is asked of one community, with and without a number; work and minutes only. */
export default function AskedPage() {
  const words = useWords(askedWords);
  const own = useOwnBody();
  const [params] = useSearchParams();
  const area = params.get('area') ?? own?.area;
  const isHere = area !== undefined && isCommunity(area);
  const read = useDoor<{ area: string }, AskedOfUs>(
    ASKED,
    { area: area ?? '' },
    { enabled: isHere },
  );
  if (read.data) return <Loaded key={area} asked={read.data} />;
  return (
    <main className="gate-main" id="main">
      {area !== undefined && !isHere && (
        <Empty isPage title={words.notHere}>
          {words.notHereNote}
        </Empty>
      )}
      {read.isError && <ErrorState isPage error={read.error} onRetry={() => void read.refetch()} />}
      {(area === undefined || (isHere && read.isPending)) && <Loading rows={8} />}
    </main>
  );
}

function Loaded({ asked }: { asked: AskedOfUs }) {
  const words = useWords(askedWords);
  const text = useText();
  const say = useSay();
  const [params] = useSearchParams();
  const [isNoting, setNoting] = useState(false);
  const [said, setSaid] = useState('');
  const view = askedView(params);
  useKeys({ n: () => setNoting(true) });
  const { from, to } = asked.month;
  const days = from === to ? say.day(from) : words.span(say.day(from), say.day(to));
  const sub = words.sub(text(asked.name), days);
  return (
    <>
      <Desk className="asked" label={words.thisYear} aside={<Beside asked={asked} />}>
        <div className="asked-head">
          <div>
            <Title lede={<Sentence>{sub}</Sentence>}>{words.title}</Title>
          </div>
          <Button icon="plus" keyHint="n" onPress={() => setNoting(true)}>
            {words.note}
          </Button>
        </div>
        {view === 'all' && <HoursBar asked={asked} />}
        <p className="asked-said" role="status">
          {said && <Sentence>{said}</Sentence>}
        </p>
        {(view === 'all' || view === 'unnumbered') && <Unnumbered asked={asked} onSaid={setSaid} />}
        {(view === 'all' || view === 'admitted') && <AdmittedTable rows={asked} />}
        {view === 'returned' && <ReturnedPart area={asked.area} />}
      </Desk>
      <NoteSheet
        due={asked.askDue}
        area={asked.area}
        isOpen={isNoting}
        onClose={() => setNoting(false)}
        onSaid={setSaid}
      />
    </>
  );
}

/** At the right: what this platform costs, and what became of the community's questions. */
function Beside({ asked }: { asked: AskedOfUs }) {
  return (
    <>
      <OwnCostPanel />
      <ThisYear asked={asked} />
    </>
  );
}
