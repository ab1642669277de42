// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { diaryRecomputers, firstDiaryFault } from '#modules/exchange';
import type { Keyring } from '#packages/crypto';
import { type Database, maybe } from '#packages/db';
import {
  actRecomputer,
  firstJournalFault,
  type JournalFault,
  subjectKeys,
} from '#packages/journal';
import {
  type BadEntry,
  type EntrySource,
  type LogVerification,
  type Recomputed,
  verifyLog,
} from '#packages/log';

/** Journal acts; `exchange` has its own numbers for the two halves of a diary row. */
const ACT_SOURCE = 1;

export interface VerifiedInstallation extends LogVerification {
  /** The act or diary row behind the first bad entry, where it can still be named. */
  names?: Named;
  /** What the log does not cover by itself, but its rooms can check. */
  faults: JournalFault[];
}

interface Named {
  kind: string;
  about: string;
  verb: string;
  version: number | null;
}

type Recompute = (batch: EntrySource[]) => Promise<Map<string, Recomputed>>;

function recomputeBySource(recomputers: Record<number, Recompute>): Recompute {
  return async (batch) => {
    const found = new Map<string, Recomputed>();
    const sources = new Set(batch.map((entry) => entry.source));
    for (const source of sources) {
      const own = batch.filter((entry) => entry.source === source);
      const recompute = recomputers[source];
      for (const { id } of own) found.set(id, { missing: 'its row is gone' });
      if (!recompute) continue;
      for (const [id, said] of await recompute(own)) found.set(id, said);
    }
    return found;
  };
}

const NAMES: Record<number, string> = {
  [ACT_SOURCE]:
    'SELECT kind, about, verb, version FROM journal.act WHERE partition = $1 AND id = $2',
  2:
    "SELECT 'diary' AS kind, case_id AS about, 'asked' AS verb, NULL::int AS version " +
    'FROM exchange.asked WHERE partition = $1 AND id = $2',
  3:
    "SELECT 'diary' AS kind, case_id AS about, 'answered' AS verb, NULL::int AS version " +
    'FROM exchange.answered WHERE partition = $1 AND id = $2',
};

async function nameEntry(pool: Pool, bad: BadEntry | undefined): Promise<Named | undefined> {
  const text = NAMES[bad?.source ?? 0];
  if (!bad?.id || !text) return undefined;
  return maybe<Named & Record<string, unknown>>(pool, {
    name: `cli.name_entry_${bad.source}`,
    text,
    values: [bad.partition, bad.id],
  });
}

export interface VerifyInstallationOptions {
  db: Database;
  keyring: Keyring;
  outsideFile: string;
  onProgress?(done: number, size: number): void;
}

/**
 * Recomputes everything the log covers: acts, heads, facts, diary rows, tiles, signature, the
 * checkpoints kept outside, and what waits. Runs beside a server; holds one snapshot open.
 */
export async function verifyInstallation(
  options: VerifyInstallationOptions,
): Promise<VerifiedInstallation> {
  const { db, keyring, outsideFile, onProgress } = options;
  const pool = db.sweeper;
  const keys = subjectKeys(pool, keyring, () => Date.now());
  const recompute = recomputeBySource({
    [ACT_SOURCE]: actRecomputer(pool, keys, keyring.purposeKey('salt')),
    ...diaryRecomputers({ pool, keys }),
  });
  const publicKey = keyring.signer('log').publicKey;
  const log = await verifyLog({ pool, publicKey, outsideFile, recompute, onProgress });
  const faults = [await firstJournalFault(pool), await firstDiaryFault(pool)];
  const found = faults.filter((fault) => fault !== undefined);
  const names = await nameEntry(pool, log.firstBad);
  return { ...log, ok: log.ok && found.length === 0, faults: found, ...(names && { names }) };
}
