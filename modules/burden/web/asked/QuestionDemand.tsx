// SPDX-License-Identifier: Apache-2.0
import { Button, ErrorState, useKeys, useWords } from '#packages/ui';
import type { QuestionBody, WorkDemand, WorkQuestion } from '../../contract.ts';
import { useBurdenAct } from '../doors.ts';
import { Sentence } from '../Sentence.tsx';
import { useSay } from '../say.ts';
import { useOwnBody } from '../use-own-body.ts';
import { useStoppedUntil } from './use-stopped-until.ts';
import { askedWords } from './words.ts';

export interface QuestionDemandProps {
  demand: WorkDemand;
  onSaid: (said: string) => void;
}

/** A community's question about work that has a number: here it is suspended at once. */
export function QuestionDemand({ demand, onSaid }: QuestionDemandProps) {
  const words = useWords(askedWords);
  const say = useSay();
  const isStopped = demand.content.urgency === 'ordinary';
  const note = isStopped ? words.questionItNote : words.questionItGoesOn;
  const stoppedUntil = useStoppedUntil();
  const area = useOwnBody()?.area;
  const act = useBurdenAct<WorkQuestion>((question) => onSaid(stoppedUntil(question)));
  const ask = () => {
    if (!area || act.isPending) return;
    const body: QuestionBody = { area, demand: demand.id };
    act.mutate({ door: 'POST /api/v1/burden/questions', body });
  };
  useKeys({ q: ask });
  return (
    <div className="gate-acts">
      {act.isError && <ErrorState error={act.error} />}
      <Button kind="outline" wide keyHint="q" isPending={act.isPending} onPress={ask}>
        {words.questionIt}
      </Button>
      <p className="lm-quiet">
        <Sentence>{note(say.day(demand.askDue))}</Sentence>
      </p>
    </div>
  );
}
