// SPDX-License-Identifier: Apache-2.0
import type { Answer as DoorAnswer } from '#tests/house/client.ts';

type Answer = Pick<DoorAnswer, 'status' | 'body'>;

/** One revocation, and what the other process made of the very next write. */
export interface Refusal {
  /** An acceptance while the power stood. */
  allowedMs: number;
  /** From the answer to the revocation to the answer to the next acceptance. */
  refusedMs: number;
  afterStatus: number;
}

export interface Station {
  /** Revokes, and writes at once on the other process. */
  refuse(): Promise<Refusal>;
  /** Revokes, and only looks: milliseconds until the case was gone from the worker's list there. */
  vanish(): Promise<number>;
}

const AREA = '330102012001';
const MATTER = 'old-age-allowance';
const SCREEN_LIMIT_MS = 10_000;

interface Sent {
  token?: string;
  /** Absent: a GET. */
  body?: unknown;
}

async function call(url: string, path: string, { token, body }: Sent = {}): Promise<Answer> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  const init =
    body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(url + path, init);
  return { status: response.status, body: await response.json() };
}

async function must(answer: Promise<Answer>): Promise<Answer['body']> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

async function submitted(url: string): Promise<string> {
  const { person } = await must(
    call(url, '/api/v1/demo/person', { body: { like: 'elder-resident' } }),
  );
  const { token } = await must(call(url, '/api/v1/demo/login', { body: { person } }));
  const { id } = await must(call(url, '/api/v1/cases', { token, body: { matter: MATTER } }));
  await must(call(url, `/api/v1/cases/${id}/submit`, { token, body: {} }));
  return id;
}

interface Link {
  id: string;
  to: { organisation?: string };
  origin: string | null;
  revokedAt?: string | null;
}

/** The link the station's worker stands on now; those revoked before are listed, too. */
async function entrustment(url: string): Promise<string> {
  const query = `/api/v1/powers/delegations?entry=${MATTER}&area=${AREA}&limit=100`;
  const isIt = ({ to, origin, revokedAt }: Link): boolean =>
    to.organisation === `station-${AREA}` && origin === 'entrusted' && !revokedAt;
  for (let cursor = ''; ; ) {
    const { items, next } = await must(call(url, query + cursor));
    const found = items.find(isIt);
    if (found) return found.id;
    if (next === null) throw new Error('the station holds no entrustment');
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

/**
 * A station's worker on the process at `other`, and the officer who may revoke her power on the one
 * at `url`. A fresh demo person gives the power again, so that it can be revoked again.
 */
export async function openStation(url: string, other: string): Promise<Station> {
  const login = async (person: string): Promise<string> =>
    (await must(call(url, '/api/v1/demo/login', { body: { person } }))).token;
  const worker = await login('community-worker');
  const officer = await login('subdistrict-officer');
  const desk = async (): Promise<string[]> => {
    const { items } = await must(
      call(other, '/api/v1/cases?view=desk&limit=100', { token: worker }),
    );
    return items.map((row: { id: string }) => row.id);
  };
  const settle = () => must(call(other, '/api/v1/demo/clock', { body: { advance: 'PT0S' } }));
  const accept = async (id: string) => {
    const started = performance.now();
    const { status } = await call(other, `/api/v1/cases/${id}/accept`, { token: worker, body: {} });
    return { status, ms: performance.now() - started };
  };
  /** A case that waits for the worker on the other process, and the link she would accept it by. */
  const waiting = async (): Promise<string> => {
    const id = await submitted(url);
    await settle();
    if (!(await desk()).includes(id)) throw new Error('the case is not on the desk');
    return id;
  };
  const revoke = async (): Promise<number> => {
    const path = `/api/v1/powers/delegations/${await entrustment(url)}/revoke`;
    await must(call(url, path, { token: officer, body: { reason: '收回委托' } }));
    return performance.now();
  };
  return {
    async refuse() {
      const [first, second] = [await waiting(), await waiting()];
      const allowed = await accept(first);
      if (allowed.status !== 200) throw new Error(`an acceptance with power: ${allowed.status}`);
      const revokedAt = await revoke();
      const after = await accept(second);
      const refusedMs = performance.now() - revokedAt;
      return { allowedMs: allowed.ms, refusedMs, afterStatus: after.status };
    },
    async vanish() {
      const id = await waiting();
      const revokedAt = await revoke();
      while ((await desk()).includes(id)) {
        if (performance.now() - revokedAt > SCREEN_LIMIT_MS) break;
      }
      return performance.now() - revokedAt;
    },
  };
}
