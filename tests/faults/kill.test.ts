// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createTestHouse } from '#packages/testkit';
import { Client } from '#tests/house/client.ts';
import { prepareHouse } from '#tests/house/prepare-house.ts';
import { verify } from './told-house.ts';

const PROGRAM = fileURLToPath(new URL('./server-process.ts', import.meta.url));
const DRAFTS = 32;
const AT_ONCE = 8;
const FIELDS = { purpose: '书法班', useDate: '2099-01-01', slot: 'morning', people: 8 };

let house: Awaited<ReturnType<typeof createTestHouse>>;
let env: NodeJS.ProcessEnv;
const children = new Set<ChildProcess>();
before(async () => {
  house = await createTestHouse({ prepareHouse, name: 'kill' });
  env = {
    ...{ DATABASE_URL: house.url, LASTMILE_MODE: 'demo' },
    ...{ DATA_DIR: house.home, PORT: '0' },
  };
});
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await house.drop();
});

interface Running {
  child: ChildProcess;
  url: string;
}

async function start(): Promise<Running> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('listening ')) return { child, url: line.slice('listening '.length) };
  }
  throw new Error('the server ended before it listened');
}

async function kill({ child }: Running): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  children.delete(child);
}

async function login(url: string, person: string): Promise<Client> {
  const { body } = await new Client(url).post('/api/v1/demo/login', { person });
  return new Client(url, body.token);
}

/** Does the work for every one, so many at a time. */
async function forAll<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const worker = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function makeDrafts(self: Client): Promise<string[]> {
  const drafts: string[] = [];
  await forAll([...Array(DRAFTS).keys()], async () => {
    const opened = await self.post('/api/v1/cases', { matter: 'activity-room' });
    assert.equal(opened.status, 201, JSON.stringify(opened.body));
    const filled = await self.patch(`/api/v1/cases/${opened.body.id}`, { fields: FIELDS });
    assert.equal(filled.status, 200, JSON.stringify(filled.body));
    drafts.push(opened.body.id);
  });
  return drafts;
}

const submit = (self: Client, id: string) =>
  self.post(`/api/v1/cases/${id}/submit`, {}, { 'idempotency-key': `submit-${id}` });

/** Submits until `enough` were answered, then kills the server with the rest under way. */
async function submitAndKill(
  running: Running,
  drafts: readonly string[],
  enough: number,
): Promise<Map<string, string>> {
  const self = await login(running.url, 'elder-resident');
  const acknowledged = new Map<string, string>();
  let killed: Promise<void> | undefined;
  await forAll(drafts, async (id) => {
    try {
      const answer = await submit(self, id);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      acknowledged.set(id, answer.body.number);
    } catch (error) {
      // After the kill there is nobody to answer; before it everything must be.
      if (!killed) throw error;
    }
    if (acknowledged.size >= enough) killed ??= kill(running);
  });
  assert.ok(killed, 'the server was never killed');
  await killed;
  return acknowledged;
}

interface Counted {
  about: string;
  submits: number;
  number: string | null;
}

async function countSubmits(ids: readonly string[]): Promise<Map<string, Counted>> {
  const client = new pg.Client({ connectionString: house.url });
  await client.connect();
  try {
    const { rows } = await client.query<Counted>(
      "SELECT a.about, count(*) FILTER (WHERE a.verb = 'submit')::int AS submits, " +
        "max(a.payload ->> 'number') AS number FROM journal.act a " +
        "WHERE a.kind = 'case' AND a.about = ANY ($1) GROUP BY 1",
      [ids.map((id) => id.slice(7))],
    );
    const log = await client.query(
      'SELECT count(*)::int AS n, max(idx)::int AS last FROM log.position',
    );
    assert.equal(log.rows[0].n, log.rows[0].last + 1, 'the log is dense');
    return new Map(rows.map((row) => [row.about, row]));
  } finally {
    await client.end();
  }
}

test('kill -9 in mid-write loses nothing that was answered and doubles nothing', async () => {
  let running = await start();
  const drafts = await makeDrafts(await login(running.url, 'elder-resident'));
  const acknowledged = new Map<string, string>();
  for (const enough of [7, 9]) {
    const open = drafts.filter((id) => !acknowledged.has(id));
    for (const [id, number] of await submitAndKill(running, open, enough)) {
      acknowledged.set(id, number);
    }
    const counted = await countSubmits(drafts);
    for (const [id, number] of acknowledged) {
      const { submits, number: stored } = counted.get(id.slice(7))!;
      assert.deepEqual([submits, stored], [1, number], 'answered, so it is there, once');
    }
    running = await start();
  }
  assert.ok(acknowledged.size < drafts.length, 'some were under way when it was killed');
  const self = await login(running.url, 'elder-resident');
  await forAll(drafts, async (id) => {
    const again = await submit(self, id);
    assert.equal(again.status, 200, JSON.stringify(again.body));
    assert.equal(again.body.state, 'submitted');
    if (acknowledged.has(id)) assert.equal(again.body.number, acknowledged.get(id));
  });
  await new Client(running.url).post('/api/v1/demo/clock', { advance: 'PT0S' });
  const counted = await countSubmits(drafts);
  assert.deepEqual(
    drafts.filter((id) => counted.get(id.slice(7))?.submits !== 1),
    [],
    'each once, however often it was sent',
  );
  const numbers = new Set([...counted.values()].map(({ number }) => number));
  assert.equal(numbers.size, drafts.length, 'no number was given twice');
  const found = await verify(env);
  assert.deepEqual([found.ok, found.pending], [true, 0]);
  await kill(running);
});
