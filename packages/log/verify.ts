// SPDX-License-Identifier: Apache-2.0
import type { PoolClient } from 'pg';
import { reading } from '#packages/db';
import { openCheckpoint, type TreeHead } from './checkpoint.ts';
import { type OutsideNotes, readOutside } from './outside.ts';
import { countRows, type LogState, listPending, readState } from './store.ts';
import { TILE_WIDTH, tileCount } from './tiles.ts';
import { disagreement, EntryCheck, isAgreed } from './verify-entries.ts';
import type { BadEntry, LogVerification, VerifyOptions } from './verify-types.ts';

const PENDING_PER_STEP = 4096;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

interface Outside {
  heads: TreeHead[];
  bad: BadEntry | undefined;
}

/** The heads kept outside that this database can be held to, and what is wrong with the others. */
function weighOutside(notes: OutsideNotes, state: LogState, publicKey: Uint8Array): Outside {
  const heads: TreeHead[] = [];
  let bad: BadEntry | undefined;
  if (notes.latest === undefined && state.size > 0) bad = { why: 'outside-missing' };
  const all = notes.latest === undefined ? notes.history : [...notes.history, notes.latest];
  for (const note of all) {
    const head = openCheckpoint(note, publicKey);
    if (!head) bad ??= { why: 'outside-damaged' };
    else if (head.size <= state.size) heads.push(head);
    else bad ??= { why: 'outside-ahead', index: state.size, detail: `outside has ${head.size}` };
  }
  return { heads, bad };
}

function checkHead(state: LogState, rebuilt: Buffer, publicKey: Uint8Array): BadEntry | undefined {
  if (!state.root.equals(rebuilt)) return { why: 'root-differs' };
  if (state.size === 0 && state.checkpoint === '') return undefined;
  const signed = openCheckpoint(state.checkpoint, publicKey);
  if (signed?.size === state.size && signed.root.equals(rebuilt)) return undefined;
  return { why: 'checkpoint-damaged' };
}

/** Rows beyond the tree: a tile, a bundle or a position that no checkpoint covers. */
async function checkSurplus(client: PoolClient, size: number): Promise<BadEntry | undefined> {
  const rows = await countRows(client);
  const expected = {
    tiles: tileCount(size),
    bundles: Math.ceil(size / TILE_WIDTH),
    places: size,
  };
  for (const kind of ['places', 'bundles', 'tiles'] as const) {
    if (rows[kind] !== expected[kind]) {
      return { why: 'rows-surplus', detail: `${kind}: ${rows[kind]}, expected ${expected[kind]}` };
    }
  }
  return undefined;
}

async function checkPending(
  client: PoolClient,
  recompute: VerifyOptions['recompute'],
): Promise<{ pending: number; bad?: BadEntry }> {
  let pending = 0;
  let after = BEFORE_ALL_IDS;
  for (;;) {
    const rows = await listPending(client, after, PENDING_PER_STEP);
    const answers = await recompute(rows.map(({ commitment: _, ...entry }) => entry));
    for (const { commitment, ...entry } of rows) {
      const said = answers.get(entry.id);
      if (isAgreed(said, commitment)) continue;
      const { why, detail } = disagreement(said);
      const reason = why === 'entry-differs' ? 'pending-differs' : why;
      return { pending, bad: { ...entry, why: reason, ...(detail && { detail }) } };
    }
    pending += rows.length;
    if (rows.length < PENDING_PER_STEP) return { pending };
    after = rows.at(-1)!.id;
  }
}

async function verifySnapshot(
  client: PoolClient,
  options: VerifyOptions,
  notes: OutsideNotes,
): Promise<LogVerification> {
  const state = await readState(client);
  const outside = weighOutside(notes, state, options.publicKey);
  const check = new EntryCheck(client, options, { size: state.size, heads: outside.heads });
  let firstBad = await check.run();
  firstBad ??= checkHead(state, check.edge.root(), options.publicKey);
  firstBad ??= outside.bad;
  firstBad ??= await checkSurplus(client, state.size);
  const queue = await checkPending(client, options.recompute);
  firstBad ??= queue.bad;
  return {
    ok: firstBad === undefined,
    size: state.size,
    erased: check.erased,
    pending: queue.pending,
    ...(firstBad && { firstBad }),
  };
}

/**
 * Recomputes everything the log covers in one snapshot, beside a running sequencer: every entry
 * against
 * its source, density of positions, tiles, root, signature, what is still pending, and every
 * checkpoint
 * kept outside, so that even whoever holds database and key cannot rewrite the past unseen.
 * Names the first thing wrong. Holds the snapshot open while it runs.
 */
export async function verifyLog(options: VerifyOptions): Promise<LogVerification> {
  const notes = await readOutside(options.outsideFile);
  return reading(options.pool, {}, (client) => verifySnapshot(client, options, notes));
}
