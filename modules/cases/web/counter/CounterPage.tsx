// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useWords } from '#packages/ui';
import { CardReader } from './CardReader.tsx';
import { CounterCase } from './CounterCase.tsx';
import { MatterStart } from './MatterStart.tsx';
import { Receipt } from './Receipt.tsx';
import { SittingHead } from './SittingHead.tsx';
import { StartedCases } from './StartedCases.tsx';
import { beginSitting, resumeSitting } from './sitting.ts';
import '../work/work-case.css';
import './counter.css';
import { counterWords } from './words.ts';

/** 柜台: the person is present, her matters start in her name, she leaves with a receipt. */
export default function CounterPage() {
  const words = useWords(counterWords);
  const [params, setParams] = useSearchParams();
  const draft = params.get('case');
  const [sitting, setSitting] = useState(draft ? resumeSitting(draft) : undefined);
  if (!sitting) {
    return (
      <main className="counter-wait" id="main">
        <h1 className="lm-sr">{words.title}</h1>
        <CardReader onPresent={(presence) => setSitting(beginSitting(presence))} />
      </main>
    );
  }
  const end = () => {
    setParams({}, { replace: true });
    setSitting(undefined);
  };
  return (
    <div className="counter">
      <main className="counter-main" id="main">
        <SittingHead sitting={sitting} onEnd={end} />
        {sitting.open ? (
          <CounterCase key={sitting.open} id={sitting.open} onChange={setSitting} />
        ) : (
          <>
            <StartedCases sitting={sitting} onChange={setSitting} />
            {sitting.presence && (
              <MatterStart
                presence={sitting.presence}
                elsewhere={sitting.elsewhere}
                onChange={setSitting}
              />
            )}
          </>
        )}
      </main>
      <Receipt sitting={sitting} onEnd={end} />
    </div>
  );
}
