// SPDX-License-Identifier: Apache-2.0
import { type Refusal, refuse } from '#packages/kernel';
import type { ECertStatus } from '../contract.ts';
import { ECERT_ERRORS } from '../errors.ts';

export type StatusVerb = 'suspend' | 'reinstate' | 'revoke';
export type StoredStatus = Exclude<ECertStatus, 'expired'>;

/** The status column is a cache of this fold. */
export function foldStatus(verbs: readonly string[]): StoredStatus {
  let status: StoredStatus = 'valid';
  for (const verb of verbs) {
    if (verb === 'suspend') status = 'suspended';
    if (verb === 'reinstate') status = 'valid';
    if (verb === 'revoke' || verb === 'supersede') status = 'revoked';
  }
  return status;
}

const FROM: Record<StatusVerb, readonly StoredStatus[]> = {
  suspend: ['valid'],
  reinstate: ['suspended'],
  revoke: ['valid', 'suspended'],
};

/** What a certificate becomes, or why not. Revoked is for good. */
export function changeStatus(
  status: StoredStatus,
  verb: StatusVerb,
): { ok: true; status: StoredStatus } | Refusal {
  if (!FROM[verb].includes(status)) return refuse(ECERT_ERRORS.ECERT_STATUS, { status });
  return { ok: true, status: foldStatus([verb]) };
}

/** Expiry is read off the day, never stored. `today` is a civil date in China. */
export function statusOn(
  ecert: { status: StoredStatus; validTo: string | null },
  today: string,
): ECertStatus {
  const isPast = ecert.validTo !== null && ecert.validTo < today;
  return ecert.status === 'valid' && isPast ? 'expired' : ecert.status;
}
