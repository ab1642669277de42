// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type AgencyRecord, type RunningAgencies, startAgencies } from '../index.ts';
import { signedHeaders } from '../signature.ts';

const ID = '33060219450308012X';
const CASE = { purpose: 'p-1', case: 'c-1', matter: 'old-age-allowance' };
const RECORDS: AgencyRecord[] = [
  {
    agency: 'public-security',
    resource: 'household-registration',
    idNumber: ID,
    name: '王秀英',
    values: {
      name: '王秀英',
      birthDate: '1945-03-08',
      sex: 'female',
      moveInDate: '2026-10-24',
      alive: true,
    },
  },
  {
    agency: 'civil-affairs',
    resource: 'benefits',
    idNumber: ID,
    name: '王秀英',
    values: { otherBenefit: false, otherBenefitWhere: '绍兴3区' },
  },
  {
    agency: 'human-resources',
    resource: 'social-security-card',
    idNumber: ID,
    name: '王秀英',
    values: { cardTail: '0417', bank: '示范银行', employmentStatus: 'retired', insured: true },
  },
];

const dir = mkdtempSync(join(tmpdir(), 'agencies-'));
let agencies: RunningAgencies;
const start = () => startAgencies({ dir, secret: 'test only', records: RECORDS, latencyMs: 0 });

before(async () => {
  agencies = await start();
});
after(async () => {
  await agencies.stop();
  rmSync(dir, { recursive: true });
});

interface Sent {
  key?: string;
  nonce?: string;
  now?: number;
  path?: string;
  timeoutMs?: number;
}

async function ask(code: string, content: object, sent: Sent = {}) {
  const agency = agencies.get(code);
  const path = sent.path ?? '/query';
  const body = JSON.stringify(content);
  const { nonce = randomUUID(), now = Date.now() } = sent;
  const headers = signedHeaders(sent.key ?? agency.key, { method: 'POST', path, body, nonce, now });
  const signal = AbortSignal.timeout(sent.timeoutMs ?? 5_000);
  const response = await fetch(agency.url + path, { method: 'POST', headers, body, signal });
  return { status: response.status, body: await response.json() };
}

const registration = (fields: string[], key: object = { idNumber: ID }) => {
  return { ...CASE, resource: 'household-registration', key, fields };
};

test('公安: only the asked fields, dates without hyphens, sex by GB/T 2261.1', async () => {
  const { status, body } = await ask(
    'public-security',
    registration(['birthDate', 'sex', 'alive']),
  );
  assert.equal(status, 200);
  assert.deepEqual(body.record, { birthDate: '19450308', sex: '2', alive: true });
  assert.equal(body.found, true);
  assert.match(body.asOf, /^20\d{12}$/);
});

test('民政: everything in {code, msg, data}, digits full width, yes and no in Chinese', async () => {
  const fields = ['otherBenefit', 'otherBenefitWhere', 'lowIncome'];
  const asked = { ...CASE, resource: 'benefits', key: { idNumber: ID }, fields };
  const { body } = await ask('civil-affairs', asked);
  assert.deepEqual([body.code, body.msg], ['0000', '成功']);
  const { 更新时间: updatedAt, ...values } = body.data;
  assert.match(updatedAt, /^\d{4}\/\d{2}\/\d{2}$/);
  assert.deepEqual(values, { otherBenefit: '否', otherBenefitWhere: '绍兴３区', lowIncome: '' });
});

test('人社: pairs, codes, last night’s copy', async () => {
  const fields = ['cardTail', 'employmentStatus', 'insured'];
  const asked = { ...CASE, resource: 'social-security-card', key: { idNumber: ID }, fields };
  const { body } = await ask('human-resources', asked);
  assert.deepEqual(body.items, [
    { field: 'cardTail', value: '0417' },
    { field: 'employmentStatus', value: '30' },
    { field: 'insured', value: 1 },
  ]);
  assert.match(body.copiedAt, /T02:00:00\+08:00$/);
});

test('verify answers yes or no, and no alike for a wrong name, a wrong value and a stranger', async () => {
  const verify = async (key: object, expect: object) => {
    const asked = { ...CASE, resource: 'household-registration', key, expect };
    return (await ask('public-security', asked, { path: '/verify' })).body.result;
  };
  assert.equal(await verify({ idNumber: ID, name: '王秀英' }, { birthDate: '19450308' }), 'Y');
  assert.equal(await verify({ idNumber: ID.toLowerCase() }, { name: '王秀英' }), 'Y');
  assert.equal(await verify({ idNumber: ID, name: '王秀' }, { birthDate: '19450308' }), 'N');
  assert.equal(await verify({ idNumber: ID }, { birthDate: '19450309' }), 'N');
  assert.equal(await verify({ idNumber: '110105194912310021' }, { name: '王秀英' }), 'N');
});

