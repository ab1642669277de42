// SPDX-License-Identifier: Apache-2.0
import { parse } from 'yaml';
import type { DayLimit } from '../contract.ts';

export interface BarredProof {
  name: string;
  alsoCalled: string[];
  /** Source by which nobody at all may ask for it. */
  nobodyMayAsk?: string;
}

export interface ClockLimit extends DayLimit {
  kind?: string;
  citing?: string;
  source: string;
}

/** National rules the compiler holds a city against; data with sources, not code. */
export interface LawBook {
  barredProofsSource: string;
  barredProofs: BarredProof[];
  limits: ClockLimit[];
  supplement: ClockLimit;
}

export function readBarredProofs(yaml: string): { source: string; proofs: BarredProof[] } {
  return parse(yaml) as { source: string; proofs: BarredProof[] };
}

export function readLawBook(barredProofsYaml: string, clockLimitsYaml: string): LawBook {
  const barred = readBarredProofs(barredProofsYaml);
  const clocks = parse(clockLimitsYaml) as { limits: ClockLimit[]; supplement: ClockLimit };
  return {
    barredProofsSource: barred.source,
    barredProofs: barred.proofs,
    limits: clocks.limits,
    supplement: clocks.supplement,
  };
}
