// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { Me } from '#modules/identity/contract';
import {
  Button,
  Moment,
  Qr,
  Section,
  Segmented,
  serverNow,
  useDoor,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { RightDoor, useMatterHere } from './RightDoor.tsx';
import { useOpenedNames } from './SittingHead.tsx';
import type { Sitting } from './sitting.ts';
import { useStarted } from './use-started.ts';
import { counterWords } from './words.ts';

export interface ReceiptProps {
  sitting: Sitting;
  onEnd: () => void;
}

/** 回执: one sheet with number, clock, who decides and who to call; printed, then closed. */
export function Receipt({ sitting, onEnd }: ReceiptProps) {
  const words = useWords(counterWords);
  const [size, setSize] = useState<'usual' | 'large'>('large');
  const sent = useStarted(sitting).filter(({ number }) => number !== null);
  const isEmpty = sent.length === 0 && sitting.elsewhere.length === 0;
  const print = () => {
    globalThis.print();
    onEnd();
  };
  useKeys({ p: isEmpty ? undefined : print });
  return (
    <aside className="counter-side">
      <Section title={words.receipt} aside={words.receiptNote}>
        <Segmented
          label={words.receipt}
          value={size}
          onChange={setSize}
          choices={[
            { value: 'usual', name: words.usual },
            { value: 'large', name: words.large },
          ]}
        />
        {isEmpty ? (
          <p className="counter-none lm-quiet">{words.empty}</p>
        ) : (
          <ReceiptSheet sitting={sitting} sent={sent} isLarge={size === 'large'} />
        )}
      </Section>
      <div className="counter-end">
        {isEmpty ? (
          <Button wide onPress={onEnd}>
            {words.close}
          </Button>
        ) : (
          <Button kind="primary" icon="printer" wide tall keyHint="p" onPress={print}>
            {words.print}
          </Button>
        )}
        <p className="lm-quiet">{words.printNote}</p>
      </div>
    </aside>
  );
}

interface SheetProps {
  sitting: Sitting;
  sent: readonly CaseView[];
  isLarge: boolean;
}

function ReceiptSheet({ sitting, sent, isLarge }: SheetProps) {
  const words = useWords(counterWords);
  const text = useText();
  const me = useDoor<undefined, Me>('GET /api/v1/identity/me');
  const names = useOpenedNames(sitting);
  const clerk = me.data?.person?.name ?? '';
  return (
    <article className={`receipt${isLarge ? ' receipt-large' : ''}`}>
      <header>
        <div>
          <h3>{words.receiptTitle}</h3>
          <p>{text(me.data?.post?.organisation.name)}</p>
          <p>
            <Moment at={serverNow().toISOString()} />
          </p>
          <p>{sent[0]?.applicant.name}</p>
        </div>
        {sent[0]?.number && <Qr payload={sent[0].number} label={words.qr} sizePx={88} />}
      </header>
      <ol>
        {sent.map((view) => (
          <li key={view.id}>
            <b>{text(view.matter.title)}</b>
            {words.comma}
            {words.sent}
            <p>
              <Deciding view={view} />
            </p>
            <p>
              {words.number} <span className="lm-nb">{view.number}</span>
            </p>
          </li>
        ))}
        {sitting.elsewhere.map((code) => (
          <ReceiptDoor key={code} code={code} />
        ))}
      </ol>
      <footer>
        {names.length > 0 && <p>{words.openedOf(names.join(words.listComma), clerk)}</p>}
        <p>
          {words.ask} <b>{clerk}</b>
          {words.comma}
          {words.orCall}
        </p>
      </footer>
    </article>
  );
}

function Deciding({ view }: { view: CaseView }) {
  const words = useWords(counterWords);
  const text = useText();
  const step =
    view.steps.find(({ act }) => act === 'decide') ??
    view.steps.find(({ act }) => act === 'complete');
  const { promised } = view.clocks;
  return (
    <>
      {words.atLatest(text(step?.organisation))} {promised && <Moment at={promised.due} />}
    </>
  );
}

function ReceiptDoor({ code }: { code: string }) {
  const words = useWords(counterWords);
  const text = useText();
  const page = useMatterHere(code);
  if (!page) return null;
  return (
    <li>
      <b>{text(page.matter.title)}</b>
      {words.comma}
      {words.goThere}
      <p>
        <RightDoor code={code} />
      </p>
    </li>
  );
}
