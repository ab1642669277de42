// SPDX-License-Identifier: Apache-2.0
import { Card, useText, useWords } from '#packages/ui';
import type { FigureMeaning } from '../../contract.ts';
import { sayValue } from './figures.ts';
import { asymmetryWords } from './words.ts';

/** 指数 = 权、人、钱里最少的一样 / 担子. */
export function Equation() {
  const words = useWords(asymmetryWords);
  return (
    <section>
      <h2>{words.how}</h2>
      <Card className="asym-equation">
        <b>{words.index}</b>
        <span>=</span>
        <span className="asym-fraction">
          <span>{words.equationTop}</span>
          <span className="lm-sr">÷</span>
          <span>{words.load}</span>
        </span>
      </Card>
      <p className="lm-help">{words.formulaNote}</p>
    </section>
  );
}

/** What each of the four figures is, from what, and its median as measured. */
export function Meanings({ meanings }: { meanings: readonly FigureMeaning[] }) {
  const words = useWords(asymmetryWords);
  const text = useText();
  return (
    <section>
      <h2>{words.four}</h2>
      <dl className="asym-meanings">
        {meanings.map(({ figure, name, formula, sources, median }) => (
          <div key={figure}>
            <dt>{text(name)}</dt>
            <dd>
              <b>{text(formula)}</b>
              {text(sources)}
              <span>{words.medianOf(sayValue(figure, median, words))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function Cautions({ monthsMin }: { monthsMin: number }) {
  const words = useWords(asymmetryWords);
  return (
    <section>
      <h2>{words.know}</h2>
      <ul className="asym-cautions">
        {words.knows(monthsMin).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
