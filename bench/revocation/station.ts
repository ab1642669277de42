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

/** How her power is taken; a suspended deed is resumed after. */
export type Stop = 'revoke' | 'suspend';

export interface Station {
  /** Takes the power, and writes at once on the other process. */
  refuse(how: Stop): Promise<Refusal>;
  /** Takes it, and only looks: ms until the case was gone from the worker's list there. */
  vanish(how: Stop): Promise<number>;
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
  const step = (id: string, verb: string, body: object) =>
    must(call(url, `/api/v1/powers/delegations/${id}/${verb}`, { token: officer, body }));
  const stop = async (how: Stop): Promise<{ at: number; again(): Promise<void> }> => {
    const id = await entrustment(url);
    await step(id, how, { reason: '收回委托' });
    const at = performance.now();
    const again = async (): Promise<void> => {
      if (how === 'suspend') await step(id, 'resume', {});
    };
    return { at, again };
  };
  return {
    async refuse(how) {
      const [first, second] = [await waiting(), await waiting()];
      const allowed = await accept(first);
      if (allowed.status !== 200) throw new Error(`an acceptance with power: ${allowed.status}`);
      const { at, again } = await stop(how);
      const after = await accept(second);
      const refusedMs = performance.now() - at;
      await again();
      return { allowedMs: allowed.ms, refusedMs, afterStatus: after.status };
    },
    async vanish(how) {
      const id = await waiting();
      const { at, again } = await stop(how);
      while ((await desk()).includes(id)) {
        if (performance.now() - at > SCREEN_LIMIT_MS) break;
      }
      const ms = performance.now() - at;
      await again();
      return ms;
    },
  };
}
