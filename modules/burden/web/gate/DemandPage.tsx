// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useParams } from 'wouter';
import { useDoor, useWords } from '#packages/ui';
import type { WorkDemand } from '../../contract.ts';
import { Desk } from '../Desk.tsx';
import { DEMAND } from '../doors.ts';
import { Checks } from './Checks.tsx';
import { DemandHead } from './DemandHead.tsx';
import { FieldSources } from './FieldSources.tsx';
import { Limits } from './Limits.tsx';
import { Means } from './Means.tsx';
import { NotRead } from './NotRead.tsx';
import { Outcome } from './Outcome.tsx';
import { RulingForm } from './RulingForm.tsx';
import { isOnAppeal } from './ruling.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { gateWords } from './words.ts';
import './gate.css';

/** One demand: what it asks, what the gate found, and the ruling or what became of it. */
export default function DemandPage() {
  const { id = '' } = useParams<{ id: string }>();
  const words = useWords(gateWords);
  const read = useDoor<undefined, WorkDemand>(DEMAND, undefined, { path: { id } });
  if (read.data) return <Loaded key={id} demand={read.data} />;
  return <NotRead read={read} note={words.loading} />;
}

function Loaded({ demand }: { demand: WorkDemand }) {
  const words = useWords(gateWords);
  const [said, setSaid] = useState('');
  const isRuling = demand.mine.includes('rule') || demand.mine.includes('rule-appeal');
  const next = useDeskKeys(demand.id, isRuling || said !== '');
  const aside =
    isRuling && said === '' ? (
      <RulingForm
        key={isOnAppeal(demand) ? 'appeal' : 'demand'}
        demand={demand}
        onRuled={(outcome) => setSaid(words.ruled[outcome] ?? '')}
      />
    ) : (
      <Outcome demand={demand} said={said} next={next} onSaid={setSaid} />
    );
  return (
    <Desk label={words.rulings} aside={aside}>
      <DemandHead demand={demand} />
      <Checks check={demand.check} />
      <FieldSources check={demand.check} />
      <Limits check={demand.check} />
      <Means demand={demand} />
    </Desk>
  );
}