test('a stranger is found nowhere, each agency in its own words', async () => {
  const key = { idNumber: '11010519491231002X' };
  const police = await ask('public-security', registration(['name'], key));
  assert.deepEqual([police.body.found, police.body.record], [false, {}]);
  const civil = { ...CASE, resource: 'benefits', key, fields: ['otherBenefit'] };
  assert.equal((await ask('civil-affairs', civil)).body.code, '1404');
  const card = { ...CASE, resource: 'social-security-card', key, fields: ['bank'] };
  assert.equal((await ask('human-resources', card)).status, 404);
});

test('a request unsigned, with another key, too old or sent twice is refused', async () => {
  const asked = registration(['name']);
  const agency = agencies.get('public-security');
  const bare = await fetch(`${agency.url}/query`, { method: 'POST', body: JSON.stringify(asked) });
  assert.deepEqual([bare.status, (await bare.json()).detail], [401, 'unsigned']);
  const other = await ask('public-security', asked, { key: agencies.get('civil-affairs').key });
  assert.equal(other.body.detail, 'forged');
  const old = await ask('public-security', asked, { now: Date.now() - 3_600_000 });
  assert.equal(old.body.detail, 'stale');
  const nonce = randomUUID();
  assert.equal((await ask('public-security', asked, { nonce })).status, 200);
  assert.equal((await ask('public-security', asked, { nonce })).body.detail, 'replayed');
});

test('a question without purpose, case or matter, or for a field that is not there, is refused', async () => {
  const refused = async (content: object) => (await ask('public-security', content)).body.error;
  const good = registration(['name']);
  assert.equal(await refused({ ...good, purpose: '' }), 'PURPOSE_MISSING');
  assert.equal(await refused({ ...good, case: undefined }), 'PURPOSE_MISSING');
  assert.equal(await refused({ ...good, matter: undefined }), 'PURPOSE_MISSING');
  assert.equal(await refused(registration(['religion'])), 'FIELD_UNKNOWN');
  assert.equal(await refused(registration(['toString'])), 'FIELD_UNKNOWN');
  assert.equal(await refused(registration([])), 'FIELDS_MISSING');
  assert.equal(await refused({ ...good, key: {} }), 'KEY_MISSING');
  assert.equal(await refused({ ...good, resource: 'benefits' }), 'RESOURCE_UNKNOWN');
  const civil = await ask('civil-affairs', good);
  assert.deepEqual([civil.status, civil.body.code], [200, '4002']);
});

test('down drops the connection and comes back; slow outlasts any door of ours', async () => {
  await agencies.setState('public-security', 'down');
  await assert.rejects(ask('public-security', registration(['name'])), TypeError);
  await agencies.setState('public-security', 'slow');
  const late = ask('public-security', registration(['name']), { timeoutMs: 300 });
  await assert.rejects(late, { name: 'TimeoutError' });
  await agencies.setState('public-security', 'up');
  assert.equal((await ask('public-security', registration(['name']))).status, 200);
});

test('a caller’s key does not open the desk', async () => {
  const sent = { path: '/desk' };
  assert.equal((await ask('public-security', { state: 'down' }, sent)).status, 401);
});

test('an added person is known, and still known after a restart', async () => {
  const idNumber = '110105194912310021';
  const record = { ...RECORDS[0]!, idNumber, values: { name: '张三' }, name: '张三' };
  await agencies.addRecords([record]);
  const known = async () => {
    const { body } = await ask('public-security', registration(['name'], { idNumber }));
    return body.record.name;
  };
  assert.equal(await known(), '张三');
  await agencies.stop();
  agencies = await start();
  assert.equal(await known(), '张三');
});

test('the agencies end when their parent is killed', async (t) => {
  const own = mkdtempSync(join(tmpdir(), 'agencies-'));
  const index = new URL('../index.ts', import.meta.url).href;
  const script =
    `const { startAgencies } = await import(${JSON.stringify(index)});` +
    `const a = await startAgencies({ dir: ${JSON.stringify(own)}, secret: 's', records: [] });` +
    "console.log(a.get('civil-affairs').url, a.pid); setInterval(() => undefined, 1000);";
  const argv = ['--input-type=module', '-e', script];
  // The agencies inherit the error stream: a pipe of ours would wait for them to end.
  const parent = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(parent.stdout, 'data');
  const [url, pid] = String(line).trim().split(' ');
  const isAlive = () => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  };
  t.after(() => {
    if (isAlive()) process.kill(Number(pid), 'SIGKILL');
    rmSync(own, { recursive: true });
  });
  assert.equal((await fetch(`${url}/query`, { method: 'POST', body: '{}' })).status, 200);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  const deadline = Date.now() + 5_000;
  while (isAlive()) {
    assert.ok(Date.now() < deadline, 'still running');
    await new Promise(setImmediate);
  }
});
