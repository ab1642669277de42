// SPDX-License-Identifier: Apache-2.0
import { Fragment } from 'react';
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
  // A paper that was given and stopped is the broken link itself: it stands in the box.
  const stopped = missing && hasStopped(missing) ? chain[breaksAt] : undefined;
  const links = chain.map((node, index): ChainLink => {
    const isLast = index === chain.length - 1;
    const isBelow = breaksAt >= 0 && index >= breaksAt;
    const title = text(node.title);
    return {
      key: `${node.kind}${index}`,
      state: isBelow ? 'todo' : isLast && node.kind === 'person' ? 'here' : 'done',
      badge: words.kinds[node.kind] ?? words.kinds.organisation,
      title: isSelf && node.kind === 'person' ? words.isYou(title) : title,
      sub: node !== stopped && <Paper node={node} deedsAt={deedsAt} />,
      may: text(node.role),
    };
  });
  if (missing) {
    links.splice(breaksAt < 0 ? links.length : breaksAt, 0, {
      key: 'missing',
      state: 'missing',
      title: text(missing.gap),
      sub: stopped ? <Paper node={stopped} deedsAt={deedsAt} isBoxed /> : missing.article,
    });
  }
  return <Chain label={words.chain} links={links} />;
}

const STOPPED = /^POWER_(NOT_YET|EXPIRED|REVOKED|SUSPENDED|MEANS_ENDED)$/;

/** The link was given and carries nothing now, as against one that was never given. */
export function hasStopped({ code }: MissingPower): boolean {
  return STOPPED.test(code);
}

interface PaperProps {
  node: WhyChainNode;
  deedsAt: string | undefined;
  /** In the box of the broken link, which says above it that it stopped. */
  isBoxed?: boolean;
}

/** The paper of a link, until when or since when, and whether it stopped. */
function Paper({ node, deedsAt, isBoxed }: PaperProps) {
  const words = useWords(powerWords);
  const stopped = { revoked: words.revoked, suspended: words.suspended, expired: words.expired }[
    node.state
  ];
  const isLink = node.link && node.document && deedsAt && node.kind !== 'post';
  const paper = isLink ? (
    <Link className="why-paper" href={`${deedsAt}/${node.link}`}>
      <Named document={node.document!} />
    </Link>
  ) : (
    node.document && <Named document={node.document} />
  );
  const parts = {
    paper,
    period: (node.until || node.from) && <Period node={node} />,
    stopped: !isBoxed && stopped,
  };
  const shown = Object.entries(parts).filter(([, part]) => part);
  return shown.map(([key, part], index) => (
    <Fragment key={key}>
      {index > 0 && words.comma}
      {part}
    </Fragment>
  ));
}

/** 《街道委托书》街示委〔2026〕9号: the number after the title is solid. */
function Named({ document }: { document: string }) {
  const title = document.indexOf('》') + 1;
  if (title === 0) return <>{document}</>;
  return (
    <>
      {document.slice(0, title)}
      <span className="lm-nb">{document.slice(title)}</span>
    </>
  );
}

/** What ends is said by its end; what does not, by its beginning. */
function Period({ node }: { node: WhyChainNode }) {
  const words = useWords(powerWords);
  const language = useLanguage();
  const now = serverNow();
  const from = node.from && formatDay(node.from, now, language);
  const until = node.until && formatDay(node.until, now, language);
  return <span className="lm-d">{words.period(from, until)}</span>;
}
