// SPDX-License-Identifier: Apache-2.0
import { formatDay, Pairs, Sheet, serverNow, useLanguage, useText, useWords } from '#packages/ui';
import type { PowerEntryView } from '../contract.ts';
import { powerPageWords } from './page-words.ts';

/** One entry in full: by which law, in whose name, who answers for it. */
export function EntrySheet({ entry, onClose }: { entry: PowerEntryView; onClose: () => void }) {
  const words = useWords(powerPageWords);
  const text = useText();
  const language = useLanguage();
  const day = (date: string) => formatDay(date, serverNow(), language);
  const { basis } = entry;
  const law = [`《${basis.title}》`, basis.documentNumber, basis.article].filter(Boolean).join(' ');
  const acts = entry.acts.map((act) => words.acts[act]).join(words.listSeparator);
  const validity = [
    words.since(day(entry.validFrom)),
    entry.validTo && words.until(day(entry.validTo)),
  ];
  const pairs = [
    { key: 'basis', label: words.basis, value: law },
    { key: 'holder', label: words.holder, value: text(entry.holderName) },
    { key: 'name', label: words.inWhoseName, value: text(entry.inWhoseNameName) },
    { key: 'origin', label: words.origin, value: words.origins[entry.origin] },
    { key: 'acts', label: words.actsHeld, value: acts || words.none },
    { key: 'area', label: words.area, value: entry.areaName },
    { key: 'validity', label: words.validity, value: validity.filter(Boolean).join(words.comma) },
    { key: 'decision', label: words.decision, value: entry.decision ?? words.none },
  ];
  return (
    <Sheet title={text(entry.title)} isOpen onClose={onClose}>
      <Pairs pairs={pairs} boxed={false} />
    </Sheet>
  );
}
