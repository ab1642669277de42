// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useText, useWords } from '#packages/ui';
import type { Asymmetry, AsymmetryRow } from '../../contract.ts';
import { count, marksOf, sayLack, scaleOf, shortName } from './figures.ts';
import { MarkShape, Strip } from './Strip.tsx';
import { asymmetryWords } from './words.ts';

export interface IndexTableProps {
  asymmetry: Asymmetry;
  /** Around a unit's name, such as a link to its lines. */
  nameOf?: (row: AsymmetryRow, name: string) => ReactNode;
  /** The caller's own unit. */
  own?: string;
}

/** The drawing and its table in one: each row is read out with its numbers. */
export function IndexTable({ asymmetry, nameOf, own }: IndexTableProps) {
  const words = useWords(asymmetryWords);
  const rows = asymmetry.items;
  const scale = scaleOf(rows);
  return (
    <>
      <Legend />
      <table className="asym-table">
        <thead>
          <tr>
            <th scope="col">{words.community}</th>
            <th scope="col" className="asym-n">
              <abbr title={words.nLong}>{words.n}</abbr>
            </th>
            <th scope="col" className="asym-scale">
              <span className="lm-sr">
                {[words.load, ...Object.values(words.means)].join(' · ')}
              </span>
              <Scale scale={scale} />
            </th>
            <th scope="col">{words.index}</th>
            <th scope="col" className="asym-interval">
              {words.interval}
            </th>
            <th scope="col">{words.lacks}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <IndexRow
              key={row.code}
              {...{ row, scale, nameOf }}
              isOwn={row.code === own}
              monthsMin={asymmetry.monthsMin}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface IndexRowProps extends Pick<IndexTableProps, 'nameOf'> {
  row: AsymmetryRow;
  scale: number;
  isOwn: boolean;
  monthsMin: number;
}

function IndexRow({ row, scale, nameOf, isOwn, monthsMin }: IndexRowProps) {
  const words = useWords(asymmetryWords);
  const text = useText();
  const name = shortName(text(row.name));
  const { figures } = row;
  const said = (value: number | null) => (value === null ? '–' : count(value));
  return (
    <tr className={isOwn ? 'asym-own' : undefined}>
      <th scope="row">{nameOf ? nameOf(row, name) : name}</th>
      <td className="asym-n">{row.notDrawn ? '–' : count(row.n)}</td>
      <td className="asym-scale">
        {figures && (
          <span className="lm-sr">
            {words.rowSpoken({
              load: said(figures.load.of100),
              power: said(figures.power.of100),
              people: said(figures.people.of100),
              money: said(figures.money.of100),
            })}
          </span>
        )}
        {row.notDrawn && (
          <span className="asym-why">{words.notDrawn(row.notDrawn, row.months, monthsMin)}</span>
        )}
        <Strip row={row} scale={scale} />
      </td>
      <td className={row.standing === 'short' ? 'asym-low' : undefined}>
        {row.index === null ? '–' : row.index.toFixed(2)}
      </td>
      <td className="asym-interval">
        {row.low !== null && row.high !== null && `${row.low.toFixed(2)}–${row.high.toFixed(2)}`}
      </td>
      <td className={row.standing === 'short' ? 'asym-low' : 'asym-quiet'}>
        {sayLack(row, words)}
      </td>
    </tr>
  );
}

function Scale({ scale }: { scale: number }) {
  const words = useWords(asymmetryWords);
  return (
    <span className="asym-marks" aria-hidden="true">
      {marksOf(scale).map((value) => (
        <span key={value} style={{ left: `${(value / scale) * 100}%` }}>
          {value === 100 ? words.median100 : value}
        </span>
      ))}
    </span>
  );
}

/** What each shape stands for. */
export function Legend() {
  const words = useWords(asymmetryWords);
  return (
    <ul className="asym-key">
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <path d="M1 7h18M1 4v6M19 4v6" className="asym-ci" />
          <circle cx="10" cy="7" r="5" className="asym-load" />
        </svg>
        {words.key.load}
      </li>
      {(['power', 'people', 'money'] as const).map((mean) => (
        <li key={mean}>
          <svg viewBox="-10 -7 20 14" aria-hidden="true">
            <MarkShape mean={mean} />
          </svg>
          {words.means[mean]}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <rect y="1" width="20" height="12" rx="2" className="asym-gap" />
        </svg>
        {words.key.gap}
      </li>
    </ul>
  );
}
