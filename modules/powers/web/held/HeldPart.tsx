// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Section, useWords } from '#packages/ui';
import type { HeldPower } from '../../contract.ts';
import { powerPageWords } from '../page-words.ts';
import { HeldCard } from './HeldCard.tsx';
import './held.css';

const SHOWN = 4;

/** 委托给我们的事：人、钱、数据跟来了没有. What has stopped stands first: nobody may overlook it. */
export function HeldPart({ held }: { held: readonly HeldPower[] }) {
  const words = useWords(powerPageWords);
  const [isOpen, setOpen] = useState(false);
  const sorted = [...held].sort((a, b) => Number(a.inForce) - Number(b.inForce));
  const shown = isOpen ? sorted : sorted.slice(0, SHOWN);
  return (
    <Section title={words.heldTitle}>
      <p className="powers-held-note">{words.heldNote}</p>
      <div className="powers-held">
        {shown.map((power) => (
          <HeldCard key={power.link} power={power} />
        ))}
      </div>
      {sorted.length > shown.length && (
        <div className="powers-more">
          <Button kind="quiet" onPress={() => setOpen(true)}>
            {words.all(sorted.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}
