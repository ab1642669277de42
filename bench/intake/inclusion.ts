// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';

/** How often the log's size is looked at: no figure is finer than this. */
const LOOK_MS = 20;

const ACTS = `
SELECT p.idx::int AS idx, extract(epoch FROM a.at)::float8 * 1000 AS "atMs"
FROM journal.act a JOIN log.position p ON p.id = a.id
WHERE a.kind = 'case' AND a.verb = 'submit'`;

export interface LogWatch {
  /** Milliseconds from each submission to the first look that found it covered. */
  stop(): Promise<number[]>;
}

/** Looks at the log while submissions run. Call `stop` when all are numbered, before the rewind. */
export function watchLog(owner: Client): LogWatch {
  const looks: { size: number; atMs: number }[] = [];
  let isRunning = true;
  const look = async (): Promise<void> => {
    while (isRunning) {
      const { rows } = await owner.query<{ size: string }>('SELECT size FROM log.state');
      looks.push({ size: Number(rows[0]!.size), atMs: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  const looking = look();
  return {
    async stop() {
      isRunning = false;
      await looking;
      const { rows } = await owner.query<{ idx: number; atMs: number }>(ACTS);
      return rows.flatMap(({ idx, atMs }) => {
        const found = looks.find(({ size }) => size > idx);
        return found ? [found.atMs - atMs] : [];
      });
    },
  };
}
