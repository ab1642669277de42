// SPDX-License-Identifier: Apache-2.0
import { useWords } from '#packages/ui';
import type { AskedOfUs } from '../../contract.ts';
import { askedWords } from './words.ts';

/** What became of this community's questions this year, and what was kept away from it. */
export function ThisYear({ asked }: { asked: AskedOfUs }) {
  const words = useWords(askedWords);
  const rows = [
    ...Object.entries(words.yearRows).map(([key, name]) => ({
      key,
      name,
      count: asked.thisYear[key as keyof AskedOfUs['thisYear']],
    })),
    { key: 'returned', name: words.returnedRow, count: asked.returned },
  ];
  return (
    <section aria-labelledby="asked-year">
      <div className="gate-head">
        <h2 id="asked-year">{words.thisYear}</h2>
      </div>
      <dl className="asked-year">
        {rows.map(({ key, name, count }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{words.pieces(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="gate-small">{words.thisYearNote}</p>
    </section>
  );
}
