// SPDX-License-Identifier: Apache-2.0
import { Moment, Section, Timeline, useText, useWords } from '#packages/ui';
import type { AmendedPart, Deed } from '../../contract.ts';
import { deedWords } from './words.ts';
import type { DeedWords } from './words.zh.ts';

const STOPPING = /^(revoke|lapse)$/;

/** Names of the parts changed, each once: two days are one period. */
function partsNamed(changed: readonly AmendedPart[], words: DeedWords): string {
  const names = new Set(changed.map((part) => words.parts[part]));
  return [...names].join(words.listSeparator);
}

/** 经过: which body did what and when, oldest first; never which person. */
export function DeedHistory({ deed }: { deed: Deed }) {
  const words = useWords(deedWords);
  const text = useText();
  const entries = deed.history.map(
    ({ id, verb, at, organisationName, postName, basis, reason, changed }) => ({
      key: id,
      state: STOPPING.test(verb)
        ? ('stopped' as const)
        : verb === 'suspend'
          ? ('paused' as const)
          : ('done' as const),
      when: <Moment at={at} as="near" />,
      what: words.did[verb],
      who: organisationName
        ? [text(organisationName), text(postName)].filter(Boolean).join(words.comma)
        : basis === 'operator'
          ? words.byOperator
          : words.bySystem,
      ...(reason ? { basis: words.reasonGiven(reason) } : {}),
      ...(changed ? { basis: words.changedParts(partsNamed(changed, words)) } : {}),
    }),
  );
  if (entries.length === 0) return null;
  return (
    <Section title={words.history} aside={words.oldestFirst}>
      <Timeline label={words.history} entries={entries} />
    </Section>
  );
}
