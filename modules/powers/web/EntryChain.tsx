// SPDX-License-Identifier: Apache-2.0
import {
  Chain,
  type ChainLink,
  formatDay,
  serverNow,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { PowerDelegation, PowerEntryView } from '../contract.ts';
import { nameOfPaper } from './link-words.ts';
import { powerPageWords } from './page-words.ts';
import { powerWords } from './words.ts';

export interface EntryChainProps {
  entry: PowerEntryView;
  links: readonly PowerDelegation[];
}

/** Law → holder → the bodies it was given to, broken where a link was revoked or ended. */
export function EntryChain({ entry, links }: EntryChainProps) {
  const words = useWords(powerPageWords);
  const { kinds } = useWords(powerWords);
  const text = useText();
  const language = useLanguage();
  const day = (date: string) => formatDay(date, serverNow(), language);
  const actsOf = (acts: readonly PowerDelegation['acts'][number][]) =>
    acts.length > SHOWN_ACTS
      ? words.actsMore(words.acts[acts[0]!], acts.length)
      : acts.map((act) => words.acts[act]).join(words.listSeparator);
  const { basis } = entry;
  const shown: ChainLink[] = [
    {
      key: 'law',
      state: 'done',
      badge: kinds.law,
      title: `《${basis.title}》`,
      sub: [basis.documentNumber, basis.article].filter(Boolean).join(words.comma),
    },
    {
      key: 'holder',
      state: 'done',
      badge: badgeOf(entry.holder, kinds),
      title: text(entry.holderName),
      sub: [entry.decision, words.since(day(entry.validFrom))].filter(Boolean).join(words.comma),
      may: words.origins[entry.origin],
    },
  ];
  for (const link of oneLine(links)) {
    if (!link.inForce) {
      shown.push({
        key: `${link.id} broken`,
        state: 'missing',
        title: link.revokedAt ? words.revokedOn(day(link.revokedAt)) : words.notInForce,
        sub: nameOfPaper(link.document),
      });
    }
    shown.push({
      key: link.id,
      state: link.inForce ? 'done' : 'todo',
      badge: 'organisation' in link.to ? badgeOf(link.to.organisation, kinds) : kinds.post,
      title: text(link.toName),
      sub: [nameOfPaper(link.document), words.until(day(link.validTo))].join(words.comma),
      may: actsOf(link.acts),
    });
  }
  return <Chain label={words.chain} links={shown} />;
}

const SHOWN_ACTS = 3;

/** One way down: at each depth the first link below the one above it, bodies before posts. */
function oneLine(links: readonly PowerDelegation[]): PowerDelegation[] {
  const line: PowerDelegation[] = [];
  for (let depth = 1; ; depth += 1) {
    const above = line.at(-1)?.id;
    const below = links.filter(
      ({ path, parent }) => path.length === depth && (depth === 1 || parent === above),
    );
    const next = below.find(({ to }) => 'organisation' in to) ?? below[0];
    if (!next) return line;
    line.push(next);
  }
}

function badgeOf(code: string, kinds: Record<string, string>): string | undefined {
  if (/^subdistrict-/.test(code)) return kinds.subdistrict;
  if (/^(station|committee|party)-/.test(code)) return kinds.community;
  return /^facility-owner-/.test(code) ? kinds.organisation : kinds.department;
}
