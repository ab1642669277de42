// SPDX-License-Identifier: Apache-2.0
import { insist } from './telling.ts';

interface Admitted {
  id: string;
  /** Of the admission; empty before it. */
  number: string;
}

let demand: Admitted | undefined;

/** The demand of this telling. */
export function admittedDemand(): Admitted {
  insist(demand, 'nothing was asked of the gate yet');
  return demand;
}

export function keepDemand(kept: Admitted): void {
  demand = kept;
}
