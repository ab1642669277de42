// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react';
import { useDoor, useWords } from '#packages/ui';
import type { AskedOfUs, OwnCost } from '../../contract.ts';
import { useSay } from '../say.ts';
import { askedWords } from './words.ts';

const OWN_COST = 'GET /api/v1/burden/own-cost';

/** What this platform itself took of the month that is not over. */
function minutesNow({ ours }: OwnCost): number {
  return ours.months.find(({ isPartial }) => isPartial)?.minutes ?? 0;
}

/** The month in one bar: with a number, without and still done, suspended, and this platform. */
export function HoursBar({ asked }: { asked: AskedOfUs }) {
  const words = useWords(askedWords);
  const say = useSay();
  const cost = useDoor<undefined, OwnCost>(OWN_COST).data;
  const parts = [
    { key: 'admitted' as const, minutes: asked.minutesAdmitted },
    { key: 'unnumbered' as const, minutes: asked.minutesUnnumbered },
    { key: 'stopped' as const, minutes: asked.minutesStopped },
    { key: 'own' as const, minutes: cost?.ours.area === asked.area ? minutesNow(cost) : 0 },
  ].filter(({ minutes }) => minutes > 0);
  const all = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  if (parts.length === 0) return <p className="asked-hours-none">{words.noHours}</p>;
  return (
    <dl className="asked-hours" aria-label={words.hours}>
      {parts.map(({ key, minutes }) => (
        <div
          key={key}
          className={`asked-hours-${key}`}
          style={{ flexGrow: minutes, '--share': `${(100 * minutes) / all}%` } as CSSProperties}
        >
          <dt>{words.parts[key]}</dt>
          <dd>{say.minutes(minutes)}</dd>
        </div>
      ))}
    </dl>
  );
}
