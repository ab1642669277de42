// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Button, Mark, Sheet, useText, useWords } from '#packages/ui';
import type { MissingPower } from '../contract.ts';
import { WhyChain, type WhyChainNode } from './WhyChain.tsx';
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
  /** What was written into the log by asking, in a sentence. */
  mark?: ReactNode;
  /** The one act that keeps the case moving; otherwise a button that closes. */
  act?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
}

/** 为什么: the chain of power of an act, a wait, a question or a refusal. */
export function WhyDrawer(props: WhyDrawerProps) {
  const { title, finding, lede, chain, missing, isSelf, mark, act, isOpen, onClose } = props;
  const words = useWords(powerWords);
  const text = useText();
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
      {finding && <h3 style={{ fontSize: 'var(--t-22)' }}>{finding}</h3>}
      {lede && <p className="lm-quiet">{lede}</p>}
      <div style={{ margin: '16px 0' }}>
        <WhyChain chain={chain} missing={missing} isSelf={isSelf} />
      </div>
      {missing?.couldGiveName && (
        <p style={{ marginBottom: 16 }}>
          <b>{words.whoCouldGive(text(missing.couldGiveName))}</b>
        </p>
      )}
      {mark && <Mark>{mark}</Mark>}
    </Sheet>
  );
}
