// SPDX-License-Identifier: Apache-2.0
import { Icon, Pairs, State, useText, useWords } from '#packages/ui';
import type { ECertMine } from '../contract.ts';
import './ecerts.css';
import { FaceValue } from './FaceValue.tsx';
import { statusKind } from './status-kind.ts';
import { ecertWords } from './words.ts';

export interface PreviewBoxProps {
  ecert: ECertMine;
  chosen: readonly string[];
}

/** Exactly what the other side will see, and what it will not. */
export function PreviewBox({ ecert, chosen }: PreviewBoxProps) {
  const words = useWords(ecertWords);
  const text = useText();
  const isShown = (field: ECertMine['fields'][number]) =>
    field.shown === 'always' || chosen.includes(field.name);
  const hidden = ecert.fields.filter((field) => !isShown(field));
  return (
    <div className="ecert-preview" aria-live="polite">
      <p className="lm-help">{text(ecert.type.title)}</p>
      <State kind={statusKind(ecert.status)} size={20}>
        {words.statuses[ecert.status]}
      </State>
      <Pairs
        boxed={false}
        tight
        pairs={ecert.fields.filter(isShown).map(({ name, label, value }) => ({
          key: name,
          label: text(label),
          value: <FaceValue value={value} />,
        }))}
      />
      {hidden.length > 0 && (
        <p className="lm-help" style={{ display: 'flex', gap: 8 }}>
          <Icon name="lock" size={20} />
          {words.cannotSee(hidden.map(({ label }) => text(label)).join('、'))}
        </p>
      )}
    </div>
  );
}
