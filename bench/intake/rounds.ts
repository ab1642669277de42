// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Child } from '../harness/child.ts';
import { cpuBetween, cpuMsOf, databaseCpu } from '../harness/cpu.ts';
import { type LoadResult, postBytes, runLoad } from '../harness/load.ts';
import { type Draft, rewindSubmissions, submitBytes } from './drafts.ts';
import { watchLog } from './inclusion.ts';

const CONNECTIONS = 32;
const IDLE_S = 2;

export interface Rounds {
  owner: Client;
  house: Child;
  limit: Child;
  /** Where the house listens. */
  url: string;
  /** What a submission writes, as the limit is given it. */
  body: string;
  /** Statements a second that the program sends when nobody calls: polls of clocks and powers. */
  idleQueries: number;
  say(line: string): void;
}

export interface Round {
  perSecond: number;
  latenciesMs: number[];
  /** Processor time per call. */
  nodeMs: number;
  databaseMs: number;
  /** Statements the program sent to PostgreSQL, per call. */
  trips: number;
  /** From the act to the published checkpoint that covers it. */
  inclusionMs: number[];
}

interface Metered extends Pick<Round, 'nodeMs' | 'databaseMs'> {
  load: LoadResult;
}

async function metered(on: Rounds, pid: number, run: () => Promise<LoadResult>): Promise<Metered> {
  const database = await databaseCpu(on.owner);
  const node = cpuMsOf(pid) ?? Number.NaN;
  const load = await run();
  const nodeMs = ((cpuMsOf(pid) ?? Number.NaN) - node) / load.count;
  const databaseMs = cpuBetween(database, await databaseCpu(on.owner)) / load.count;
  return { load, nodeMs, databaseMs };
}

function insist(load: LoadResult): void {
  const { 200: fine = 0 } = load.statuses;
  if (fine !== load.count) throw new Error(`answers: ${JSON.stringify(load.statuses)}`);
}

/** One round of the durable limit. */
export async function measureLimit(on: Rounds, seconds: number): Promise<Round> {
  const call = { bytes: postBytes('/', {}, on.body) };
  const url = String(on.limit.ready.url);
  const { load, ...cost } = await metered(on, on.limit.pid, () =>
    runLoad({ url, connections: CONNECTIONS, seconds, next: () => call }),
  );
  insist(load);
  const { perSecond, latenciesMs } = load;
  return { ...cost, perSecond, latenciesMs, trips: 1, inclusionMs: [] };
}

let keys = 0;

/** One round of submissions; the drafts are drafts again when it is over. */
export async function measureSubmissions(
  on: Rounds,
  drafts: readonly Draft[],
  seconds: number,
): Promise<Round> {
  const calls = drafts.map((draft) => {
    keys += 1;
    return { bytes: submitBytes(draft, `round-${keys}`) };
  });
  let sent = 0;
  const next = () => {
    sent += 1;
    return calls[sent - 1];
  };
  const before = await on.house.ask<{ queries: number }>({});
  const log = watchLog(on.owner);
  const { load, ...cost } = await metered(on, on.house.pid, () =>
    runLoad({ url: on.url, connections: CONNECTIONS, seconds, next }),
  );
  const after = await on.house.ask<{ queries: number }>({});
  insist(load);
  await on.house.ask({ settle: true });
  const inclusionMs = await log.stop();
  await rewindSubmissions(on.owner);
  const { perSecond, latenciesMs } = load;
  const own = after.queries - before.queries - on.idleQueries * load.seconds;
  const trips = own / load.count;
  return { ...cost, perSecond, latenciesMs, trips, inclusionMs };
}

/** Statements a second while nobody calls. */
export async function countIdleQueries(house: Child): Promise<number> {
  const before = await house.ask<{ queries: number }>({});
  await pause(IDLE_S * 1000);
  return ((await house.ask<{ queries: number }>({})).queries - before.queries) / IDLE_S;
}

const WRITTEN = `
SELECT jsonb_build_object('act', to_jsonb(a), 'facts', (SELECT jsonb_agg(encode(f.sealed, 'base64'))
  FROM journal.fact f WHERE f.partition = a.partition AND f.act = a.id)) AS body
FROM journal.act a WHERE a.kind = 'case' AND a.verb = 'submit' LIMIT 1`;

/** Submits one draft and answers the bytes that were written for it, for the limit to write too. */
export async function sampleBytes(
  on: Pick<Rounds, 'owner' | 'house' | 'url'>,
  draft: Draft,
): Promise<string> {
  const calls = [{ bytes: submitBytes(draft, 'sample') }];
  insist(await runLoad({ url: on.url, connections: 1, seconds: 10, next: () => calls.pop() }));
  const { rows } = await on.owner.query<{ body: unknown }>(WRITTEN);
  await rewindSubmissions(on.owner);
  return JSON.stringify(rows[0]!.body);
}
