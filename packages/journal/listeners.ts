// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient } from 'pg';
import { many, maybe, transact } from '#packages/db';
import type { ActRow } from './types.ts';

/** An act as a listener sees it, with its place in the dense log. */
export interface HeardAct extends ActRow {
  index: number;
  partition: string;
  kind: string;
  about: string;
}

export interface Listener {
  name: string;
  kinds: readonly string[];
  /**
   * Effects go through `tx`, so that effect and cursor commit together. Must be repeatable by rows.
   */
  hear(acts: HeardAct[], tx: PoolClient): Promise<void>;
}

export interface ListenerRunner {
  start(): void;
  stop(): Promise<void>;
  /** Runs every listener up to the end of the log; answers how many acts were heard. */
  drain(): Promise<number>;
}

const BATCH = 500;

async function hearBatch(pool: Pool, listener: Listener): Promise<number> {
  return transact(pool, async (tx) => {
    await tx.query(
      'INSERT INTO journal.listener_cursor (name, next_index) VALUES ($1, 0) ON CONFLICT DO NOTHING',
      [listener.name],
    );
    const cursor = await maybe<{ next_index: number }>(tx, {
      name: 'journal.cursor',
      text: 'SELECT next_index FROM journal.listener_cursor WHERE name = $1 FOR UPDATE',
      values: [listener.name],
    });
    const from = cursor?.next_index ?? 0;
    const size = await maybe<{ size: number }>(tx, {
      name: 'journal.log_size',
      text: 'SELECT size FROM log.state WHERE id = 1',
    });
    const to = Math.min(from + BATCH, size?.size ?? 0);
    if (to <= from) return 0;
    const acts = await many<HeardAct>(tx, {
      name: 'journal.heard',
      text:
        'SELECT p.idx AS index, a.partition, a.kind, a.about, a.id, a.version, a.verb, a.at::text, ' +
        'a.account, a.actor, a.post, a.basis, a.payload, a.person ' +
        'FROM log.position p JOIN journal.act a ON a.partition = p.partition AND a.id = p.id ' +
        'WHERE p.idx >= $1 AND p.idx < $2 AND p.source = 1 AND a.kind = ANY ($3) ORDER BY p.idx',
      values: [from, to, [...listener.kinds]],
    });
    if (acts.length > 0) await listener.hear(acts, tx);
    await tx.query('UPDATE journal.listener_cursor SET next_index = $2 WHERE name = $1', [
      listener.name,
      to,
    ]);
    return to - from;
  });
}

export function createListeners(options: {
  pool: Pool;
  listeners: readonly Listener[];
  intervalMs?: number;
  onError(message: string): void;
}): ListenerRunner {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const drainAll = async (): Promise<number> => {
    let heard = 0;
    for (const listener of options.listeners) {
      for (let n = 1; n > 0; heard += n) n = await hearBatch(options.pool, listener);
    }
    return heard;
  };
  const drain = (): Promise<number> => {
    const next = running.then(drainAll, drainAll);
    running = next;
    return next;
  };
  const loop = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      drain()
        .catch((error: Error) => options.onError(error.message))
        .finally(loop);
    }, options.intervalMs ?? 200);
  };
  return {
    drain,
    start: loop,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running.catch(() => undefined);
    },
  };
}
