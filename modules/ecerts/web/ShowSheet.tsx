// SPDX-License-Identifier: Apache-2.0
import { Button, Moment, Pairs, Qr, Sheet, useText, useWords } from '#packages/ui';
import type { Presentation } from '../contract.ts';
import './ecerts.css';
import { FaceValue } from './FaceValue.tsx';
import { ecertWords } from './words.ts';

export interface ShowSheetProps {
  presentation: Presentation;
  onClose: () => void;
}

/** The code held out to the other side, and what it says. */
export function ShowSheet({ presentation, onClose }: ShowSheetProps) {
  const words = useWords(ecertWords);
  const text = useText();
  return (
    <Sheet
      title={words.showing}
      isOpen
      onClose={onClose}
      foot={
        <Button kind="primary" onPress={onClose}>
          {words.done}
        </Button>
      }
    >
      <div className="ecert-full">
        <Qr payload={presentation.qr} label={words.qrShow} />
        <p className="lm-help">
          <Moment at={presentation.until} as="time" /> {words.showingUntil}
        </p>
      </div>
      <Pairs
        pairs={presentation.shows.map(({ name, label, value }) => ({
          key: name,
          label: text(label),
          value: <FaceValue value={value} />,
        }))}
      />
    </Sheet>
  );
}
