// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { openConnectors } from '../connectors/index.ts';
import type { DataResource } from '../contract.ts';

let server: Server;
let url: string;
/** What the agency answers next. */
let reply: { status: number; body: string };

before(async () => {
  server = createServer((_request, response) => {
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const words = { zh: '户籍', en: 'Household' };
const RESOURCE: DataResource = {
  ...{
    code: 'register',
    title: words,
    agency: 'x',
    owner: 'x',
    path: '/',
    key: 'idNumber',
    class: 'open',
  },
  ...{ source: words, basis: { title: '条例' }, allowed: [] },
  fields: (
    [
      ['moveInDate', 'date'],
      ['sex', 'string'],
      ['alive', 'boolean'],
      ['employmentStatus', 'string'],
    ] as const
  ).map(([name, type]) => {
    const rest = { label: words, alsoCalled: [], mask: 'none' as const, sensitive: false };
    return { name, type, ...rest };
  }),
};

async function ask(agency: string, fields: string[], answer: [number, unknown]) {
  const [status, body] = answer;
  reply = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
  const connector = openConnectors({ [agency]: { url, key: 'key' } }).get(agency)!;
  const about = { purpose: 'p', case: 'c', matter: 'm', idNumber: '1' };
  const question = { mode: 'query' as const, resource: RESOURCE, fields, ...about };
  return connector.ask(question, AbortSignal.timeout(2_000));
}

const police = (record: object, found = true) => ({ found, asOf: '20261124093000', record });

test('each agency’s way of writing becomes ours', async () => {
  const answers = [
    await ask(
      'public-security',
      ['moveInDate', 'sex'],
      [200, police({ moveInDate: '20261024', sex: '2' })],
    ),
    await ask('public-security', ['sex'], [200, police({ sex: '9' })]),
    await ask(
      'civil-affairs',
      ['alive'],
      [200, { code: '0000', msg: '', data: { alive: '否', 更新时间: '2026/11/24' } }],
    ),
    await ask(
      'human-resources',
      ['employmentStatus', 'alive'],
      [
        200,
        {
          copiedAt: '2026-11-24T02:00:00+08:00',
          items: [
            { field: 'alive', value: 1 },
            { field: 'employmentStatus', value: '30' },
          ],
        },
      ],
    ),
  ];
  assert.deepEqual(
    answers.map((answer) => answer.known && answer.kind === 'values' && answer.values),
    [
      { moveInDate: '2026-10-24', sex: 'female' },
      { sex: null },
      { alive: false },
      { employmentStatus: 'retired', alive: true },
    ],
  );
  assert.deepEqual(
    answers.map((answer) => answer.known && answer.asOf),
    [
      '2026-11-24T01:30:00.000Z',
      '2026-11-24T01:30:00.000Z',
      '2026-11-23T16:00:00.000Z',
      '2026-11-23T18:00:00.000Z',
    ],
  );
});

test('a person who is not there is known to be not there', async () => {
  const nobody: [string, [number, unknown]][] = [
    ['public-security', [200, police({}, false)]],
    ['civil-affairs', [200, { code: '1404', msg: '查无此人', data: null }]],
    ['human-resources', [404, { title: 'PERSON_UNKNOWN' }]],
  ];
  for (const [agency, answer] of nobody) {
    const found = await ask(agency, ['alive'], answer);
    assert.ok(found.known && found.kind === 'values');
    assert.deepEqual(found.values, { alive: null });
  }
});

test('what we cannot read is garbled, what is refused is refused; neither is a value', async () => {
  const cases: [string, [number, unknown], string][] = [
    ['public-security', [200, '<html>'], 'garbled'],
    ['public-security', [200, '[]'], 'garbled'],
    ['public-security', [200, police({ alive: 'yes' })], 'garbled'],
    ['public-security', [200, police({})], 'garbled'],
    ['public-security', [200, { found: true, asOf: 'now', record: { alive: true } }], 'garbled'],
    ['public-security', [401, { error: 'SIGNATURE_REFUSED' }], 'refused'],
    ['public-security', [500, { error: 'x' }], 'refused'],
    ['civil-affairs', [200, { code: '0000', data: { alive: '也许' } }], 'garbled'],
    ['civil-affairs', [200, { code: '4010', data: null }], 'refused'],
    ['human-resources', [200, { items: 'none' }], 'garbled'],
    ['human-resources', [200, { copiedAt: 'x', items: [] }], 'garbled'],
    ['human-resources', [404, { title: 'RESOURCE_UNKNOWN' }], 'refused'],
    ['human-resources', [200, `{"copiedAt":"${'x'.repeat(300_000)}"}`], 'garbled'],
  ];
  for (const [agency, answer, why] of cases) {
    const found = await ask(agency, ['alive'], answer);
    assert.deepEqual(found, { known: false, why }, JSON.stringify(answer).slice(0, 80));
  }
});

test('nobody listening is down', async () => {
  const gone = openConnectors({ 'civil-affairs': { url: 'http://127.0.0.1:1', key: 'key' } });
  const about = { purpose: 'p', case: 'c', matter: 'm', idNumber: '1' };
  const question = { mode: 'query' as const, resource: RESOURCE, fields: ['alive'], ...about };
  const found = await gone.get('civil-affairs')!.ask(question, AbortSignal.timeout(2_000));
  assert.deepEqual(found, { known: false, why: 'down' });
});
