// SPDX-License-Identifier: Apache-2.0
import type { FactScalar } from '../contract.ts';

/** What is asked to be confirmed: names that must hold, or names with the value claimed. */
export type Claim = readonly string[] | Readonly<Record<string, FactScalar>>;

export function isNames(claim: Claim): claim is readonly string[] {
  return Array.isArray(claim);
}

export function claimedFields(claim: Claim): string[] {
  return isNames(claim) ? [...claim] : Object.keys(claim);
}

function same(claimed: FactScalar, held: FactScalar): boolean {
  if (typeof claimed !== 'string' || typeof held !== 'string') return claimed === held;
  return (
    claimed.normalize('NFC').trim().toUpperCase() === held.normalize('NFC').trim().toUpperCase()
  );
}

/**
 * One answer for everything claimed: which part disagrees is never said, because a caller could
 * otherwise try values one by one. A name alone holds when the register has it, and a yes is yes.
 */
export function verdictOf(claim: Claim, held: Readonly<Record<string, FactScalar>>): 'yes' | 'no' {
  const agrees = isNames(claim)
    ? claim.every((name) => held[name] !== undefined && held[name] !== null && held[name] !== false)
    : Object.entries(claim).every(([name, value]) => same(value, held[name] ?? null));
  return agrees ? 'yes' : 'no';
}
