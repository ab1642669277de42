// SPDX-License-Identifier: Apache-2.0
import type { AsymmetryRow } from '../../contract.ts';
import { marksOf } from './figures.ts';

const DIAMOND = 'M0-6 6 0 0 6-6 0z';
const TRIANGLE = 'M0-5.5 5.8 4.8h-11.6z';
const SQUARE = 'M-4.7-4.7h9.4v9.4h-9.4z';

/** 权 ◇ · 人 △ · 钱 □, each its own shape: never colour alone. */
export const MARKS = { power: DIAMOND, people: TRIANGLE, money: SQUARE } as const;

export function MarkShape({ mean }: { mean: keyof typeof MARKS }) {
  return <path d={MARKS[mean]} className="asym-mark" />;
}

/** Lines of the scale: every fifty, dashed at the median. */
export function ScaleLines({ scale }: { scale: number }) {
  return marksOf(scale).map((value) => {
    const x = `${(value / scale) * 100}%`;
    const kind = value === 100 ? 'asym-median' : 'asym-axis';
    return <line key={value} x1={x} x2={x} y1="0" y2="100%" className={kind} />;
  });
}

/** One unit drawn on the scale; the table beside it says the same in numbers. */
export function Strip({ row, scale }: { row: AsymmetryRow; scale: number }) {
  const at = (value: number) => `${(value / scale) * 100}%`;
  const { figures } = row;
  return (
    <svg className="asym-strip" height="36" aria-hidden="true">
      <ScaleLines scale={scale} />
      {figures && <Gap row={row} at={at} />}
      {figures && (
        <>
          <line
            x1={at(figures.loadLow)}
            x2={at(figures.loadHigh)}
            y1="25"
            y2="25"
            className="asym-ci"
          />
          {[figures.loadLow, figures.loadHigh].map((end) => (
            <line key={end} x1={at(end)} x2={at(end)} y1="21" y2="29" className="asym-ci" />
          ))}
          <circle cx={at(figures.load.of100 ?? 0)} cy="25" r="5" className="asym-load" />
          {(['power', 'people', 'money'] as const).map((mean) => {
            const value = figures[mean].of100;
            return (
              value !== null && (
                <svg key={mean} x={at(value)} y="12" overflow="visible" aria-hidden="true">
                  <MarkShape mean={mean} />
                </svg>
              )
            );
          })}
        </>
      )}
    </svg>
  );
}

/** How far the load goes beyond the least of the three. */
function Gap({ row, at }: { row: AsymmetryRow; at: (value: number) => string }) {
  const { figures, least } = row;
  const from = least && figures ? figures[least].of100 : null;
  const to = figures?.load.of100 ?? null;
  if (from === null || to === null || to <= from) return null;
  return (
    <svg x={at(from)} width={at(to - from)} y="7" height="23" aria-hidden="true">
      <rect
        width="100%"
        height="23"
        rx="2"
        className={row.standing === 'short' ? 'asym-gap' : 'asym-gap asym-few'}
      />
    </svg>
  );
}
