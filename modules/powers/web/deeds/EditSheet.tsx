// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react';
import { Button, Note, Sheet, useWords } from '#packages/ui';
import { deedWords } from './words.ts';

export interface EditSheetProps {
  title: ReactNode;
  /** Whether all that must be written is written. */
  isComplete: boolean;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** One thing of a deed, to be changed: done, or left as it was. */
export function EditSheet({ title, isComplete, onDone, onClose, children }: EditSheetProps) {
  const words = useWords(deedWords);
  const [isTold, setTold] = useState(false);
  const finish = () => {
    if (!isComplete) return setTold(true);
    onDone();
    onClose();
  };
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" onPress={finish}>
            {words.done}
          </Button>
        </>
      }
    >
      <div className="lm-form">
        {children}
        <div role="status">
          {isTold && !isComplete && <Note kind="wait">{words.incomplete}</Note>}
        </div>
      </div>
    </Sheet>
  );
}
