// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { ROOT } from '#apps/server/rooms.ts';
import { seal, unseal } from '#packages/crypto';
import { type Figure, median, short } from '../harness/figures.ts';
import type { Draft } from './drafts.ts';
import { measureSubmissions, type Round, type Rounds } from './rounds.ts';

const RECORD_SQL = readFileSync(join(ROOT, 'packages/journal/sql/record.sql'), 'utf8');
const EPOCH_CHECK = /IF p_epoch IS NOT NULL THEN.*?END IF;\n {2}END IF;/s;
const LOG_QUEUE = /INSERT INTO log\.pending.*?;/s;
const PROTECTED = ['journal.act', 'journal.head', 'journal.fact', 'cases.service_case'];
const PROTECTED_TOO = ['exchange.purpose', 'exchange.asked', 'exchange.answered'];

/** A promise that can be left out, to see what keeping it costs. */
interface Promised {
  name: string;
  leaveOut(on: Rounds): Promise<unknown>;
  keep(on: Rounds): Promise<unknown>;
  /** Another door of the house, where the promise is not kept. */
  url?(on: Rounds): string;
}

function without(part: RegExp): string {
  const text = RECORD_SQL.replace(part, '');
  if (text === RECORD_SQL) throw new Error('record.sql no longer has the part to leave out');
  return text;
}

function rowSecurity(owner: Client, verb: 'ENABLE' | 'DISABLE'): Promise<unknown> {
  const tables = [...PROTECTED, ...PROTECTED_TOO];
  const alter = (table: string): string => `ALTER TABLE ${table} ${verb} ROW LEVEL SECURITY`;
  return owner.query(tables.map(alter).join('; '));
}

const nothing = async (): Promise<void> => undefined;

const PROMISES: readonly Promised[] = [
  {
    name: 'session looked up',
    leaveOut: ({ house }) => house.ask({ rememberSessions: true }),
    keep: ({ house }) => house.ask({ rememberSessions: false }),
  },
  {
    name: 'request validated',
    leaveOut: nothing,
    keep: nothing,
    url: ({ house }) => String(house.ready.looseUrl),
  },
  {
    name: 'epoch checked and held',
    leaveOut: ({ owner }) => owner.query(without(EPOCH_CHECK)),
    keep: ({ owner }) => owner.query(RECORD_SQL),
  },
  {
    name: 'commitment queued for the log, and numbered',
    leaveOut: ({ owner }) => owner.query(without(LOG_QUEUE)),
    keep: ({ owner }) => owner.query(RECORD_SQL),
  },
  {
    name: 'row security',
    leaveOut: ({ owner }) => rowSecurity(owner, 'DISABLE'),
    keep: ({ owner }) => rowSecurity(owner, 'ENABLE'),
  },
];

const cost = (round: Round): number => round.nodeMs + round.databaseMs;

function promiseFigure(name: string, kept: readonly Round[], left: readonly Round[]): Figure {
  const full = median(kept.map(cost));
  const turns = kept.map((round, i) => (cost(round) - cost(left[i]!)) * 1000);
  const spread = `${short(Math.min(...turns))} … ${short(Math.max(...turns))}`;
  return {
    name: `promise: ${name}`,
    measured: `${short(median(turns))} µs of processor time (turns ${spread})`,
    beside: `whole submission ${short(full * 1000)} µs`,
    ratio: median(turns) / 1000 / full,
  };
}

/** Sealing has no switch: the same calls, timed alone on what a submission seals and opens. */
function sealing(whole: number): Figure {
  const key = randomBytes(32);
  const place = Buffer.from('place');
  const told = randomBytes(1_600);
  const answer = seal(key, randomBytes(300), place);
  const times = 2_000;
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) {
    seal(key, told, place);
    // One sealed answer of each of the four questions the matter asks.
    for (let n = 0; n < 4; n += 1) unseal(key, answer, place);
  }
  const { user, system } = process.cpuUsage(before);
  const us = (user + system) / times;
  return {
    name: 'promise: facts sealed (one seal, four answers opened)',
    measured: `${short(us)} µs of processor time`,
    beside: `whole submission ${short(whole * 1000)} µs`,
    ratio: us / 1000 / whole,
  };
}

/** What each promise costs: submissions with all of them, beside submissions with one left out. */
export async function costOfPromises(
  on: Rounds,
  drafts: readonly Draft[],
  isQuick: boolean,
): Promise<Figure[]> {
  const seconds = isQuick ? 0.2 : 2;
  const kept: Round[] = [];
  const left = PROMISES.map((): Round[] => []);
  for (let time = 0; time < (isQuick ? 1 : 3); time += 1) {
    kept.push(await measureSubmissions(on, drafts, seconds));
    for (const [i, promise] of PROMISES.entries()) {
      await promise.leaveOut(on);
      left[i]!.push(
        await measureSubmissions({ ...on, url: promise.url?.(on) ?? on.url }, drafts, seconds),
      );
      await promise.keep(on);
    }
  }
  on.say('each promise left out once a turn, three turns');
  const whole = median(kept.map(cost));
  return [...PROMISES.map(({ name }, i) => promiseFigure(name, kept, left[i]!)), sealing(whole)];
}
