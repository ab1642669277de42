// SPDX-License-Identifier: Apache-2.0
import { daysFromToday, formatDay, formatTime, formatWeekday, spokenMoment } from './dates.ts';
import { serverNow } from './server-time.ts';
import { useLanguage } from './text.ts';
import { useUiWords } from './ui-words.ts';

export interface MomentProps {
  /** ISO instant or YYYY-MM-DD. */
  at: string;
  /** full: 11月27日 周五17:00 · day: 11月27日 · near: 今天 09:12 · spoken: 星期五 下午5点 · time: 17:00 */
  as?: 'full' | 'day' | 'near' | 'nearDay' | 'spoken' | 'time';
}

/** A moment set the house way: the date solid and unbroken. */
export function Moment({ at, as = 'full' }: MomentProps) {
  const language = useLanguage();
  const words = useUiWords();
  const now = serverNow();
  const day = formatDay(at, now, language);
  const time = formatTime(at);
  if (as === 'time') return <time dateTime={at}>{time}</time>;
  if (as === 'spoken') return <time dateTime={at}>{spokenMoment(at, now)}</time>;
  const away = daysFromToday(at, now);
  const named = { '-1': words.yesterday, '0': words.today, '1': words.tomorrow }[String(away)];
  if ((as === 'near' || as === 'nearDay') && named) {
    const tail = as === 'near' ? `${language === 'en' ? ' ' : ''}${time}` : '';
    return <time className="lm-nb" dateTime={at}>{`${named}${tail}`}</time>;
  }
  if (as === 'day' || as === 'nearDay') {
    return (
      <time className="lm-d" dateTime={at}>
        {day}
      </time>
    );
  }
  const weekday = as === 'full' ? formatWeekday(at, language) : '';
  // Between Han and digits the air is the engine's; between Latin words it is written.
  const air = language === 'en' ? ' ' : '';
  return (
    <time className="lm-nb" dateTime={at}>
      <span className="lm-d">{day}</span> {`${weekday}${weekday && air}${time}`}
    </time>
  );
}
