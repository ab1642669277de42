// SPDX-License-Identifier: Apache-2.0
import { useWords } from '#packages/ui';
import type { TrendPoint } from '../../contract.ts';
import { count } from './figures.ts';
import { asymmetryWords } from './words.ts';

const HEIGHT = 88;

/** Load month by month, with the median of its kind across each month. */
export function TrendBars({ trend }: { trend: readonly TrendPoint[] }) {
  const words = useWords(asymmetryWords);
  const most = Math.max(...trend.flatMap((point) => [point.per1000, point.median]), 1);
  const at = (value: number) => HEIGHT - (value / most) * HEIGHT;
  const width = 100 / trend.length;
  return (
    <figure className="asym-trend">
      <figcaption>
        <b>{words.trend}</b>
        <small>{words.trendNote}</small>
      </figcaption>
      <svg height={HEIGHT} aria-hidden="true">
        {trend.map((point, place) => (
          <g key={point.month}>
            <rect
              x={`${(place + 0.15) * width}%`}
              width={`${width * 0.7}%`}
              y={at(point.per1000)}
              height={HEIGHT - at(point.per1000)}
              className={point.isPartial ? 'asym-bar asym-partial' : 'asym-bar'}
            />
            <line
              x1={`${place * width}%`}
              x2={`${(place + 1) * width}%`}
              y1={at(point.median)}
              y2={at(point.median)}
              className="asym-median"
            />
          </g>
        ))}
      </svg>
      <ol>
        {trend.map((point) => (
          <li key={point.month}>
            <span className="lm-sr">{`${point.month} ${words.load} `}</span>
            {count(point.per1000, 1)}
            <small aria-hidden="true">{Number(point.month.slice(5))}</small>
          </li>
        ))}
      </ol>
    </figure>
  );
}
