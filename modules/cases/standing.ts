// SPDX-License-Identifier: Apache-2.0
import type { Basis } from '#packages/kernel';

/** On what an act rests, and the epoch of the county it was decided on. */
export interface Standing {
  basis: Basis;
  /** Null when the act rests on no power. */
  epoch: number | null;
}
