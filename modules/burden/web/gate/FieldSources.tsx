// SPDX-License-Identifier: Apache-2.0
import { useText, useWords } from '#packages/ui';
import type { GateCheck } from '../../contract.ts';
import { figure } from '../say.ts';
import { burdenWords } from '../words.ts';
import { gateWords } from './words.ts';

/** Each field as one cell under the source that knows it; last, those really to be asked. */
export function FieldSources({ check }: { check: GateCheck }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  if (check.groups.length === 0) return null;
  return (
    <section className="gate-section" aria-labelledby="gate-fields">
      <div className="gate-head">
        <h2 id="gate-fields">{words.fieldsKnown(check.fields.length, check.knownCount)}</h2>
        <small>{words.compared(check.compared.registers, figure(check.compared.forms))}</small>
      </div>
      <dl className="lm-card gate-fields">
        {check.groups.map(({ title, note, isNew, labels }) => (
          <div key={title.zh} className={isNew ? 'gate-fields-asked' : undefined}>
            <dt>
              {text(title)}
              {note && <small>{note}</small>}
            </dt>
            <dd>
              <ul>
                {labels.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
            </dd>
            <dd className="gate-fields-count">{common.fields(String(labels.length))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
