// SPDX-License-Identifier: Apache-2.0
import {
  Chain,
  type ChainLink,
  formatDay,
  type Language,
  serverNow,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { ChainNode, MissingPower } from '../contract.ts';
import { powerWords } from './words.ts';
import type { PowerWords } from './words.zh.ts';

/** A node of a chain as any door answers it. */
export type WhyChainNode = Pick<ChainNode, 'title' | 'role'> &
  Partial<Omit<ChainNode, 'kind' | 'state' | 'title' | 'role'>> & { kind: string; state: string };

export interface WhyChainProps {
  chain: readonly WhyChainNode[];
  /** What breaks it; drawn before the first node that is not whole. */
  missing?: MissingPower;
  /** The person at the end is the reader. */
  isSelf?: boolean;
}

/** Law → department → subdistrict → community → post → person, or to where it breaks. */
export function WhyChain({ chain, missing, isSelf }: WhyChainProps) {
  const words = useWords(powerWords);
  const text = useText();
  const language = useLanguage();
  const breaksAt = chain.findIndex((node) => node.state !== 'whole');
  const links = chain.map((node, index): ChainLink => {
    const isLast = index === chain.length - 1;
    const isBelow = breaksAt >= 0 && index >= breaksAt;
    const title = text(node.title);
    return {
      key: `${node.kind}${index}`,
      state: isBelow ? 'todo' : isLast && node.kind === 'person' ? 'here' : 'done',
      badge: words.kinds[node.kind] ?? words.kinds.organisation,
      title: isSelf && node.kind === 'person' ? words.isYou(title) : title,
      sub: subWords(node, words, language),
      may: text(node.role),
    };
  });
  if (missing) {
    links.splice(breaksAt < 0 ? links.length : breaksAt, 0, {
      key: 'missing',
      state: 'missing',
      title: text(missing.gap),
      sub: missing.article,
    });
  }
  return <Chain label={words.chain} links={links} />;
}

function subWords(node: WhyChainNode, words: PowerWords, language: Language): string {
  const stopped = { revoked: words.revoked, suspended: words.suspended, expired: words.expired }[
    node.state
  ];
  const now = serverNow();
  const from = node.from && formatDay(node.from, now, language);
  const until = node.until && formatDay(node.until, now, language);
  return [node.document, words.period(from, until), stopped].filter(Boolean).join(words.comma);
}
