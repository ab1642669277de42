// SPDX-License-Identifier: Apache-2.0
import { State, useWords } from '#packages/ui';
import type { HeldPower } from '../../contract.ts';
import { powerPageWords } from '../page-words.ts';
import { useStandingLook } from './held.ts';

/** In a row: that it was entrusted, and whether that stands. */
export function HeldState({ power }: { power: HeldPower }) {
  const words = useWords(powerPageWords);
  const { kind, icon, word } = useStandingLook(power);
  return (
    <State kind={kind} icon={kind === 'ok' ? 'link' : icon}>
      {[words.entrusted, word].join(words.comma)}
    </State>
  );
}
