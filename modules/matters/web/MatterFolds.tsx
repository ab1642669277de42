// SPDX-License-Identifier: Apache-2.0
import { Card, Fold, Pairs, useText, useWords } from '#packages/ui';
import type { MatterVersion } from '../contract.ts';
import { matterWords } from './words.ts';

/** What most people do not need to read, one line each until opened. */
export function MatterFolds({ matter }: { matter: MatterVersion }) {
  const words = useWords(matterWords);
  const text = useText();
  const checked = matter.fields.filter((field) => field.source.kind === 'register');
  const { review } = matter;
  return (
    <div className="lm-section">
      <Card>
        {matter.criteria.length > 0 && (
          <Fold title={words.conditions}>
            <ul>
              {matter.criteria.map((criterion) => (
                <li key={criterion.code} style={{ padding: '6px 0' }}>
                  {text(criterion.sentence)}
                  <small className="lm-help" style={{ display: 'block' }}>
                    {`《${criterion.article.title}》${criterion.article.article ?? ''}`}
                  </small>
                </li>
              ))}
            </ul>
          </Fold>
        )}
        {checked.length > 0 && (
          <Fold title={words.checks}>
            <p>{checked.map((field) => text(field.label)).join('、')}。</p>
            <p className="lm-help">{words.checksNote}</p>
          </Fold>
        )}
        <Fold title={words.basis}>
          {matter.legalBasis.map((law) => (
            <p key={`${law.title}${law.article ?? ''}`}>
              《{law.title}》{law.article}
              {law.documentNumber && <span className="lm-nb">，{law.documentNumber}</span>}
            </p>
          ))}
        </Fold>
        <Fold title={words.object}>
          <p>{words.reconsideration(text(review.reconsiderationTo), review.reconsiderationDays)}</p>
          <p>{words.litigation(text(review.litigationTo), review.litigationMonths)}</p>
        </Fold>
        <Fold title={words.ask}>
          <Pairs
            boxed={false}
            tight
            pairs={[
              { key: 'where', label: words.where, value: text(matter.where) },
              { key: 'hours', label: words.hours, value: text(matter.hours) },
              { key: 'consult', label: words.consult, value: text(matter.consult) },
              { key: 'complain', label: words.complain, value: text(matter.complain) },
            ]}
          />
        </Fold>
      </Card>
    </div>
  );
}
