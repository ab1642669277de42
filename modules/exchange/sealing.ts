// SPDX-License-Identifier: Apache-2.0
import { jcs, type Sealer, sha256, unseal } from '#packages/crypto';
import { saltOf } from '#packages/journal';
import type { FactScalar } from './contract.ts';
import type { AnsweredRow, AskedRow, CaseKey } from './store.ts';

export const ASKED_SOURCE = 2;
export const ANSWERED_SOURCE = 3;

/** What stands beside an asked row and is committed to with it. */
interface AskedBeside {
  on: CaseKey;
  at: string;
  mark: Buffer | null;
  bodyMac: Buffer | null;
}

/** Commitment of a first half: SHA-256(salt ‖ canonical row), salted with the subject's key. */
export function askedCommitment(key: Buffer, row: AskedRow, beside: AskedBeside): Buffer {
  const bytes = {
    ...row,
    partition: beside.on.partition,
    case: beside.on.case,
    at: beside.at,
    mark: beside.mark?.toString('hex') ?? null,
    bodyMac: beside.bodyMac?.toString('hex') ?? null,
  };
  return sha256(saltOf(key, row.id), jcs(bytes));
}

/** Commitment of a second half; covers the sealed yes or no by its hash. */
export function answeredCommitment(
  key: Buffer,
  row: AnsweredRow,
  beside: { on: CaseKey; at: string; verdict: Buffer | null },
): Buffer {
  const bytes = {
    ...row,
    partition: beside.on.partition,
    case: beside.on.case,
    at: beside.at,
    verdict: beside.verdict ? sha256(beside.verdict).toString('hex') : null,
  };
  return sha256(saltOf(key, row.id), jcs(bytes));
}

type Place = 'values' | 'verdict';

function aadOf(partition: string, ask: string, place: Place): Buffer {
  return Buffer.from(`exchange|${partition}|${ask}|${place}`);
}

/** Seals JSON with the subject's key, bound to its ask, so that rows cannot be swapped. */
export function sealAt(
  by: { sealer: Sealer; key: Buffer },
  at: { partition: string; ask: string; place: Place },
  value: unknown,
): Buffer {
  const aad = aadOf(at.partition, at.ask, at.place);
  return by.sealer.seal(by.key, Buffer.from(JSON.stringify(value)), aad);
}

export function openValues(
  key: Buffer,
  at: { partition: string; ask: string },
  sealed: Buffer,
): Record<string, FactScalar> {
  const plain = unseal(key, sealed, aadOf(at.partition, at.ask, 'values'));
  return JSON.parse(plain.toString('utf8')) as Record<string, FactScalar>;
}

export function openVerdict(
  key: Buffer,
  at: { partition: string; ask: string },
  sealed: Buffer,
): 'yes' | 'no' {
  const plain = unseal(key, sealed, aadOf(at.partition, at.ask, 'verdict'));
  return JSON.parse(plain.toString('utf8')) as 'yes' | 'no';
}
