// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/** plain: what a rule counts · asked: what is really asked · over, needless: what is too much. */
export type MeterKind = 'plain' | 'asked' | 'over' | 'needless';

export interface MeterRow {
  key: string;
  label: ReactNode;
  /** From zero on, one after another, in one unit for all rows. */
  parts: readonly { kind: MeterKind; size: number }[];
  /** The figure behind the bar. Where there is nothing, the figure is 0 and stands on the axis. */
  figure: ReactNode;
}

/** Share of the row the longest bar takes; the rest is for its figure. */
const LONGEST_PERCENT = 68;

/** Bars from a common zero; what is too much is set apart by shape as well as by colour. */
export function Meter({ rows }: { rows: readonly MeterRow[] }) {
  const most = Math.max(...rows.map(lengthOf), 1);
  return (
    <dl className="gate-meter">
      {rows.map((row) => (
        <MeterLine key={row.key} row={row} most={most} />
      ))}
    </dl>
  );
}

function lengthOf({ parts }: MeterRow): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}

function MeterLine({ row, most }: { row: MeterRow; most: number }) {
  const length = lengthOf(row);
  return (
    <>
      <dt>{row.label}</dt>
      <dd>
        {length > 0 && (
          <span className="gate-bar" style={{ width: `${(LONGEST_PERCENT * length) / most}%` }}>
            {row.parts
              .filter(({ size }) => size > 0)
              .map(({ kind, size }) => (
                <i key={kind} className={`gate-bar-${kind}`} style={{ flexGrow: size }} />
              ))}
          </span>
        )}
        <b className={length > 0 ? undefined : 'gate-zero'}>{row.figure}</b>
      </dd>
    </>
  );
}
