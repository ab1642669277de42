// SPDX-License-Identifier: Apache-2.0
import { Card, Chip, InlineWay, useText, useWords } from '#packages/ui';
import type { HeldPower } from '../../contract.ts';
import { useDay } from '../deeds/days.ts';
import { powerPageWords } from '../page-words.ts';
import { HeldMeans } from './HeldMeans.tsx';
import { HeldWhy } from './HeldWhy.tsx';
import { standingOf, useStandingLook } from './held.ts';

/** A power held by delegation: its paper, its way down, what came with it, whether it stands. */
export function HeldCard({ power }: { power: HeldPower }) {
  const words = useWords(powerPageWords);
  const text = useText();
  const day = useDay();
  const { kind, icon, word } = useStandingLook(power);
  const acts = power.acts.map((act) => words.acts[act]).join(words.listSeparator);
  const missing = standingOf(power) === 'early' ? ('todo' as const) : ('missing' as const);
  const steps = power.path.map((name, index) => ({
    key: String(index),
    name: text(name),
    state: index <= power.standing ? ('done' as const) : missing,
  }));
  return (
    <Card padded>
      <div className="powers-held-head">
        <h3>{words.titled(text(power.title), acts)}</h3>
        <Chip kind={kind} icon={icon}>
          {word}
        </Chip>
      </div>
      <p className="powers-held-paper">
        {[
          power.document,
          words.fromUntil(day(power.from), day(power.until)),
          words.titled(words.liability, power.liability),
        ].join(words.comma)}
      </p>
      <InlineWay label={words.chain} steps={steps} />
      <HeldMeans power={power} />
      <HeldWhy power={power} />
    </Card>
  );
}
