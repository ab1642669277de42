// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Button,
  Chain,
  ErrorState,
  Mark,
  Moment,
  Note,
  Sheet,
  TextField,
  useSubmit,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseReceipt, CaseView, Correction } from '../../contract.ts';
import type { KnownField } from '../known-fields.ts';
import './cases.css';
import { KnownValue } from './KnownFact.tsx';
import { residentCaseWords } from './words.ts';

export interface FactSheetProps {
  name: string;
  field: KnownField;
  view: CaseView;
  mayCorrect: boolean;
  onClose: () => void;
}

/** 这条信息从哪里来: whence, by whom, what for; and the way to say that it is wrong. */
export function FactSheet(props: FactSheetProps) {
  const [isWrong, setWrong] = useState(false);
  return isWrong ? (
    <WrongSheet {...props} />
  ) : (
    <WhenceSheet {...props} onWrong={() => setWrong(true)} />
  );
}

function WhenceSheet(props: FactSheetProps & { onWrong: () => void }) {
  const { name, field, view, onClose, onWrong } = props;
  // What the system worked out is corrected at the values it was worked out from.
  const isDerived = field.source === 'derived';
  const mayCorrect = props.mayCorrect && !isDerived;
  const words = useWords(residentCaseWords);
  const text = useText();
  return (
    <Sheet
      title={words.whence}
      isOpen
      onClose={onClose}
      foot={
        <>
          {mayCorrect && (
            <Button icon="edit" onPress={onWrong}>
              {words.wrong}
            </Button>
          )}
          <Button kind="primary" onPress={onClose}>
            {words.understood}
          </Button>
        </>
      }
    >
      <p className="case-said">
        <KnownValue name={name} field={field} />
      </p>
      <p className="lm-help">{text(field.label)}</p>
      <div style={{ margin: '18px 0 16px' }}>
        <Chain
          label={words.whence}
          links={[
            {
              key: 'source',
              state: 'done',
              icon: 'data',
              title: text(field.sourceTitle),
              sub: isDerived ? (
                words.workedOut
              ) : (
                <>
                  {words.onlySource}，<Moment at={field.asOf} as="near" />
                  {words.asOf}
                </>
              ),
            },
            {
              key: 'system',
              state: 'done',
              icon: 'building',
              title: words.systemChecks,
              sub: words.systemChecksNote,
            },
            {
              key: 'purpose',
              state: 'done',
              icon: 'doc',
              title: words.forThis(text(view.matter.title)),
              sub: words.forThisNote,
            },
          ]}
        />
      </div>
      <Mark>{words.inDiary}</Mark>
    </Sheet>
  );
}

function WrongSheet({ name, field, view, onClose }: FactSheetProps) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const [says, setSays] = useState('');
  const [why, setWhy] = useState('');
  const send = useSubmit<Correction, CaseReceipt>('POST /api/v1/cases/{id}/correction', {
    path: { id: view.id },
    refresh: ['GET /api/v1/cases/{id}'],
  });
  const isReady = says.trim() !== '' && why.trim() !== '';
  return (
    <Sheet
      title={`${words.wrongTitle}：${text(field.label)}`}
      isOpen
      onClose={onClose}
      foot={
        send.isSuccess ? (
          <Button kind="primary" onPress={onClose}>
            {words.understood}
          </Button>
        ) : (
          <Button
            kind="primary"
            isDisabled={!isReady}
            isPending={send.isPending}
            onPress={() => send.mutate({ field: name, says: says.trim(), why: why.trim() })}
          >
            {words.wrongSend}
          </Button>
        )
      }
    >
      {send.isSuccess ? (
        <Note title={words.wrongDone}>{words.wrongDoneNote}</Note>
      ) : (
        <div className="lm-form">
          <TextField label={words.wrongSays} value={says} onChange={setSays} lengthMax={500} />
          <TextField label={words.wrongWhy} isLong value={why} onChange={setWhy} lengthMax={500} />
          {send.isError && <ErrorState error={send.error} />}
        </div>
      )}
    </Sheet>
  );
}
