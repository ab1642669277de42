// SPDX-License-Identifier: Apache-2.0
import { Icon, State, useText, useWords } from '#packages/ui';
import type { GateCheck, GateFinding } from '../../contract.ts';
import { Sentence } from '../Sentence.tsx';
import { figure } from '../say.ts';
import { CHECK_CELLS, type CheckCell, findingOf, otherFindings } from './check-cells.ts';
import { gateWords } from './words.ts';
import type { GateWords } from './words.zh.ts';

/** What the gate found by itself: five checks side by side, and what else must change. */
export function Checks({ check }: { check: GateCheck }) {
  const words = useWords(gateWords);
  const text = useText();
  const others = otherFindings(check);
  return (
    <>
      <ul className="lm-card gate-checks" aria-label={words.checks}>
        {CHECK_CELLS.map((cell) => (
          <li key={cell}>
            <Cell finding={findingOf(check, cell)} cell={cell} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ul className="gate-others">
          {others.map((finding) => (
            <li key={finding.rule}>
              <Icon name="forbid" size={16} />
              <Sentence>{text(finding.sentence)}</Sentence>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Cell({ finding, cell }: { finding: GateFinding | undefined; cell: CheckCell }) {
  const words = useWords(gateWords);
  const isPass = !finding || finding.verdict === 'pass';
  if (isPass) {
    return (
      <>
        <State kind="ok" icon="check">
          {words.passes[cell]}
        </State>
        {finding && <Said finding={finding} />}
      </>
    );
  }
  return (
    <>
      <State kind="late" icon={cell === 'means' ? 'broken' : 'forbid'}>
        {failWords(finding, words)}
      </State>
      <Said finding={finding} />
    </>
  );
}

function failWords({ rule, figures }: GateFinding, words: GateWords): string {
  const [, covered] = figures;
  if (rule === 'means' && covered && covered.value > 0) return words.short;
  return words.fails[rule] ?? '';
}

/** The figures that decide, large; where a rule has none, its sentence. */
function Said({ finding }: { finding: GateFinding }) {
  const words = useWords(gateWords);
  const text = useText();
  const say = words.figures[finding.rule];
  const values = finding.figures.map(({ value }) => figure(value, 1));
  if (!say || values.length === 0) {
    return (
      <small>
        <Sentence>{text(finding.sentence)}</Sentence>
      </small>
    );
  }
  const [bold, small] = say(values);
  return (
    <>
      <b>{bold}</b>
      <small>{small}</small>
    </>
  );
}
