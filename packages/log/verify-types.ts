// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';

/** Which row of which source an entry stands for. */
export interface EntrySource {
  source: number;
  partition: string;
  id: string;
}

/**
 * What the row's room says now: its commitment, that it was lawfully erased, or what is missing.
 */
export type Recomputed = { commitment: Buffer } | { erased: true } | { missing: string };

export type BadReason =
  | 'entry-differs'
  | 'source-missing'
  | 'position-missing'
  | 'rows-surplus'
  | 'bundle-damaged'
  | 'tile-differs'
  | 'root-differs'
  | 'checkpoint-damaged'
  | 'pending-differs'
  | 'outside-missing'
  | 'outside-damaged'
  | 'outside-ahead'
  | 'outside-differs';

/** The first thing found wrong, with everything that is known of where it lies. */
export interface BadEntry {
  why: BadReason;
  index?: number;
  id?: string;
  source?: number;
  partition?: string;
  detail?: string;
}

export interface LogVerification {
  ok: boolean;
  /** Entries in the snapshot that was verified. */
  size: number;
  erased: number;
  pending: number;
  firstBad?: BadEntry;
}

export interface VerifyOptions {
  /** Connects as lm_sweeper, which may see the queue. */
  pool: Pool;
  /** Of the log, SPKI DER. */
  publicKey: Uint8Array;
  outsideFile: string;
  /** Must answer every id it is given. */
  recompute(batch: EntrySource[]): Promise<Map<string, Recomputed>>;
  onProgress?(done: number, size: number): void;
}
