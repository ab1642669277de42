// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import type { MatterPage } from '#modules/matters/contract';
import {
  call,
  type FieldErrors,
  type FieldSpec,
  type FieldValues,
  ProblemError,
  useKept,
  useLanguage,
} from '#packages/ui';
import type { CaseDraft, CaseView, FillCase } from '../../contract.ts';
import { isKnown } from '../known-fields.ts';

const SAVE_AFTER_MS = 700;

export type MatterField = MatterPage['matter']['fields'][number];

/** A field of the matter as the form renderer needs it. */
export function specOf(field: MatterField, why: FieldSpec['help']): FieldSpec {
  const { value } = field;
  const base = { name: field.name, label: field.label, help: why, isRequired: field.required };
  if (value.choices) {
    const choices = value.choices.map((choice) => ({ value: choice.value, label: choice.title }));
    return { ...base, kind: 'choice', choices };
  }
  switch (value.type) {
    case 'boolean':
      return { ...base, kind: 'yes-no' };
    case 'date':
      return { ...base, kind: 'date' };
    case 'integer':
      return { ...base, kind: 'number', min: value.minimum, max: value.maximum };
    case 'string':
      return {
        ...base,
        kind: (value.maxLength ?? 0) > 60 ? 'text' : 'line',
        lengthMax: value.maxLength,
        pattern: value.pattern,
      };
  }
}

interface Typed {
  fields: FieldValues;
  commitments: string[];
}

function saidBefore(view: CaseView): Typed {
  const said = Object.entries(view.fields).flatMap(([name, field]) =>
    isKnown(field) && field.source === 'self' ? [[name, field.value] as const] : [],
  );
  const committed = view.evidence.filter((proof) => proof.committed).map(({ proof }) => proof);
  return { fields: Object.fromEntries(said) as FieldValues, commitments: committed };
}

function errorsIn(problem: ProblemError, language: 'zh' | 'en'): FieldErrors {
  return Object.fromEntries(problem.fields.map(({ field, text }) => [field, text[language]]));
}

/**
 * What the person types into a draft: kept on the device at once, on the server after a pause.
 * Nothing is dropped because the server refused it.
 */
export function useDraft(view: CaseView) {
  const language = useLanguage();
  const kept = useKept<Typed>(`case ${view.id}`, saidBefore(view));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const latest = useRef<Typed>(undefined);

  const save = async (typed: Typed): Promise<boolean> => {
    const written = Object.entries(typed.fields).filter(([, v]) => v !== undefined && v !== '');
    const body: FillCase = {
      fields: Object.fromEntries(written),
      commitments: typed.commitments,
    };
    setSaving('saving');
    try {
      await call<FillCase, CaseDraft>('PATCH /api/v1/cases/{id}', body, { path: { id: view.id } });
      setErrors({});
      setSaving('saved');
      return true;
    } catch (error) {
      if (error instanceof ProblemError) setErrors(errorsIn(error, language));
      setSaving('failed');
      return false;
    }
  };
  const saveLater = useRef(save);
  saveLater.current = save;
  useEffect(() => {
    if (latest.current === undefined || latest.current === kept.values) {
      latest.current = kept.values;
      return;
    }
    latest.current = kept.values;
    const timer = setTimeout(() => void saveLater.current(kept.values), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [kept.values]);

  return {
    typed: kept.values,
    errors,
    saving,
    setErrors,
    setField: (name: string, value: FieldValues[string]) =>
      kept.change({ ...kept.values, fields: { ...kept.values.fields, [name]: value } }),
    setCommitted: (proof: string, isOn: boolean) =>
      kept.change({
        ...kept.values,
        commitments: isOn
          ? [...kept.values.commitments, proof]
          : kept.values.commitments.filter((known) => known !== proof),
      }),
    saveNow: () => save(kept.values),
    drop: kept.drop,
  };
}

export type Draft = ReturnType<typeof useDraft>;
