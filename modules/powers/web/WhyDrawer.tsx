// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Button, Mark, Sheet, useText, useWords } from '#packages/ui';
import type { MissingPower } from '../contract.ts';
import { hasStopped, WhyChain, type WhyChainNode } from './WhyChain.tsx';
import './why.css';
import { powerWords } from './words.ts';

export interface WhyDrawerProps {
  title: ReactNode;
  /** The answer in one sentence, above the chain. */
  finding?: ReactNode;
  lede?: ReactNode;
  chain: readonly WhyChainNode[];
  missing?: MissingPower;
  /** The person at the end of the chain is the reader. */
  isSelf?: boolean;
  /** Where the face shows delegations. */
  deedsAt?: string;
  /** What was written into the log by asking, in a sentence. */
  mark?: ReactNode;
  /** The one act that keeps the case moving; otherwise a button that closes. */
  act?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
}

/** 为什么: the chain of power of an act, a wait, a question or a refusal. */
export function WhyDrawer(props: WhyDrawerProps) {
  const { title, finding, lede, chain, missing, isSelf, deedsAt } = props;
  const { mark, act, isOpen, onClose } = props;
  const words = useWords(powerWords);
  const text = useText();
  const isWhole = !missing && chain.length > 0 && chain.every(({ state }) => state === 'whole');
  const paper = chain.findLast(({ kind, document }) => !/post|person/.test(kind) && document);
  const said = finding ?? (isSelf && isWhole && words.youMay(paper?.document ?? words.theList));
  return (
    <Sheet
      title={title}
      wide
      isOpen={isOpen}
      onClose={onClose}
      foot={
        act ?? (
          <Button kind="primary" onPress={onClose}>
            {words.understood}
          </Button>
        )
      }
    >
      {said && <h3 className="why-said">{said}</h3>}
      {lede && <p className="lm-quiet">{lede}</p>}
      <div className="why-chain">
        <WhyChain chain={chain} missing={missing} isSelf={isSelf} deedsAt={deedsAt} />
      </div>
      {missing?.couldGiveName && (
        <p className="why-give">
          <b>{words.mend[mendingOf(missing)].who(text(missing.couldGiveName))}</b>
          <small>{words.mend[mendingOf(missing)].how}</small>
        </p>
      )}
      {mark && <Mark>{mark}</Mark>}
    </Sheet>
  );
}

function mendingOf(missing: MissingPower): 'give' | 'resume' | 'renew' {
  if (missing.code === 'POWER_SUSPENDED') return 'resume';
  return hasStopped(missing) ? 'renew' : 'give';
}
