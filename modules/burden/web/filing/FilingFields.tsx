// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { OrganisationView } from '#modules/parties/contract';
import { Checkbox, ChoiceField, DateField, SelectField, TextField, useWords } from '#packages/ui';
import { DEMAND_KINDS, type GateCheck, PERIODS, PRACTICES, URGENCIES } from '../../contract.ts';
import { burdenWords } from '../words.ts';
import { AreaTicks } from './AreaTicks.tsx';
import { BasisFields } from './BasisFields.tsx';
import { DelegationField } from './DelegationField.tsx';
import type { FilingDraft, FilingGap, PartProps } from './draft.ts';
import { FieldLines } from './FieldLines.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { filingWords } from './words.ts';

export interface FilingFieldsProps {
  draft: FilingDraft;
  own: OrganisationView;
  /** What the gate found of the draft, as it was when the typing paused. */
  check: GateCheck | undefined;
  gaps: readonly FilingGap[];
  onChange: (draft: FilingDraft) => void;
}

/** Every part of a demand, in the order a person thinks of it. */
export function FilingFields(props: FilingFieldsProps) {
  const { draft, own, check, gaps, onChange } = props;
  const words = useWords(filingWords);
  const set = (part: Partial<FilingDraft>) => onChange({ ...draft, ...part });
  const said = (gap: FilingGap) => (gaps.includes(gap) ? words.gaps[gap] : undefined);
  return (
    <div className="filing-parts">
      <Part title={words.sections.what}>
        <KindAndTitle draft={draft} error={said('title')} set={set} />
        <BasisFields draft={draft} holder={own.code} error={said('basis')} set={set} />
      </Part>
      <Part title={words.sections.where}>
        <AreaTicks
          whole={own.area}
          areas={draft.areas}
          error={said('areas')}
          onChange={(areas) => set({ areas })}
        />
      </Part>
      <Part title={words.sections.fields}>
        <FieldLines fields={draft.fields} check={check} onChange={(fields) => set({ fields })} />
      </Part>
      <Part title={words.sections.effort}>
        <EffortFields draft={draft} set={set} />
      </Part>
      <Part title={words.sections.notice}>
        <NoticeFields draft={draft} set={set} />
      </Part>
      <Part title={words.sections.means}>
        <PeopleFields draft={draft} set={set} />
        <DelegationField draft={draft} set={set} />
      </Part>
      <Part title={words.sections.days}>
        <DayFields draft={draft} said={said} set={set} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="lm-card filing-part">
      <legend>{title}</legend>
      <div className="lm-form">{children}</div>
    </fieldset>
  );
}

function KindAndTitle({ draft, error, set }: PartProps & { error: string | undefined }) {
  const words = useWords(filingWords);
  const common = useWords(burdenWords);
  return (
    <>
      <SelectField
        label={words.kind}
        value={draft.kind}
        choices={DEMAND_KINDS.map((value) => ({ value, label: common.kinds[value] }))}
        onChange={(kind) => set({ kind: kind as FilingDraft['kind'] })}
      />
      <TextField
        label={words.what}
        help={words.whatHelp}
        value={draft.title}
        error={error}
        onChange={(title) => set({ title: title.slice(0, 200) })}
      />
    </>
  );
}

function EffortFields({ draft, set }: PartProps) {
  const words = useWords(filingWords);
  const isMeeting = draft.kind === 'meeting-series';
  return (
    <>
      <div className="filing-row">
        <SelectField
          label={words.per}
          value={draft.per}
          choices={PERIODS.map((value) => ({ value, label: words.perOf[value] }))}
          onChange={(per) => set({ per: per as FilingDraft['per'] })}
        />
        <TextField
          label={words.times}
          inputMode="numeric"
          value={draft.times}
          onChange={(times) => set({ times })}
        />
      </div>
      <TextField
        label={words.minutesEach}
        help={words.minutesHelp}
        inputMode="numeric"
        value={draft.minutesEach}
        onChange={(minutesEach) => set({ minutesEach })}
      />
      {isMeeting && (
        <div className="filing-row">
          <TextField
            label={words.meetingHours}
            inputMode="decimal"
            value={draft.meetingHours}
            onChange={(meetingHours) => set({ meetingHours })}
          />
          <TextField
            label={words.speechHours}
            inputMode="decimal"
            value={draft.speechHours}
            onChange={(speechHours) => set({ speechHours })}
          />
        </div>
      )}
      {(isMeeting || draft.kind === 'inspection') && (
        <Checkbox
          isOn={draft.isComprehensive}
          onChange={(isComprehensive) => set({ isComprehensive })}
        >
          {isMeeting ? words.isComprehensiveMeeting : words.isComprehensiveInspection}
        </Checkbox>
      )}
    </>
  );
}

function NoticeFields({ draft, set }: PartProps) {
  const words = useWords(filingWords);
  const { practices } = draft;
  return (
    <>
      <div className="filing-row">
        <TextField
          label={words.noticeLength}
          inputMode="numeric"
          value={draft.noticeLength}
          onChange={(noticeLength) => set({ noticeLength })}
        />
        <SelectField
          label={words.noticeKind}
          value={draft.noticeKind}
          choices={(['specific', 'general'] as const).map((value) => ({
            value,
            label: words.noticeKinds[value],
          }))}
          onChange={(noticeKind) => set({ noticeKind: noticeKind as FilingDraft['noticeKind'] })}
        />
      </div>
      <fieldset className="lm-field">
        <legend>{words.practices}</legend>
        <p className="lm-help">{words.practicesHelp}</p>
        <div className="filing-ticks">
          {PRACTICES.map((practice) => (
            <Checkbox
              key={practice}
              isOn={practices.includes(practice)}
              onChange={(isOn) =>
                set({
                  practices: isOn
                    ? [...practices, practice]
                    : practices.filter((known) => known !== practice),
                })
              }
            >
              {words.practiceOf[practice]}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </>
  );
}

interface DayFieldsProps extends PartProps {
  said: (gap: FilingGap) => string | undefined;
}

function DayFields({ draft, said, set }: DayFieldsProps) {
  const words = useWords(filingWords);
  return (
    <>
      <DateField
        label={words.startsOn}
        value={draft.startsOn}
        error={said('startsOn')}
        onChange={(startsOn) => set({ startsOn })}
      />
      <DateField
        label={words.until}
        help={words.untilHelp}
        value={draft.until}
        error={said('until')}
        onChange={(until) => set({ until })}
      />
      <ChoiceField
        label={words.urgency}
        value={draft.urgency}
        choices={URGENCIES.map((value) => ({ value, label: words.urgencies[value] }))}
        onChange={(urgency) => set({ urgency: urgency as FilingDraft['urgency'] })}
      />
      {draft.urgency !== 'ordinary' && (
        <TextField
          label={words.declaration}
          value={draft.declaration}
          error={said('declaration')}
          onChange={(declaration) => set({ declaration: declaration.slice(0, 200) })}
        />
      )}
    </>
  );
}
