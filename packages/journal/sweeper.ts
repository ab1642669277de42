// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many } from '#packages/db';
import type { DueHead, Journal } from './journal.ts';

const BATCH = 200;

/**
 * The one clock: calls a room's `due` where `due_at <= now`. Two may run; versions keep them from
 * doubling.
 */
export interface Sweeper {
  start(): void;
  stop(): Promise<void>;
  /** One pass; answers how many heads were looked at. */
  sweep(): Promise<number>;
}

interface SweeperOptions {
  journal: Journal;
  pool: Pool;
  intervalMs?: number;
  /** A due action that throws is tried again next time; the message goes here. */
  onError(message: string): void;
}

async function dueHeads(options: SweeperOptions, skip: ReadonlySet<string>): Promise<DueHead[]> {
  const kinds = [...options.journal.kinds().values()].filter((kind) => kind.due);
  const rows = await many<DueHead>(options.pool, {
    name: 'journal.due',
    text:
      'SELECT partition, kind, id, version, last_act AS "lastAct", person, due_at AS "dueAt" ' +
      'FROM journal.head WHERE due_at <= $1 AND kind = ANY ($2) ORDER BY due_at, partition, id LIMIT $3',
    values: [options.journal.clock.now(), kinds.map((kind) => kind.kind), BATCH + skip.size],
  });
  return rows.filter((row) => !skip.has(`${row.id}:${row.version}`)).slice(0, BATCH);
}

export function createSweeper(options: SweeperOptions): Sweeper {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  /** Heads whose due action failed in this pass; they must not keep the pass from ending. */
  const sweepAll = async (): Promise<number> => {
    const failed = new Set<string>();
    let looked = 0;
    for (;;) {
      const heads = await dueHeads(options, failed);
      if (heads.length === 0) return looked;
      for (const head of heads) {
        looked += 1;
        try {
          await options.journal.kinds().get(head.kind)!.due!(head);
        } catch (error) {
          options.onError(`${head.kind} ${head.id}: ${(error as Error).message}`);
        }
        failed.add(`${head.id}:${head.version}`);
      }
    }
  };
  /** Passes never overlap in one process. */
  const sweep = (): Promise<number> => {
    const next = running.then(sweepAll, sweepAll);
    running = next;
    return next;
  };
  const loop = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      sweep()
        .catch((error: Error) => options.onError(error.message))
        .finally(loop);
    }, options.intervalMs ?? 500);
  };
  return {
    sweep,
    start: loop,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running.catch(() => undefined);
    },
  };
}
