// SPDX-License-Identifier: Apache-2.0
// What nobody should send, and what everybody sends once: each answer says what to do next.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { ALLOWANCE, door, must, refused, sql, storyOf } from './house/case-story.ts';
import type { Answer } from './house/client.ts';
import { startTestApp } from './house/test-app.ts';

const app = await startTestApp({ name: 'bad' });
const story = storyOf(app);

const CASES = '/api/v1/cases';
const JSON_TYPE = { 'content-type': 'application/json' };
const RARE = ['𠮷', '䶮', '👩‍👩‍👧', '\u202e', 'a\u0301', '\ufeff'];

/** Any refusal of the house: a 4xx that explains itself and echoes nothing of the request. */
function explained(answer: Answer, what: string): void {
  const { status, body } = answer;
  assert.ok(status >= 400 && status < 500, `${what}: ${status} ${JSON.stringify(body)}`);
  refused(answer, status, body.code);
}

/** Sends bytes that no client library would. */
function raw(
  door: [method: string, path: string],
  headers: Record<string, string>,
  body: string | Buffer,
) {
  const [method, path] = door;
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(app.url + path, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const isJson = response.headers['content-type']?.includes('json');
        resolve({
          status: response.statusCode!,
          headers: new Headers({ 'content-type': response.headers['content-type'] ?? '' }),
          body: isJson ? JSON.parse(text) : text,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function tokenOf(person: string): Promise<string> {
  return (await must(app.anyone.post('/api/v1/demo/login', { person }))).body.token;
}

test('a body of 50 MB is turned away before it is read', async () => {
  const token = await tokenOf('elder-resident');
  const headers = {
    ...JSON_TYPE,
    authorization: `Bearer ${token}`,
    'content-length': String(50 * 1_048_576),
  };
  const answer = await new Promise<Answer>((resolve, reject) => {
    const sent = request(app.url + CASES, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        sent.destroy();
        resolve({
          status: response.statusCode!,
          headers: new Headers({ 'content-type': response.headers['content-type']! }),
          body: JSON.parse(Buffer.concat(parts).toString()),
        });
      });
    });
    sent.on('error', reject);
    sent.write('{"matter":"');
  });
  refused(answer, 413, 'HTTP_BODY_TOO_LARGE');
  const { self } = await story.fresh();
  const id = await story.draft(self);
  const photo = Buffer.alloc(11 * 1_048_576, 0xff);
  const put = { 'content-type': 'image/jpeg' };
  const upload = await self.call('PUT', door(id, 'evidence/account'), { raw: photo, headers: put });
  refused(upload, 413, 'HTTP_BODY_TOO_LARGE');
});

test('bytes that are no JSON, no known media type, too deep, or no text at all', async () => {
  const authorization = `Bearer ${await tokenOf('elder-resident')}`;
  const headers = { ...JSON_TYPE, authorization };
  const send = (body: string | Buffer, type = 'application/json') =>
    raw(['POST', CASES], { ...headers, 'content-type': type }, body);
  for (const body of ['{', '{"matter":}', 'null', '[]', '7', '"x"', '{"matter":"a",}', '\u0000']) {
    refused(await send(body), 400, 'HTTP_BODY_INVALID');
  }
  for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'json']) {
    explained(await send('{"matter":"a"}', type), type);
  }
  refused(await send('<a/>', 'application/xml'), 415, 'HTTP_MEDIA_TYPE');
  const deep = `{"matter":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  refused(await send(deep), 400, 'HTTP_BODY_INVALID');
  const poison = '{"matter":"a","__proto__":{"admin":true}}';
  refused(await send(poison), 400, 'HTTP_BODY_INVALID');
  const bytes = Buffer.concat([
    Buffer.from('{"matter":"'),
    Buffer.from([0xff, 0xfe, 0xc0]),
    Buffer.from('"}'),
  ]);
  explained(await send(bytes), 'invalid UTF-8');
  refused(await send('{"matter":"a","extra":1}'), 400, 'HTTP_BODY_INVALID');
});

test('every text a door takes may hold a NUL, half a character or rare ones: never a 500', async () => {
  const { self } = await story.fresh();
  const nasty = ['\u0000', 'a\u0000b', '\ud800', "'; DROP TABLE cases.service_case; --", ...RARE];
  for (const text of nasty) {
    const asked: [string, object][] = [
      [CASES, { matter: text }],
      [CASES, { matter: ALLOWANCE, for: text }],
      [CASES, { matter: ALLOWANCE, presence: { kind: 'card', proof: text } }],
      ['/api/v1/powers/may-act', { act: 'accept', matter: text, area: '330102012001' }],
      ['/api/v1/ecerts/verify', { identifier: text }],
      ['/api/v1/ecerts/verify', { qr: text }],
      ['/api/v1/demo/login', { person: text }],
      ['/api/v1/identity/sign-in', { username: text, password: text }],
      ['/api/v1/exchange/verify', { case: text, resource: text, subject: text, fields: ['name'] }],
    ];
    for (const [path, body] of asked) {
      const { status, body: said } = await self.post(path, body);
      assert.ok(status < 500, `${path} ${JSON.stringify(text)} ${JSON.stringify(said)}`);
    }
    const coded = encodeURIComponent(text.isWellFormed() ? text : '\ufffd');
    const paths = [
      ...[`/api/v1/matters?q=${coded}`, `/api/v1/matters/${coded}`, `${CASES}/${coded}`],
      ...[`${CASES}?view=own&cursor=${coded}`, `${CASES}?view=own&for=${coded}`],
      ...[`/api/v1/powers/entries?q=${coded}`, `/api/v1/powers/communities/${coded}`],
      ...[`/api/v1/powers/delegations?entry=${coded}`, `/api/v1/places/areas/${coded}`],
      ...[`/api/v1/places/areas?parent=${coded}`, `/log/proof/inclusion?index=${coded}`],
      ...[`/api/v1/exchange/diary?cursor=${coded}`, `/${coded}`],
    ];
    for (const path of paths) {
      const { status, body: said } = await self.get(path);
      assert.ok(status < 500, `${path} ${JSON.stringify(said)}`);
    }
  }
});

test('what she writes for the office is kept to the last character, and a NUL is named, not lost', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self, { matter: 'fitness-equipment-repair' });
  const place = `东门${RARE.join('')}`;
  await must(self.patch(door(id), { fields: { place, fault: 'loose' } }));
  const { fields } = (await must(self.get(door(id)))).body;
  assert.equal(fields.place.value, place);
  const odd = await self.patch(door(id), { fields: { detail: 'a\u0000b' } });
  refused(odd, 400, 'HTTP_BODY_INVALID');
  assert.equal(odd.body.errors[0].field, 'fields.detail');
});

test('an id that is none, a case that is not there, a number that is no id', async () => {
  const { self } = await story.fresh();
  const uuid = '01a20d44-75a8-7899-bad7-60fe1753bc04';
  const ids = ['x', '1', '330102', `330102-${uuid}`, uuid, `999999-${uuid}`, `330102-${uuid}x`];
  const odd = [
    '%00',
    '%2e%2e%2f',
    '330102-261124-00017',
    `${'9'.repeat(79)}`,
    `330102-${uuid.toUpperCase()}`,
  ];
  for (const id of [...ids, ...odd]) {
    explained(await self.get(`${CASES}/${id}`), id);
    explained(await self.post(`${CASES}/${id}/submit`), id);
    explained(await self.post(`/api/v1/powers/delegations/${id}/revoke`, { reason: 'x' }), id);
    explained(await self.post(`/api/v1/ecerts/${id}/revoke`, { reason: 'x' }), id);
  }
  explained(await self.get(`${CASES}/${'x'.repeat(500)}`), 'a long id');
  explained(await self.get('/api/v1/no-such-door'), 'no door');
  explained(await self.call('DELETE', CASES), 'no such method');
});

test('a cursor that was tampered with, or made for another, is refused', async () => {
  const owner = await story.fresh();
  const other = await story.fresh();
  for (const matter of ['fitness-equipment-repair', 'activity-room', ALLOWANCE]) {
    await story.draft(owner.self, { matter });
  }
  await story.draft(other.self);
  const path = `${CASES}?view=own&limit=1`;
  const { next } = (await must(owner.self.get(path))).body;
  const turn = (cursor: string) => self(`${path}&cursor=${encodeURIComponent(cursor)}`);
  const self = (where: string) => owner.self.get(where);
  await must(turn(next));
  const [payload, mac] = next.split('.');
  const forged = Buffer.from(JSON.stringify({ at: '2000-01-01', id: 'x' })).toString('base64url');
  for (const cursor of [
    `${payload}x.${mac}`,
    `${forged}.${mac}`,
    `${payload}.`,
    '.',
    'x',
    next + next,
  ]) {
    refused(await turn(cursor), 400, 'DB_CURSOR_INVALID');
  }
  const stolen = await other.self.get(`${path}&cursor=${encodeURIComponent(next)}`);
  refused(stolen, 400, 'DB_CURSOR_INVALID');
  for (const query of [
    'view=nothing',
    'view=own&limit=0',
    'view=own&limit=1000000',
    'state=asleep',
    'channel=fax',
  ]) {
    explained(await owner.self.get(`${CASES}?${query}`), query);
  }
});

test('a form posted from another site does nothing, cookie or not', async () => {
  const { handle, self } = await story.fresh();
  const id = await story.draft(self, { matter: 'fitness-equipment-repair' });
  const login = await app.anyone.post('/api/v1/demo/login', { person: handle });
  const cookie = login.headers.get('set-cookie')!.split(';')[0]!;
  const post = (headers: Record<string, string>, body = '{}') =>
    raw(['POST', door(id, 'withdraw')], { ...JSON_TYPE, cookie, ...headers }, body);
  refused(await post({ origin: 'https://evil.example' }), 403, 'HTTP_CROSS_SITE');
  refused(await post({ origin: 'null' }), 403, 'HTTP_CROSS_SITE');
  refused(await post({ 'sec-fetch-site': 'cross-site' }), 403, 'HTTP_CROSS_SITE');
  refused(await post({ 'sec-fetch-site': 'same-site' }), 403, 'HTTP_CROSS_SITE');
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
    refused(await post({ 'content-type': type }, 'a=b'), 415, 'HTTP_MEDIA_TYPE');
  }
  assert.equal((await must(self.get(door(id)))).body.state, 'draft');
  const home = { origin: app.url, 'sec-fetch-site': 'same-origin' };
  assert.equal((await post(home)).status, 200, 'its own page may');
});

test('a session that ends in the middle of a form: sign in again, and nothing is lost', async () => {
  const { handle, self } = await story.fresh();
  const id = await story.draft(self, { matter: 'fitness-equipment-repair' });
  await must(self.patch(door(id), { fields: { place: '芙蓉公园' } }));
  await sql(app, 'UPDATE identity.session SET ended_at = now() WHERE ended_at IS NULL');
  const late = await self.patch(door(id), { fields: { fault: 'loose' } });
  refused(late, 401, 'HTTP_SIGN_IN');
  assert.match(late.body.next.zh, /都还在/);
  for (const token of ['x', '', 'a.b.c', '王', 'x'.repeat(5000)]) {
    const authorization = `Bearer ${encodeURIComponent(token)}`;
    explained(
      await raw(['GET', `${CASES}?view=own`], { authorization }, ''),
      `token ${token.length}`,
    );
  }
  const again = await app.login(handle);
  const kept = (await must(again.patch(door(id), { fields: { fault: 'loose' } }))).body.fields;
  assert.deepEqual([kept.place.value, kept.fault.value], ['芙蓉公园', 'loose']);
});

test('an idempotency key is short visible text, and If-Match is a version', async () => {
  const { self } = await story.fresh();
  const open = (key: string) => self.post(CASES, { matter: ALLOWANCE }, { 'idempotency-key': key });
  for (const key of ['x'.repeat(201), 'x'.repeat(8000), 'a b', ' ']) {
    const answer = await open(key);
    if (key.trim() === '') assert.ok(answer.status < 500);
    else refused(answer, 400, 'HTTP_KEY_INVALID');
  }
  await must(open('x'.repeat(200)), 201);
  const id = await story.draft(self);
  for (const match of ['"999999999999999999999"', '"-1"', '*', 'abc', '"1", "2"']) {
    const answer = await self.post(door(id, 'withdraw'), { extra: 1 }, { 'if-match': match });
    assert.equal(answer.status, 400, match);
  }
  const wrong = await self.post(door(id, 'withdraw'), {}, { 'if-match': '"99999999999999999999"' });
  refused(wrong, 412, 'HTTP_IF_MATCH');
});

test('wrong check digits and made-up numbers are refused with their reason', async () => {
  const { self } = await story.fresh();
  const wrong = [
    '330602194503080023',
    '330602194502300021',
    '１',
    '11010519491231002',
    'x'.repeat(40),
  ];
  for (const idNumber of wrong) {
    const answer = await self.post('/api/v1/cases/real-name', { name: '王秀英', idNumber });
    explained(answer, idNumber);
    assert.ok(!JSON.stringify(answer.body).includes(idNumber), 'the number is not echoed');
  }
  for (const identifier of ['1', '0'.repeat(60), '1.2.156.3005.2.x']) {
    const { status, body } = await app.anyone.post('/api/v1/ecerts/verify', { identifier });
    assert.ok(
      status === 200 ? ['unknown', 'forged'].includes(body.status) : status === 400,
      identifier,
    );
  }
});

test('a photo that is none, an upload nobody asked for, and a file with another name', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self);
  const put = (proof: string, type: string, bytes: Uint8Array) =>
    self.call('PUT', door(id, `evidence/${proof}`), {
      raw: bytes,
      headers: { 'content-type': type },
    });
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
  refused(
    await put('account', 'image/jpeg', new TextEncoder().encode('<svg/>')),
    415,
    'CASE_UPLOAD_TYPE',
  );
  refused(await put('account', 'image/svg+xml', jpeg), 415, 'HTTP_MEDIA_TYPE');
  refused(await put('account', 'image/jpeg', jpeg), 409, 'CASE_UPLOAD_BARRED');
  refused(await put('no-such-proof', 'image/jpeg', jpeg), 409, 'CASE_UPLOAD_BARRED');
  refused(await put('account', 'image/jpeg', new Uint8Array(0)), 415, 'CASE_UPLOAD_TYPE');
});

test('the demo doors take only what they know', async () => {
  const post = (path: string, body: object) => app.anyone.post(`/api/v1/demo/${path}`, body);
  for (const advance of [
    'P1X',
    '-P1D',
    'yesterday',
    'P',
    'PT',
    '',
    'P999999999999D',
    'x'.repeat(50),
  ]) {
    explained(await post('clock', { advance }), `advance ${advance}`);
  }
  explained(await post('login', { person: 'nobody' }), 'login');
  explained(await post('person', { like: 'nobody' }), 'person');
  explained(await post('card', { person: '\u0000' }), 'card');
  explained(await post('agencies/nobody', { state: 'up' }), 'agency');
  explained(await post('agencies/civil-affairs', { state: 'asleep' }), 'agency state');
});

test('nothing of all this was unexpected to the program', () => {
  assert.deepEqual(app.reports, []);
});
