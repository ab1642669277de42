// SPDX-License-Identifier: Apache-2.0
import { State, serverNow, useWords } from '#packages/ui';
import type { HeldPower, MeansKind } from '../../contract.ts';
import { chinaDay, useDay } from '../deeds/days.ts';
import { type GivenPart, MEANS_KINDS } from '../deeds/deed.ts';
import { useSayings } from '../deeds/use-sayings.ts';
import { deedWords } from '../deeds/words.ts';
import { powerPageWords } from '../page-words.ts';

/** 人、钱、数据: what came with it, until when, and which of them was cut. */
export function HeldMeans({ power: { means, state } }: { power: HeldPower }) {
  const words = useWords(deedWords);
  const say = useSayings(undefined, []);
  if (!means) return <p className="powers-held-paper">{words.meansOlder}</p>;
  const lines: Record<MeansKind, readonly { what: string; part: GivenPart }[]> = {
    people: means.people.map((part) => ({ part, what: say.people(part) })),
    money: means.money.map((part) => ({ part, what: say.money(part) })),
    data: means.data.map((part) => ({ part, what: say.data(part) })),
  };
  return (
    <dl className="powers-held-means">
      {MEANS_KINDS.map((kind) => (
        <Cell
          key={kind}
          kind={kind}
          lines={lines[kind]}
          without={means.without?.[kind]}
          hasLapsed={state === 'lapsed'}
        />
      ))}
    </dl>
  );
}

interface CellProps {
  kind: MeansKind;
  lines: readonly { what: string; part: GivenPart }[];
  without: string | undefined;
  hasLapsed: boolean;
}

function Cell({ kind, lines, without, hasLapsed }: CellProps) {
  const words = useWords(deedWords);
  const { heldBroken } = useWords(powerPageWords);
  const say = useSayings(undefined, []);
  const day = useDay();
  const today = chinaDay(serverNow());
  const isOver = hasLapsed && lines.some(({ part }) => part.until < today);
  return (
    <div className={isOver ? 'powers-held-over' : undefined}>
      <dt>
        {words.means[kind]}
        <State kind={isOver ? 'late' : 'ok'} icon={isOver ? 'broken' : 'check'}>
          {isOver ? heldBroken : lines.length > 0 ? words.confirmed : words.notNeeded}
        </State>
      </dt>
      {without && <dd>{without}</dd>}
      {lines.map(({ what, part }) => (
        <dd key={`${what}${part.until}`}>
          <b>{what}</b>
          <span>{words.untilDay(day(part.until))}</span>
          {part.confirmedAt && (
            <span>{words.confirmedOn(say.giver(part), day(part.confirmedAt))}</span>
          )}
        </dd>
      ))}
    </div>
  );
}
