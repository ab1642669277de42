// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Button,
  ChoiceField,
  DateField,
  ErrorState,
  Fold,
  Sheet,
  TextField,
  useWords,
} from '#packages/ui';
import { ASKED_BY, PERIODS, type QuestionBody, type WorkQuestion } from '../../contract.ts';
import { useBurdenAct } from '../doors.ts';
import { Sentence } from '../Sentence.tsx';
import { sayOften, todayIso, useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import { useStoppedUntil } from './use-stopped-until.ts';
import { askedWords } from './words.ts';

export interface NoteSheetProps {
  area: string;
  /** When a question asked now must be ruled on. */
  due: string;
  isOpen: boolean;
  onClose: () => void;
  onSaid: (said: string) => void;
}

interface NoteDraft {
  title: string;
  from: string;
  askedBy: (typeof ASKED_BY)[number];
  askedOn: string;
  minutes: string;
  per: (typeof PERIODS)[number];
}

function startNote(): NoteDraft {
  return {
    title: '',
    from: '',
    askedBy: 'telephone',
    askedOn: todayIso(),
    minutes: '',
    per: 'once',
  };
}

const MINUTES_MOST = 60_000;

type NoteGap = 'what' | 'who' | 'when' | 'minutes';

function gapOf({ title, from, askedOn, minutes }: NoteDraft): NoteGap | undefined {
  if ([...title.trim()].length < 2) return 'what';
  if (from.trim() === '') return 'who';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(askedOn)) return 'when';
  const isMinutes = /^\d{0,5}$/.test(minutes.trim()) && Number(minutes) <= MINUTES_MOST;
  return isMinutes ? undefined : 'minutes';
}

function bodyOf(draft: NoteDraft, area: string, onlyNote: boolean): QuestionBody {
  const minutes = draft.minutes.trim();
  return {
    area,
    title: draft.title.trim(),
    from: draft.from.trim(),
    askedBy: draft.askedBy,
    askedOn: draft.askedOn,
    ...(minutes ? { minutesEach: Number(minutes), often: { times: 1, per: draft.per } } : {}),
    ...(onlyNote ? { onlyNote } : {}),
  };
}

/** 有人要我们做…: who, what, when and how; recorded and questioned in one step. */
export function NoteSheet({ area, due, isOpen, onClose, onSaid }: NoteSheetProps) {
  const words = useWords(askedWords);
  const say = useSay();
  const stoppedUntil = useStoppedUntil();
  const [draft, setDraft] = useState(startNote);
  const [hasTried, setTried] = useState(false);
  const act = useBurdenAct<WorkQuestion>((answer) => {
    onSaid(stoppedUntil(answer));
    setDraft(startNote());
    setTried(false);
    onClose();
  });
  const gap = gapOf(draft);
  const send = (onlyNote: boolean) => {
    setTried(true);
    if (gap || act.isPending) return;
    act.mutate({ door: 'POST /api/v1/burden/questions', body: bodyOf(draft, area, onlyNote) });
  };
  return (
    <Sheet
      title={words.formTitle}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={() => send(true)}>{words.saveOnly}</Button>
          <Button kind="primary" isPending={act.isPending} onPress={() => send(false)}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="lm-quiet">
        <Sentence>{words.formNote(say.day(due))}</Sentence>
      </p>
      <NoteFields draft={draft} gap={hasTried ? gap : undefined} onChange={setDraft} />
      {act.isError && (
        <div className="gate-word">
          <ErrorState error={act.error} />
        </div>
      )}
    </Sheet>
  );
}

interface NoteFieldsProps {
  draft: NoteDraft;
  gap: NoteGap | undefined;
  onChange: (draft: NoteDraft) => void;
}

function NoteFields({ draft, gap, onChange }: NoteFieldsProps) {
  const words = useWords(askedWords);
  const common = useWords(burdenWords);
  const set = (part: Partial<NoteDraft>) => onChange({ ...draft, ...part });
  return (
    <div className="lm-form gate-word">
      <TextField
        label={words.what}
        help={words.whatHelp}
        value={draft.title}
        error={gap === 'what' ? words.needed.what : undefined}
        onChange={(title) => set({ title: title.slice(0, 200) })}
      />
      <TextField
        label={words.who}
        help={words.whoHelp}
        value={draft.from}
        error={gap === 'who' ? words.needed.who : undefined}
        onChange={(from) => set({ from: from.slice(0, 80) })}
      />
      <ChoiceField
        label={words.how}
        value={draft.askedBy}
        choices={ASKED_BY.map((value) => ({ value, label: common.askedBy[value] }))}
        onChange={(value) => set({ askedBy: value as NoteDraft['askedBy'] })}
      />
      <DateField
        label={words.when}
        value={draft.askedOn}
        error={gap === 'when' ? words.needed.when : undefined}
        onChange={(askedOn) => set({ askedOn })}
      />
      <div className="lm-card">
        <Fold title={words.effort}>
          <div className="lm-form">
            <TextField
              label={words.minutes}
              inputMode="numeric"
              value={draft.minutes}
              error={gap === 'minutes' ? words.minutesWrong : undefined}
              onChange={(minutes) => set({ minutes })}
            />
            <ChoiceField
              label={words.often}
              value={draft.per}
              choices={PERIODS.map((value) => ({
                value,
                label: sayOften({ times: 1, per: value }, common),
              }))}
              onChange={(value) => set({ per: value as NoteDraft['per'] })}
            />
          </div>
        </Fold>
      </div>
    </div>
  );
}
