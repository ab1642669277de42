// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './Button.tsx';
import { useUiWords } from './ui-words.ts';

export interface SheetProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  wide?: boolean;
  /** One or two buttons, side by side at the foot. */
  foot?: ReactNode;
  children: ReactNode;
}

/** From below on a phone, from the right on a desk. Escape, the scrim and the cross close it. */
export function Sheet({ title, isOpen, onClose, wide, foot, children }: SheetProps) {
  const words = useUiWords();
  return (
    <ModalOverlay
      className="lm-scrim"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
    >
      <Modal className={`lm-sheet${wide ? ' lm-sheet-wide' : ''}`}>
        <Dialog>
          <div className="lm-sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={words.close} onPress={onClose} />
          </div>
          <div>{children}</div>
          {foot && <div className="lm-sheet-foot">{foot}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
