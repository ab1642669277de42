// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, TextField, useWords } from '#packages/ui';
import type { GateCheck } from '../../contract.ts';
import { labelsOf } from './draft.ts';
import { filingWords } from './words.ts';

export interface FieldLinesProps {
  fields: string;
  check: GateCheck | undefined;
  onChange: (fields: string) => void;
}

/** Fields, one a line or pasted from a spreadsheet; those somebody knows go by one tap. */
export function FieldLines({ fields, check, onChange }: FieldLinesProps) {
  const words = useWords(filingWords);
  const [taken, setTaken] = useState(0);
  const labels = labelsOf(fields);
  const known = new Set(
    (check?.fields ?? []).filter((field) => field.known !== null).map(({ label }) => label),
  );
  const knownCount = labels.filter((label) => known.has(label)).length;
  const takeOut = () => {
    setTaken(knownCount);
    onChange(labels.filter((label) => !known.has(label)).join('\n'));
  };
  return (
    <>
      <TextField
        label={words.fields}
        help={words.fieldsHelp}
        value={fields}
        isLong
        onChange={(next) => {
          setTaken(0);
          // A pasted row of a spreadsheet becomes lines at once.
          onChange(next.replaceAll('\t', '\n'));
        }}
      />
      <div className="filing-count" role="status">
        {labels.length > 0 && (
          <span>
            {knownCount > 0
              ? words.countedKnown(labels.length, knownCount)
              : words.counted(labels.length)}
          </span>
        )}
        {knownCount > 0 && (
          <Button kind="outline" icon="data" onPress={takeOut}>
            {words.takeOut(knownCount)}
          </Button>
        )}
        {taken > 0 && <span className="lm-ok">{words.takenOut(taken)}</span>}
      </div>
    </>
  );
}
