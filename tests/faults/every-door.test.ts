// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Client } from '#tests/house/client.ts';
import { startTestApp } from '#tests/house/test-app.ts';

/** Texts that break programs: empty, NUL, half a character, too long, other types' forms. */
const TEXTS = [
  '',
  '\u0000',
  'a\ud800b',
  'x'.repeat(10_000),
  '😀𠮷䶮',
  "';--",
  '%00',
  '../..',
  '1e309',
  '2026-02-30T25:00:00Z',
  '330102-00000000-0000-7000-8000-000000000000',
  '000000000000',
  '__proto__',
  '(((((',
];
const VALUES: unknown[] = [...TEXTS, -1, 1.5, 2 ** 53, true, null, [], {}, [['\u0000']]];
const RAW_BODIES = ['', '{', '[]', 'null', '1', '{"__proto__":{"a":1}}', '['.repeat(5_000)];

interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minimum?: number;
  format?: string;
}

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

interface Door {
  method: string;
  path: string;
  inPath: string[];
  inQuery: string[];
  body: Schema | undefined;
}

async function openCases(): Promise<string[]> {
  const ids: string[] = [];
  for (const matter of ['activity-room', 'old-age-allowance', 'old-age-allowance']) {
    ids.push((await elder.post('/api/v1/cases', { matter })).body.id);
  }
  for (const id of ids.slice(1)) await elder.post(`/api/v1/cases/${id}/submit`);
  await worker.post(`/api/v1/cases/${ids[2]}/accept`);
  return ids;
}

async function listDoors(): Promise<Door[]> {
  const { paths } = (await app.anyone.get('/api/openapi.json')).body;
  return Object.entries<Record<string, Operation>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, said]) => {
      const { parameters = [] } = said;
      const named = (place: string) =>
        parameters.filter((one) => one.in === place).map((one) => one.name);
      return {
        ...{ method: method.toUpperCase(), path, inPath: named('path'), inQuery: named('query') },
        body: said.requestBody?.content['application/json']?.schema,
      };
    }),
  );
}

const app = await startTestApp({ name: 'every-door' });
const elder = await app.login(await app.fresh('elder-resident'));
const worker = await app.login('community-worker');
const officers = ['subdistrict-officer', 'civil-affairs-officer', 'gate-officer'];
const callers = [elder, worker, ...(await Promise.all(officers.map(app.login)))];
/** A draft, a submitted and an accepted case. */
const cases = await openCases();
// The demo's clock and agencies would change the world for the doors after them, and whoever signs
// out is turned away from all of those before they look at anything.
const doors = (await listDoors()).filter(
  ({ path }) => !/demo\/(clock|agencies)|sign-out/.test(path),
);

/** Some value that the contract allows. */
function example(schema: Schema): unknown {
  const { type, properties = {}, required = [] } = schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return example(schema.anyOf[0]!);
  if (type === 'object') {
    const needed = required.map((name) => [name, example(properties[name] ?? {})]);
    return Object.fromEntries(needed);
  }
  if (type === 'array') return [example(schema.items ?? {})];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  return schema.format === 'date-time' ? '2026-12-01T00:00:00Z' : 'old-age-allowance';
}

function fill(path: string, id: string): string {
  return path
    .replace('{id}', id)
    .replace('{proof}', 'account')
    .replace('{area}', '330102012001')
    .replace('{*}', '0/000')
    .replace('{code}', 'old-age-allowance');
}

const faults = new Map<string, string>();
let calls = 0;

function weigh(door: Door, sent: string, answer: Answer): void {
  calls += 1;
  const isProblem = (answer.headers.get('content-type') ?? '').includes('problem+json');
  if (answer.status < 400 || (answer.status < 500 && isProblem && answer.body.code)) return;
  faults.set(`${answer.status} ${door.method} ${door.path}`, sent.slice(0, 300));
}

interface Knock {
  by: Client;
  path: string;
  sent?: string | undefined;
}

async function knock(door: Door, { by, path, sent }: Knock): Promise<void> {
  const raw = sent === undefined ? undefined : Buffer.from(sent);
  const headers = { 'content-type': 'application/json' };
  const answer = await by.call(door.method, path, raw ? { headers, raw } : {});
  weigh(door, `${path} ${sent ?? ''}`, answer);
}

/** As JSON, with half a character left half. */
const json = (value: unknown) => JSON.stringify(value).replaceAll('\\\\ud800', '\\ud800');

async function tryParameters(door: Door): Promise<void> {
  const sent = door.method === 'GET' ? undefined : '{}';
  const [elder, worker] = callers as [Client, Client];
  const texts = TEXTS.filter((text) => text.isWellFormed()).map(encodeURIComponent);
  for (const text of texts) {
    for (const name of door.inPath) {
      const path = fill(door.path.replace(`{${name}}`, text), cases[1]!);
      await knock(door, { by: worker, path, sent });
    }
    for (const name of door.inQuery) {
      const view = door.path === '/api/v1/cases' && name !== 'view' ? 'view=desk&' : '';
      const path = `${fill(door.path, cases[1]!)}?${view}${name}=${text}`;
      await knock(door, { by: worker, path, sent });
      await knock(door, { by: elder, path: `${path}&${name}=x`, sent });
    }
  }
}

async function tryBodies(door: Door): Promise<void> {
  const path = fill(door.path, cases[1]!);
  for (const sent of RAW_BODIES) await knock(door, { by: callers[1]!, path, sent });
  const { properties = {} } = door.body ?? {};
  const whole = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, example(schema)]),
  );
  const ids = door.path.includes('{id}') ? cases : [''];
  for (const name of Object.keys(properties)) {
    for (const [i, value] of VALUES.entries()) {
      const by = callers[i % callers.length]!;
      const id = ids[i % ids.length]!;
      const sent = json({ ...whole, [name]: value });
      await knock(door, { by, path: fill(door.path, id), sent });
    }
  }
}

test('no door answers 500, and every refusal is a problem with a code', async () => {
  assert.ok(doors.length > 40, 'the doors were listed');
  for (const door of doors) {
    await tryParameters(door);
    if (door.method !== 'GET') await tryBodies(door);
  }
  assert.ok(calls > 2_000, `${calls} calls`);
  for (const by of callers) {
    const { status } = await by.get('/api/v1/cases');
    assert.equal(status, 200, 'a caller is signed in to the end');
  }
  assert.deepEqual(
    [...faults].map((fault) => fault.join('  ←  ')),
    [],
  );
});
