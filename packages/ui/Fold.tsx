// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import { Icon } from './Icon.tsx';

export interface FoldProps {
  title: ReactNode;
  startsOpen?: boolean;
  children: ReactNode;
}

/** One line that opens to more. */
export function Fold({ title, startsOpen, children }: FoldProps) {
  return (
    <Disclosure className="lm-fold" defaultExpanded={startsOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="lm-fold-head">
          <span>{title}</span>
          <Icon name="down" size={20} />
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="lm-fold-body">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
