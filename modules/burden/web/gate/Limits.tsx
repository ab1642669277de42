// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { State, useText, useWords } from '#packages/ui';
import type { GateCheck, GateEffort, GateFinding } from '../../contract.ts';
import { figure, sayArticle } from '../say.ts';
import { burdenWords } from '../words.ts';
import { Meter, type MeterRow } from './Meter.tsx';
import { gateWords } from './words.ts';

/** Bars: what is over a limit, and the minutes asked against the people and money given. */
export function Limits({ check }: { check: GateCheck }) {
  const words = useWords(gateWords);
  const { median, medianOf } = check.effort;
  const notice = check.findings.find(({ rule }) => rule === 'notice-length');
  return (
    <section className="gate-section" aria-labelledby="gate-limits">
      <div className="gate-head">
        <h2 id="gate-limits">{words.limits}</h2>
        {median !== null && <small>{words.medianOf(medianOf)}</small>}
      </div>
      <div className="gate-limits">
        {notice && <NoticeCard finding={notice} />}
        <EffortCard check={check} />
      </div>
    </section>
  );
}

interface BarCardProps {
  title: ReactNode;
  state?: ReactNode;
  rows: readonly MeterRow[];
  children: ReactNode;
}

function BarCard({ title, state, rows, children }: BarCardProps) {
  return (
    <section className="lm-card">
      <h3>
        {title}
        {state}
      </h3>
      <Meter rows={rows} />
      {children}
    </section>
  );
}

/** The notice against the length it may have; there may be none. */
function NoticeCard({ finding }: { finding: GateFinding }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const [own, limit] = finding.figures;
  if (!own || !limit || own.value === 0) return null;
  const over = Math.max(0, own.value - limit.value);
  const rows: MeterRow[] = [
    {
      key: 'own',
      label: text(own.name),
      parts: [
        { kind: 'plain', size: own.value - over },
        { kind: 'over', size: over },
      ],
      figure: figure(own.value, 1),
    },
    {
      key: 'limit',
      label: text(limit.name),
      parts: [{ kind: 'plain', size: limit.value }],
      figure: figure(limit.value, 1),
    },
  ];
  return (
    <BarCard
      title={words.noticeLength}
      rows={rows}
      state={
        over > 0 && (
          <State kind="late" icon="forbid">
            {words.over(`${figure(over, 1)}${text(own.unit)}`)}
          </State>
        )
      }
    >
      <p>{sayArticle(finding.article, common)}</p>
      {over > 0 && <p>{words.redIsOver}</p>}
    </BarCard>
  );
}

const MONTHS = 12;

/** Minutes of people and money offered, for one community and month: the scale of the bars. */
function minutesOffered({ hoursOffered, communities }: GateEffort): number {
  return communities > 0 ? (hoursOffered * 60) / communities / MONTHS : 0;
}

function EffortCard({ check }: { check: GateCheck }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const minutes = (value: number) => common.minutes(figure(value));
  const { effort, fields, newCount } = check;
  const needless = effort.minutesMonth - effort.minutesMonthNew;
  const offered = minutesOffered(effort);
  const isShort = check.findings.some(
    ({ rule, verdict }) => rule === 'means' && verdict !== 'pass',
  );
  const hasKnown = newCount < fields.length;
  const rows: MeterRow[] = [
    {
      key: 'all',
      label: hasKnown ? words.asAsked(fields.length) : words.asAskedPlain,
      parts: [
        { kind: 'asked', size: effort.minutesMonthNew },
        { kind: 'needless', size: needless },
      ],
      figure: minutes(effort.minutesMonth),
    },
    ...(hasKnown
      ? [
          {
            key: 'new',
            label: words.onlyNew(newCount),
            parts: [{ kind: 'asked' as const, size: effort.minutesMonthNew }],
            figure: minutes(effort.minutesMonthNew),
          },
        ]
      : []),
    {
      key: 'given',
      label: words.given,
      parts: [{ kind: 'plain', size: offered }],
      figure: offered > 0 ? minutes(offered) : '0',
    },
  ];
  return (
    <BarCard
      title={words.minutesEach}
      rows={rows}
      state={
        isShort && (
          <State kind="late" icon="broken">
            {offered > 0 ? words.short : words.nothingGiven}
          </State>
        )
      }
    >
      {needless > 0 && <p>{words.needless(minutes(needless))}</p>}
      <p>
        {hasKnown
          ? words.peopleBoth(figure(effort.peopleYear, 1), figure(effort.peopleYearNew, 1), {
              fields: fields.length,
              left: newCount,
            })
          : words.people(figure(effort.peopleYear, 1))}
      </p>
    </BarCard>
  );
}
