// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { runLoad } from '../harness/load.ts';
import { type Draft, rewindSubmissions, submitBytes } from './drafts.ts';
import type { Rounds } from './rounds.ts';

export interface StatementCounts {
  /** Sent by the program. */
  sent: number;
  /** Run by PostgreSQL, those inside functions included. */
  run: number;
}

// Only what ran once a submission or more: polls come a few times in the same second.
const COUNT = `
SELECT coalesce(sum(calls) FILTER (WHERE toplevel), 0)::int AS sent,
  coalesce(sum(calls), 0)::int AS run
FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
WHERE r.rolname = 'lm_save' AND s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
AND s.calls >= $1`;

/** Connections made from now on are counted; those of the write path are asked to come again. */
async function startCounting({ owner }: Rounds): Promise<void> {
  await owner.query(`DO $$ BEGIN EXECUTE format(
    'ALTER DATABASE %I SET pg_stat_statements.track = ''all''', current_database()); END $$`);
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'lm_save' " +
      'AND datname = current_database()',
  );
  // Until the program's pool has noticed, and its polls have found new connections.
  await pause(1_000);
}

/** Statements per submission, as PostgreSQL counts them. Everything after it is measured slower. */
export async function countStatements(
  on: Rounds,
  drafts: readonly Draft[],
): Promise<StatementCounts> {
  await startCounting(on);
  await on.house.ask({ settle: true });
  const calls = drafts.map((draft, n) => ({ bytes: submitBytes(draft, `counted-${n}`) }));
  await on.owner.query('SELECT pg_stat_statements_reset()');
  const { count } = await runLoad({
    ...{ url: on.url, connections: 8, seconds: 60 },
    next: () => calls.pop(),
  });
  const { rows } = await on.owner.query<StatementCounts>(COUNT, [count]);
  await on.house.ask({ settle: true });
  await rewindSubmissions(on.owner);
  return { sent: rows[0]!.sent / count, run: rows[0]!.run / count };
}
