// SPDX-License-Identifier: Apache-2.0
import { useText, useWords } from '#packages/ui';
import type { CaseField } from '../../contract.ts';
import { FactValue } from '../FactValue.tsx';
import { isKnown } from '../known-fields.ts';
import { workCaseWords } from './words.ts';

/** The short name of a source: 公安户籍, 民政, 人社. */
export function useSourceName(): (field: CaseField) => string {
  const words = useWords(workCaseWords);
  const text = useText();
  return (field) =>
    isKnown(field) ? (words.sources[field.source] ?? text(field.sourceTitle)) : words.asked;
}

/** Whether the reader sees something of the value; fully masked ones are left out. */
export function hasSight(field: CaseField | undefined): boolean {
  return field !== undefined && isKnown(field) && field.value !== null && field.value !== '***';
}

/** A value as it is shown, masked until it is opened. */
export function FieldWords({ name, field }: { name: string; field: CaseField }) {
  const words = useWords(workCaseWords);
  if (!isKnown(field)) return <span className="lm-quiet">{words.asked}</span>;
  return (
    <FactValue
      name={name}
      value={field.value}
      hidden={words.masked}
      yes={words.yes}
      no={words.no}
    />
  );
}
