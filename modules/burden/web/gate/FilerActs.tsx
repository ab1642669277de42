// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, ButtonLink, ErrorState, Sheet, TextField, useWords } from '#packages/ui';
import type { DEMAND_ACTS, WorkDemand } from '../../contract.ts';
import { useBurdenAct } from '../doors.ts';
import { burdenWords } from '../words.ts';
import { gateWords } from './words.ts';

export interface FilerActsProps {
  demand: WorkDemand;
  onSaid: (said: string) => void;
}

/** What the department, or the gate after a ruling, may still do. */
export function FilerActs({ demand, onSaid }: FilerActsProps) {
  const words = useWords(gateWords);
  const [open, setOpen] = useState<WordedAct>();
  const may = (act: (typeof DEMAND_ACTS)[number]) => demand.mine.includes(act);
  if (!['refile', 'appeal', 'withdraw', 'revoke'].some((act) => may(act as WordedAct))) return null;
  return (
    <div className="gate-acts">
      {may('refile') && (
        <>
          <ButtonLink kind="primary" tall wide to={`/demands/new?again=${demand.id}`}>
            {words.refile}
          </ButtonLink>
          <p className="lm-quiet">{words.refileNote}</p>
        </>
      )}
      {may('appeal') && (
        <Button kind="outline" wide onPress={() => setOpen('appeal')}>
          {words.appeal}
        </Button>
      )}
      {may('withdraw') && (
        <Button kind="quiet" onPress={() => setOpen('withdraw')}>
          {words.withdraw}
        </Button>
      )}
      {may('revoke') && (
        <Button kind="alarm" onPress={() => setOpen('revoke')}>
          {words.revoke}
        </Button>
      )}
      {open && (
        <ActSheet
          demand={demand}
          act={open}
          onClose={() => setOpen(undefined)}
          onDone={(said) => {
            setOpen(undefined);
            onSaid(said);
          }}
        />
      )}
    </div>
  );
}

type WordedAct = 'appeal' | 'withdraw' | 'revoke';

interface ActSheetProps {
  demand: WorkDemand;
  act: WordedAct;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** One act with its words, from the side. */
function ActSheet({ demand, act, onClose, onDone }: ActSheetProps) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const saying = words.sheets[act];
  const [written, setWritten] = useState('');
  const [hasTried, setTried] = useState(false);
  const submit = useBurdenAct<WorkDemand>(() => onDone(saying.done));
  const isBlank = act !== 'withdraw' && written.trim() === '';
  const send = () => {
    setTried(true);
    if (isBlank) return;
    const bodies = {
      appeal: { grounds: written.trim() },
      revoke: { reasons: written.trim() },
      withdraw: {},
    };
    const { id, version } = demand;
    const door = `POST /api/v1/burden/demands/{id}/${act}` as const;
    submit.mutate({ door, id, version, body: bodies[act] });
  };
  return (
    <Sheet
      title={saying.title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{words.close}</Button>
          <Button kind="primary" isPending={submit.isPending} onPress={send}>
            {saying.send}
          </Button>
        </>
      }
    >
      <p className="lm-quiet">{saying.note}</p>
      {act !== 'withdraw' && (
        <div className="gate-word">
          <TextField
            label={saying.label}
            help={saying.help || undefined}
            value={written}
            isLong
            lengthMax={2000}
            error={hasTried && isBlank ? saying.needed : undefined}
            onChange={setWritten}
          />
        </div>
      )}
      {submit.isError && (
        <div className="gate-word">
          <ErrorState error={submit.error} kept={common.kept} onRetry={send} />
        </div>
      )}
    </Sheet>
  );
}
