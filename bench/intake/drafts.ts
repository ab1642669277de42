// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';
import { postAll } from '../harness/caller.ts';
import { type LoadResult, postBytes } from '../harness/load.ts';

const MATTER = 'old-age-allowance';
/** Residents of a community, and how its worker signs in. */
const COMMUNITIES = [
  { resident: 'elder-resident', worker: 'community-worker' },
  { resident: 'neighbour-elder', worker: 'other-community-worker' },
] as const;
const RESIDENTS = 32;
const WORKER_SESSIONS = 8;
/** Most of an opening is waiting for agencies: many at once. */
const ONLINE_CONNECTIONS = 16;
/** A worker may have five cards under examination at a time (identity, PRESENCE_TRIES). */
const COUNTER_CONNECTIONS = 5;

interface Signed {
  person: string;
  token: string;
}

/** A draft ready to be submitted, and who may. */
export interface Draft {
  id: string;
  token: string;
}

interface Community {
  residents: Signed[];
  workers: Signed[];
}

export interface Scene {
  url: string;
  communities: Community[];
}

async function logIn(url: string, people: readonly string[]): Promise<Signed[]> {
  const logins = people.map((person) => ({ path: '/api/v1/demo/login', body: { person } }));
  const { answers } = await postAll<{ token: string }>(url, logins, 1);
  return people.map((person, i) => ({ person, token: answers[i]!.token }));
}

/** Two communities of elders, each resident with a session of her own, each worker with several. */
export async function openScene(url: string): Promise<Scene> {
  const communities: Community[] = [];
  for (const { resident, worker } of COMMUNITIES) {
    const asks = Array.from({ length: RESIDENTS / COMMUNITIES.length }, () => ({
      path: '/api/v1/demo/person',
      body: { like: resident },
    }));
    const { answers } = await postAll<{ person: string }>(url, asks, 1);
    const residents = await logIn(
      url,
      answers.map(({ person }) => person),
    );
    const workers = await logIn(url, Array(WORKER_SESSIONS).fill(worker));
    communities.push({ residents, workers });
  }
  // The first card registers the demo's reader; later ones may come together.
  const body = { person: communities[0]!.residents[0]!.person };
  await postAll(url, [{ path: '/api/v1/demo/card', body }], 1);
  return { url, communities };
}

const turn = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

export interface Opened {
  drafts: Draft[];
  load: LoadResult;
}

/** Drafts that residents open for themselves, online. */
export async function openOnline(
  scene: Scene,
  count: number,
  { connections = ONLINE_CONNECTIONS, matter = MATTER } = {},
): Promise<Opened> {
  const residents = scene.communities.flatMap((community) => community.residents);
  const calls = Array.from({ length: count }, (_, i) => {
    const { token } = turn(residents, i);
    return { path: '/api/v1/cases', token, body: { matter } };
  });
  const load = await postAll<{ id: string }>(scene.url, calls, connections);
  const drafts = load.answers.map(({ id }, i) => ({ id, token: calls[i]!.token }));
  return { drafts, load };
}

async function openAtOneCounter(url: string, at: Community, count: number): Promise<Draft[]> {
  const cards = Array.from({ length: count }, (_, i) => ({
    path: '/api/v1/demo/card',
    body: { person: turn(at.residents, i).person },
  }));
  const laid = await postAll<{ proof: string }>(url, cards, COUNTER_CONNECTIONS);
  const calls = laid.answers.map(({ proof }, i) => ({
    path: '/api/v1/cases',
    token: turn(at.workers, i).token,
    body: { matter: MATTER, presence: { kind: 'card', proof } },
  }));
  const load = await postAll<{ id: string }>(url, calls, COUNTER_CONNECTIONS);
  return load.answers.map(({ id }, i) => ({ id, token: calls[i]!.token }));
}

/** Drafts that workers open at the counter, each with the resident's card on the reader. */
export async function openAtCounters(scene: Scene, count: number): Promise<Draft[]> {
  const each = Math.ceil(count / scene.communities.length);
  const opened = await Promise.all(
    scene.communities.map((community) => openAtOneCounter(scene.url, community, each)),
  );
  // Mixed, so that neighbouring submissions are of different people.
  return Array.from({ length: count }, (_, i) => turn(opened, i)[Math.floor(i / opened.length)]!);
}

export function submitBytes(draft: Draft, key: string): Buffer {
  const headers = { authorization: `Bearer ${draft.token}`, 'idempotency-key': key };
  return postBytes(`/api/v1/cases/${draft.id}/submit`, headers, '{}');
}

// Takes out what the submissions wrote, so that the same drafts can be submitted again: opening
// fresh ones for every round would take an hour. Numbers already in the log stay there.
const REWIND = `
WITH gone AS (DELETE FROM journal.act WHERE kind = 'case' AND verb = 'submit'
  RETURNING partition, about, id, version)
, facts AS (DELETE FROM journal.fact f USING gone g
  WHERE f.partition = g.partition AND f.about = g.about AND f.act = g.id)
, heads AS (UPDATE journal.head h SET version = g.version - 1, last_act = a.id
  FROM gone g JOIN journal.act a ON a.partition = g.partition AND a.kind = 'case'
    AND a.about = g.about AND a.version = g.version - 1
  WHERE h.partition = g.partition AND h.kind = 'case' AND h.id = g.about)
, desks AS (DELETE FROM cases.on_desk d USING gone g
  WHERE d.partition = g.partition AND d.id = g.about)
UPDATE cases.service_case c SET number = NULL, state = 'draft', step = NULL,
  due = NULL, owed = false FROM gone g WHERE c.partition = g.partition AND c.id = g.about`;

const TOUCHED =
  'journal.act, journal.fact, journal.head, cases.service_case, cases.on_desk, exchange.purpose';

export async function rewindSubmissions(owner: Client): Promise<void> {
  await owner.query(REWIND);
  await owner.query(`VACUUM ${TOUCHED}, log.pending, log.tile, log.bundle, log.state`);
}
