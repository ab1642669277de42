// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react';
import { IconButton, Section, State, serverNow, useWords } from '#packages/ui';
import type { DelegationMeans, MeansKind, MeansSources, MeansTerms } from '../../contract.ts';
import { chinaDay, useDay } from './days.ts';
import { type GivenPart, MEANS_KINDS } from './deed.ts';
import { MeansSheet } from './MeansSheet.tsx';
import type { Period } from './means-drafts.ts';
import { useSayings } from './use-sayings.ts';
import { deedWords } from './words.ts';

export interface MeansPartProps {
  /** Null for a deed older than the rule that means are written down. */
  means: MeansTerms | DelegationMeans | null;
  sources?: MeansSources | undefined;
  posts?: readonly { code: string; name: string }[];
  /** What is given lasts as long, unless it says less. */
  period: Period;
  onChange?: ((means: MeansTerms) => void) | undefined;
}

/** 人、钱、数据跟着走: what is given, by whom, until when, and whether its giver has confirmed it. */
export function MeansPart({ means, sources, posts = [], period, onChange }: MeansPartProps) {
  const words = useWords(deedWords);
  const [isOpen, setOpen] = useState<MeansKind>();
  const say = useSayings(sources, posts);
  if (!means) {
    return (
      <Section title={words.meansTitle}>
        <p className="lm-card lm-card-pad lm-quiet">{words.meansOlder}</p>
      </Section>
    );
  }
  const lines: Record<MeansKind, readonly { what: string; part: GivenPart }[]> = {
    people: means.people.map((part) => ({ part, what: say.people(part) })),
    money: means.money.map((part) => ({ part, what: say.money(part) })),
    data: means.data.map((part) => ({ part, what: say.data(part) })),
  };
  return (
    <Section title={words.meansTitle} aside={words.meansNote}>
      <dl className="lm-card deed-means">
        {MEANS_KINDS.map((kind) => (
          <MeansCell
            key={kind}
            kind={kind}
            lines={lines[kind]}
            without={means.without?.[kind]}
            giverOf={say.giver}
            edit={
              onChange && (
                <IconButton
                  icon="edit"
                  label={words.edit(words.means[kind])}
                  onPress={() => setOpen(kind)}
                />
              )
            }
          />
        ))}
      </dl>
      {onChange && isOpen && (
        <MeansSheet
          kind={isOpen}
          means={means}
          sources={sources}
          posts={posts}
          period={period}
          onChange={onChange}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

interface MeansCellProps {
  kind: MeansKind;
  lines: readonly { what: string; part: GivenPart }[];
  without: string | undefined;
  giverOf: (part: GivenPart) => string;
  edit: ReactNode;
}

function MeansCell({ kind, lines, without, giverOf, edit }: MeansCellProps) {
  const words = useWords(deedWords);
  const day = useDay();
  const isUnsaid = lines.length === 0 && !without;
  const isAwaited = lines.some(({ part }) => !part.confirmedAt);
  const isOver = lines.some(({ part }) => part.confirmedAt && part.until < chinaDay(serverNow()));
  return (
    <div className={isUnsaid || isAwaited || isOver ? 'deed-means-due' : undefined}>
      <dt>
        {words.means[kind]}
        <MeansState {...{ isUnsaid, isAwaited, isOver }} isNeeded={lines.length > 0} />
        {edit}
      </dt>
      {isUnsaid && <dd>{words.writeFirst}</dd>}
      {without && <dd>{without}</dd>}
      {lines.map(({ what, part }) => (
        <dd key={`${what}${part.until}`}>
          <b>{what}</b>
          <span className="lm-d">{words.untilDay(day(part.until))}</span>
          <span className="deed-day">
            {part.confirmedAt
              ? words.confirmedOn(giverOf(part), day(part.confirmedAt))
              : words.toConfirm(giverOf(part))}
          </span>
        </dd>
      ))}
    </div>
  );
}

interface MeansStateProps {
  isUnsaid: boolean;
  isAwaited: boolean;
  isOver: boolean;
  isNeeded: boolean;
}

function MeansState({ isUnsaid, isAwaited, isOver, isNeeded }: MeansStateProps) {
  const words = useWords(deedWords);
  if (isUnsaid) {
    return (
      <State kind="wait" icon="edit">
        {words.unsaid}
      </State>
    );
  }
  if (isAwaited) {
    return (
      <State kind="wait" icon="clock">
        {words.awaited}
      </State>
    );
  }
  if (isOver) {
    return (
      <State kind="late" icon="broken">
        {words.overdue}
      </State>
    );
  }
  return (
    <State kind="ok" icon="check">
      {isNeeded ? words.confirmed : words.notNeeded}
    </State>
  );
}
