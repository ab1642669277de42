// SPDX-License-Identifier: Apache-2.0
import { Chain, type ChainLink, Sheet, useText, useWords } from '#packages/ui';
import type { MatterPage } from '../contract.ts';
import { DoerName } from './DoerName.tsx';
import { matterWords } from './words.ts';

export interface WhyDoerProps {
  page: MatterPage;
  isOpen: boolean;
  onClose: () => void;
}

/** 凭什么: the laws of the matter, then the document by which the decider has the power. */
export function WhyDoer({ page, isOpen, onClose }: WhyDoerProps) {
  const words = useWords(matterWords);
  const text = useText();
  const { decides, matter } = page;
  if (!decides?.basis) return null;
  const step = matter.steps.find(({ code }) => code === decides.step)!;
  const links: ChainLink[] = [
    ...matter.legalBasis.map((law) => ({
      key: `${law.title}${law.article ?? ''}`,
      state: 'done' as const,
      badge: '法律',
      title: `《${law.title}》`,
      sub: [law.documentNumber, law.article].filter(Boolean).join('，'),
    })),
    {
      key: 'power',
      state: 'done',
      badge: '清单',
      title: `《${decides.basis.title}》`,
      sub: [decides.basis.documentNumber, decides.basis.article].filter(Boolean).join('，'),
    },
    {
      key: 'doer',
      state: 'here',
      badge: '决定',
      title: <DoerName page={page} step={step} />,
      sub: decides.inWhoseNameName && `${words.inName}${text(decides.inWhoseNameName)}`,
    },
  ];
  return (
    <Sheet title={words.whyTitle} isOpen={isOpen} onClose={onClose}>
      <Chain label={words.whyTitle} links={links} />
    </Sheet>
  );
}
