// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Button, ErrorState, Sheet, TextField, useWords } from '#packages/ui';
import type { Deed } from '../../contract.ts';
import { useDeedAct } from './use-deed.ts';
import { deedWords } from './words.ts';

type Stop = 'suspend' | 'revoke';
const STOPS: readonly Stop[] = ['suspend', 'revoke'];

/** Suspend or take back, for who may: each with its reason, and what follows from it. */
export function StopActs({ deed }: { deed: Deed }) {
  const words = useWords(deedWords);
  const [asked, setAsked] = useState<Stop>();
  const mine = STOPS.filter((verb) => deed.mine.includes(verb));
  if (mine.length === 0) return null;
  return (
    <div className="deed-stops">
      {mine.map((verb) => (
        <Button
          key={verb}
          kind={verb === 'revoke' ? 'alarm' : 'plain'}
          icon={verb === 'suspend' ? 'pause' : undefined}
          onPress={() => setAsked(verb)}
        >
          {words[verb]}
        </Button>
      ))}
      {asked && <StopSheet deed={deed} verb={asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

interface StopSheetProps {
  deed: Deed;
  verb: Stop;
  onClose: () => void;
}

function StopSheet({ deed, verb, onClose }: StopSheetProps) {
  const words = useWords(deedWords);
  const [reason, setReason] = useState('');
  const [isTold, setTold] = useState(false);
  const key = useRef(crypto.randomUUID());
  const act = useDeedAct(deed.id, onClose);
  const isSaid = reason.trim() !== '';
  const press = () => {
    setTold(true);
    if (isSaid) act.mutate({ verb, body: { reason: reason.trim() }, key: key.current });
  };
  return (
    <Sheet
      title={verb === 'suspend' ? words.suspendTitle : words.revokeTitle}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="alarm" isPending={act.isPending} onPress={press}>
            {words[verb]}
          </Button>
        </>
      }
    >
      <div className="lm-form">
        <p>{verb === 'suspend' ? words.suspendNote : words.revokeNote}</p>
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          value={reason}
          onChange={(said) => {
            setReason(said);
            key.current = crypto.randomUUID();
          }}
          error={isTold && !isSaid ? words.reasonMissing : undefined}
          isLong
          isRequired
          lengthMax={500}
        />
        {act.isError && <ErrorState error={act.error} />}
      </div>
    </Sheet>
  );
}
