// SPDX-License-Identifier: Apache-2.0
import { Link } from 'wouter';
import {
  Chain,
  type ChainLink,
  formatDay,
  serverNow,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { ChainNode, MissingPower } from '../contract.ts';
import { powerWords } from './words.ts';
import './why.css';

/** A node of a chain as any door answers it. */
export type WhyChainNode = Pick<ChainNode, 'title' | 'role'> &
  Partial<Omit<ChainNode, 'kind' | 'state' | 'title' | 'role'>> & { kind: string; state: string };

export interface WhyChainProps {
  chain: readonly WhyChainNode[];
  /** What breaks it; drawn before the first node that is not whole. */
  missing?: MissingPower;
  /** The person at the end is the reader. */
  isSelf?: boolean;
  /** Where the face shows delegations: the paper of each link leads to it. */
  deedsAt?: string | undefined;
}

/** Law → department → subdistrict → community → post → person, or to where it breaks. */
export function WhyChain({ chain, missing, isSelf, deedsAt }: WhyChainProps) {
  const words = useWords(powerWords);
  const text = useText();
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
      sub: <Paper node={node} deedsAt={deedsAt} />,
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

/** The paper of a link, until when or since when, and whether it stopped. */
function Paper({ node, deedsAt }: { node: WhyChainNode; deedsAt: string | undefined }) {
  const words = useWords(powerWords);
  const language = useLanguage();
  const stopped = { revoked: words.revoked, suspended: words.suspended, expired: words.expired }[
    node.state
  ];
  const now = serverNow();
  const from = node.from && formatDay(node.from, now, language);
  const until = node.until && formatDay(node.until, now, language);
  const rest = [words.period(from, until), stopped].filter(Boolean);
  if (!node.link || !node.document || !deedsAt || node.kind === 'post') {
    return <>{[node.document, ...rest].filter(Boolean).join(words.comma)}</>;
  }
  return (
    <>
      <Link className="why-paper" href={`${deedsAt}/${node.link}`}>
        {node.document}
      </Link>
      {rest.map((one) => `${words.comma}${one}`)}
    </>
  );
}
