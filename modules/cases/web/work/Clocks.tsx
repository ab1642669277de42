// SPDX-License-Identifier: Apache-2.0
import {
  ClockBar,
  dateParts,
  Moment,
  serverNow,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { clockDays } from './clock-days.ts';
import { workCaseWords } from './words.ts';

/** 时限: this step, the promise as days with the pause as its own segment, and the law's limit. */
export function Clocks({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const language = useLanguage();
  const { step, promised, legal, paused } = view.clocks;
  const days = clockDays(view, serverNow());
  const unitOf = (unit: string) => words.units[unit] ?? unit;
  const isLate = promised && !paused && Date.parse(promised.due) < serverNow().getTime();
  return (
    <dl className="wcase-clocks">
      {paused && (
        <div className="lm-wait">
          <dt>{words.pausedSince}</dt>
          <dd>
            <Moment at={paused.since} />
          </dd>
          <dd className="wcase-wide">{text(paused.why)}</dd>
        </div>
      )}
      {paused?.until && (
        <div>
          <dt>{words.pausedUntil}</dt>
          <dd>
            <Moment at={paused.until} />
          </dd>
        </div>
      )}
      {step && !paused && (
        <div>
          <dt>{words.thisStep}</dt>
          <dd>
            <Moment at={step} />
          </dd>
        </div>
      )}
      {promised && (
        <div className={isLate ? 'lm-late' : undefined}>
          <dt>{words.promised(promised.days, unitOf(promised.unit))}</dt>
          <dd>
            <Moment at={promised.due} />
          </dd>
          {days.length > 1 && (
            <dd className="wcase-wide">
              <ClockBar
                label={words.clockLabel}
                segments={days.map(({ day, kind }) => ({
                  key: day,
                  kind,
                  name: dayName(day, language),
                }))}
              />
            </dd>
          )}
        </div>
      )}
      {legal && (
        <div>
          <dt>{words.legal(legal.days, unitOf(legal.unit))}</dt>
          <dd>
            <Moment at={legal.due} as="day" />
          </dd>
        </div>
      )}
    </dl>
  );
}

function dayName(day: string, language: 'zh' | 'en'): string {
  const { day: number } = dateParts(day);
  return language === 'zh' ? `${number}日` : String(number);
}
