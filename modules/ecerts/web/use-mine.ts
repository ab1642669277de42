// SPDX-License-Identifier: Apache-2.0
import { useDoor } from '#packages/ui';
import type { ECertMine } from '../contract.ts';

export interface MineList {
  items: ECertMine[];
  next: string | null;
}

/** One's own certificates, in full. */
export function useMine() {
  return useDoor<undefined, MineList>('GET /api/v1/ecerts/mine');
}
