// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button, Key, Sheet, useKeys, useWords } from '#packages/ui';
import { workWords } from './words.ts';

/** Asked for by ? anywhere: every key and what it does. */
export function KeysHelp() {
  const words = useWords(workWords);
  const [isOpen, setOpen] = useState(false);
  const [, navigate] = useLocation();
  useKeys({ '?': () => setOpen(true), c: () => navigate('/counter') });
  return (
    <Sheet
      title={words.keysTitle}
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      foot={
        <Button kind="primary" onPress={() => setOpen(false)}>
          {words.close}
        </Button>
      }
    >
      <dl className="work-keys">
        {Object.entries(words.keys).map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <Key key={key}>{key}</Key>
              ))}
              <span className="lm-sr">{keys}</span>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
