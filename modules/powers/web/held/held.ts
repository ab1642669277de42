// SPDX-License-Identifier: Apache-2.0
import type { IconName, StateKind } from '#packages/ui';
import { serverNow, useWords } from '#packages/ui';
import type { HeldPower } from '../../contract.ts';
import { chinaDay, useDay } from '../deeds/days.ts';
import { deedWords } from '../deeds/words.ts';
import { powerPageWords } from '../page-words.ts';

/** Stands · not begun · stopped by itself · cut by a link above. */
export type HeldStanding = 'stands' | 'early' | 'stopped' | 'cut';

export function standingOf({ inForce, stoppedOn, from }: HeldPower): HeldStanding {
  if (inForce) return 'stands';
  if (stoppedOn) return 'stopped';
  return from > chinaDay(serverNow()) ? 'early' : 'cut';
}

const LOOK: Record<HeldStanding, { kind: StateKind; icon: IconName }> = {
  stands: { kind: 'ok', icon: 'ok' },
  early: { kind: 'info', icon: 'clock' },
  stopped: { kind: 'late', icon: 'pause' },
  cut: { kind: 'late', icon: 'broken' },
};

/** How a held power stands: its look and its word. */
export function useStandingLook(power: HeldPower) {
  const words = useWords(powerPageWords);
  const deeds = useWords(deedWords);
  const day = useDay();
  const said: Record<HeldStanding, string> = {
    stands: words.inForce,
    early: deeds.notYet,
    stopped: words.stopped(day(power.stoppedOn ?? power.stopsOn)),
    cut: deeds.aboveStopped,
  };
  const standing = standingOf(power);
  return { ...LOOK[standing], word: said[standing] };
}
