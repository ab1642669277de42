// SPDX-License-Identifier: Apache-2.0
import { Card, ErrorState, Loading, Section, useDoor, useText, useWords } from '#packages/ui';
import type { AsymmetryDetail } from '../../contract.ts';
import { count, sayLack, sayValue, scaleOf } from './figures.ts';
import { Legend } from './IndexTable.tsx';
import { Strip } from './Strip.tsx';
import { TrendBars } from './TrendBars.tsx';
import { asymmetryWords } from './words.ts';
import './asymmetry.css';

export interface AsymmetryCardProps {
  /** A community or subdistrict the caller may see. */
  code: string;
}

const FIGURES = ['load', 'power', 'people', 'money'] as const;

/** One unit against the median of its kind: the index, the four figures, the trend. */
export function AsymmetryCard({ code }: AsymmetryCardProps) {
  const words = useWords(asymmetryWords);
  const read = useDoor<never, AsymmetryDetail>('GET /api/v1/burden/asymmetry/{code}', undefined, {
    path: { code },
  });
  const text = useText();
  const title = read.data ? words.oursOf(text(read.data.row.name)) : words.title;
  return (
    <Section title={title} aside={words.oursNote}>
      {read.isPending && <Loading rows={4} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (
        <Card padded>
          <Figures detail={read.data} />
          <TrendBars trend={read.data.trend} />
        </Card>
      )}
    </Section>
  );
}

function Figures({ detail }: { detail: AsymmetryDetail }) {
  const words = useWords(asymmetryWords);
  const text = useText();
  const { row } = detail;
  const { figures } = row;
  if (!figures) {
    const why = row.notDrawn ?? 'few-months';
    return <p className="asym-quiet">{words.notDrawn(why, row.months, detail.monthsMin)}</p>;
  }
  return (
    <>
      <p className={row.standing === 'short' ? 'asym-index asym-low' : 'asym-index'}>
        {row.index?.toFixed(2)}
        <small>{sayLack(row, words)}</small>
      </p>
      <Legend />
      <Strip row={row} scale={scaleOf([row])} />
      <dl className="asym-four">
        {FIGURES.map((figure) => {
          const { value, of100 } = figures[figure];
          const meaning = detail.meanings.find((one) => one.figure === figure);
          const said = sayValue(figure, value, words);
          return (
            <div key={figure}>
              <dt>{meaning && text(meaning.name)}</dt>
              <dd>{of100 === null ? said : words.against(said, count(of100))}</dd>
              <dd>{meaning && text(meaning.formula)}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
