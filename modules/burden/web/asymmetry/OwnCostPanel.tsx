// SPDX-License-Identifier: Apache-2.0
import { dateParts, ErrorState, Icon, Loading, serverNow, useDoor, useWords } from '#packages/ui';
import type { OwnCost, OwnCostMonth } from '../../contract.ts';
import { count, sayMinutes } from './figures.ts';
import { asymmetryWords } from './words.ts';
import './own-cost.css';

/** 本平台也算一份: what this system cost the caller's body this month, and of it she herself. */
export function OwnCostPanel() {
  const words = useWords(asymmetryWords);
  const read = useDoor<undefined, OwnCost>('GET /api/v1/burden/own-cost');
  return (
    <section className="own-cost" aria-labelledby="own-cost">
      <h2 id="own-cost">{words.cost}</h2>
      {read.isPending && <Loading rows={4} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <Cost cost={read.data} />}
    </section>
  );
}

function Cost({ cost }: { cost: OwnCost }) {
  const words = useWords(asymmetryWords);
  const { ours, mine } = cost;
  const now = ours.months.find((month) => month.isPartial);
  const own = mine.months.find((month) => month.isPartial);
  return (
    <>
      {now ? (
        <p className="own-cost-big">
          {sayMinutes(now.minutes, words)}
          <small>{words.costThisMonth(ours.workers)}</small>
        </p>
      ) : (
        <p className="own-cost-few">{words.few(ours.workersMin)}</p>
      )}
      {ours.months.length > 1 && <MonthBars months={ours.months} />}
      {now && <p className="own-cost-note">{words.costNote(now.stays)}</p>}
      <dl className="own-cost-sums">
        {now && ours.perCaseMinutes !== null && (
          <Sum name={words.perCase} value={words.minutes(count(ours.perCaseMinutes, 1))} />
        )}
        {now && <Sum name={words.fields} value={count(now.fields)} note={words.fieldsNote} />}
        {now && <Sum name={words.prompts} value={words.promptsOf(count(now.prompts))} />}
        <Sum name={words.mine} value={sayMinutes(own?.minutes ?? 0, words)} note={words.mineNote} />
      </dl>
      <p className="own-cost-rule">
        <Icon name="gate" size={20} />
        {words.costRule}
      </p>
    </>
  );
}

function Sum({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {note && <dd>{note}</dd>}
    </div>
  );
}

/** Hours of the last months; the present one, which is not over, is filled. */
function MonthBars({ months }: { months: readonly OwnCostMonth[] }) {
  const words = useWords(asymmetryWords);
  const hours = months.map((month) => month.minutes / 60);
  const most = Math.max(...hours);
  const spoken = hours.map((value) => count(value, 1)).join('、');
  const today = dateParts(serverNow().toISOString()).day;
  return (
    <div className="own-cost-bars" role="img" aria-label={words.costSpoken(spoken)}>
      {months.map(({ month, isPartial }, place) => (
        <div key={month} className={isPartial ? 'own-cost-now' : undefined}>
          <span>{count(hours[place]!, 1)}</span>
          <i style={{ height: `${(hours[place]! / most) * 104}px` }} />
          <span className="own-cost-month">
            {isPartial ? words.costUntil(today) : words.costMonth(Number(month.slice(5)))}
          </span>
        </div>
      ))}
    </div>
  );
}
