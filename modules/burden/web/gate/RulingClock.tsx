// SPDX-License-Identifier: Apache-2.0
import { Moment, serverNow, useWords } from '#packages/ui';
import { burdenWords } from '../words.ts';
import { gateWords } from './words.ts';
import type { GateWords } from './words.zh.ts';

export interface RulingClockProps {
  due: string | null;
  /** Which working day of the limit today is. */
  day?: number | null;
  limit?: number | null;
}

/** The days of a ruling, and in bold the moment it is due. */
export function RulingClock({ due, day, limit }: RulingClockProps) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  if (!due) return null;
  const isLate = Date.parse(due) < serverNow().getTime();
  return (
    <p className="gate-clock">
      <span>{daysOf(words, day, limit)}</span>
      <b className={isLate ? 'lm-late' : undefined}>
        {isLate ? words.wasDue : common.dueBy} <Moment at={due} />
      </b>
    </p>
  );
}

function daysOf(words: GateWords, day?: number | null, limit?: number | null): string {
  if (typeof day !== 'number' || typeof limit !== 'number') return words.clock;
  return day === 0 ? words.clockToday(limit) : words.clockDays(limit, day);
}
