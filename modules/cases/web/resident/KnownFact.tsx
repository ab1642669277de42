// SPDX-License-Identifier: Apache-2.0
import { agencyName } from '#modules/exchange/web';
import { FactTag, Moment, useText, useWords } from '#packages/ui';
import { FactValue } from '../FactValue.tsx';
import type { KnownField } from '../known-fields.ts';
import { residentCaseWords } from './words.ts';

/** What is known, as she reads it: below 实人 a mask says that it is hidden. */
export function KnownValue({ name, field }: { name: string; field: KnownField }) {
  const words = useWords(residentCaseWords);
  return (
    <FactValue
      name={name}
      hidden={field.masked ? words.hidden : undefined}
      value={field.value}
      yes={words.yes}
      no={words.no}
    />
  );
}

/** From which register, and as of when; a tap says who read it and why. */
export function KnownTag({ field, onPress }: { field: KnownField; onPress: () => void }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  return (
    <FactTag kind="known" label={words.tagLabel(text(field.label))} onPress={onPress}>
      {words.tag(text(agencyName(field.source, field.sourceTitle)))}
      <Moment at={field.asOf} as="nearDay" />
    </FactTag>
  );
}
