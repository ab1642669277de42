// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  DateField,
  IconButton,
  isRealDate,
  Section,
  SelectField,
  TextField,
  useText,
  useWords,
} from '#packages/ui';
import type { DelegationPicture, PowerDelegation } from '../../contract.ts';
import { nameOfPaper } from '../link-words.ts';
import { useDay } from './days.ts';
import type { DeedChange, DeedTerms } from './deed.ts';
import { EditSheet } from './EditSheet.tsx';
import { useAreas } from './use-areas.ts';
import { deedWords } from './words.ts';

export interface PartiesPartProps {
  terms: DeedTerms;
  names: { from: string; to: string; area: string };
  picture: DelegationPicture | undefined;
  /** When it did not stand, of one that was published. */
  suspensions?: PowerDelegation['suspensions'];
  /** Absent where nothing may be changed any more. */
  onChange?: ((change: DeedChange) => void) | undefined;
}

/** 谁交给谁: the two sides, in whose name, where and how long, and on what paper. */
export function PartiesPart({
  terms,
  names,
  picture,
  suspensions = [],
  onChange,
}: PartiesPartProps) {
  const words = useWords(deedWords);
  const text = useText();
  const day = useDay();
  const [isOpen, setOpen] = useState<'period' | 'paper'>();
  const areas = useAreas(picture);
  const area = areas.find(({ value }) => value === terms.area)?.label ?? names.area;
  const until = picture?.above.at(-1)?.until;
  const { document } = terms;
  return (
    <Section title={words.whoToWhom}>
      <dl className="lm-card deed-pairs">
        <div>
          <dt>{words.parties}</dt>
          <dd>
            {words.fromTo(names.from, names.to)}
            {picture && (
              <small>
                {[
                  words.inWhoseName(text(picture.inWhoseName)),
                  words.respondent(text(picture.respondent)),
                ].join(words.stop)}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.areaTime}</dt>
          <dd className="deed-day">
            {words.period(area, day(terms.validFrom), day(terms.validTo))}
            <small>{until ? words.withinDay(day(until)) : words.within}</small>
            {suspensions.map(({ since, until: resumed }) => (
              <small key={since}>
                {words.suspendedFor(day(since), resumed ? day(resumed) : undefined)}
              </small>
            ))}
          </dd>
          {onChange && (
            <dd>
              <IconButton
                icon="edit"
                label={words.edit(words.areaTime)}
                onPress={() => setOpen('period')}
              />
            </dd>
          )}
        </div>
        <div>
          <dt>{words.paper}</dt>
          <dd>
            {nameOfPaper(document)}
            {!document.number && <small>{words.noNumber}</small>}
          </dd>
          {onChange && (
            <dd>
              <IconButton
                icon="edit"
                label={words.edit(words.paper)}
                onPress={() => setOpen('paper')}
              />
            </dd>
          )}
        </div>
      </dl>
      {onChange && isOpen === 'period' && (
        <PeriodSheet {...{ terms, areas }} onChange={onChange} onClose={() => setOpen(undefined)} />
      )}
      {onChange && isOpen === 'paper' && (
        <PaperSheet terms={terms} onChange={onChange} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}

interface PartSheetProps {
  terms: DeedTerms;
  onChange: (change: DeedChange) => void;
  onClose: () => void;
}

function PeriodSheet({
  terms,
  areas,
  onChange,
  onClose,
}: PartSheetProps & { areas: ReturnType<typeof useAreas> }) {
  const words = useWords(deedWords);
  const [area, setArea] = useState(terms.area);
  const [from, setFrom] = useState(terms.validFrom);
  const [until, setUntil] = useState(terms.validTo);
  return (
    <EditSheet
      title={words.areaTime}
      isComplete={isRealDate(from) && isRealDate(until) && from <= until}
      onDone={() => onChange({ area, validFrom: from, validTo: until })}
      onClose={onClose}
    >
      {areas.some(({ value }) => value === area) && (
        <SelectField label={words.area} value={area} choices={areas} onChange={setArea} />
      )}
      <DateField label={words.from} value={from} onChange={setFrom} />
      <DateField label={words.until} value={until} onChange={setUntil} />
    </EditSheet>
  );
}

function PaperSheet({ terms, onChange, onClose }: PartSheetProps) {
  const words = useWords(deedWords);
  const [title, setTitle] = useState(terms.document.title);
  const [number, setNumber] = useState(terms.document.number ?? '');
  return (
    <EditSheet
      title={words.paper}
      isComplete={title.trim() !== ''}
      onDone={() =>
        onChange({
          document: { ...terms.document, title: title.trim(), ...numbered(number) },
        })
      }
      onClose={onClose}
    >
      <TextField label={words.paperTitle} value={title} onChange={setTitle} isRequired />
      <TextField
        label={words.paperNumber}
        help={words.paperNumberHelp}
        value={number}
        onChange={setNumber}
      />
    </EditSheet>
  );
}

function numbered(number: string): { number?: string } {
  return number.trim() ? { number: number.trim() } : {};
}
