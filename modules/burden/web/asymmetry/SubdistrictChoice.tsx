// SPDX-License-Identifier: Apache-2.0
import { SelectField, useDoor, useText, useWords } from '#packages/ui';
import type { Asymmetry, AsymmetryQuery } from '../../contract.ts';
import { asymmetryWords } from './words.ts';

interface Choice {
  code: string;
  name: { zh: string; en: string };
}

/** Subdistricts with a record; the first is the one most of whose communities can be drawn. */
export function useSubdistricts() {
  const read = useDoor<AsymmetryQuery, Asymmetry>('GET /api/v1/burden/asymmetry', {
    level: 'subdistrict',
  });
  const areas: Choice[] = read.data?.items ?? [];
  const longest = [...(read.data?.items ?? [])].sort((a, b) => b.n - a.n)[0];
  return {
    areas,
    first: longest?.code,
    isPending: read.isPending,
    error: read.error,
    retry: () => void read.refetch(),
  };
}

interface ChoiceProps {
  areas: readonly Choice[];
  value: string;
  onChange: (code: string) => void;
}

export function SubdistrictChoice({ areas, value, onChange }: ChoiceProps) {
  const words = useWords(asymmetryWords);
  const text = useText();
  const choices = areas.map(({ code, name }) => ({ value: code, label: text(name) }));
  return <SelectField label={words.subdistrict} {...{ value, choices, onChange }} />;
}
