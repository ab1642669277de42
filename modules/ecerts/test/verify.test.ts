// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { World } from './ecerts-fixture.ts';
import { actor, createWorld, ELDER, FACE, OFFICER_HERE } from './ecerts-fixture.ts';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world.close());

const verify = async (body: object) => (await world.post('verify', body)).body;
const DAY_MS = 86_400_000;

test('by number a stranger learns status, type, issuer and dates, and no more', async () => {
  const { identifier } = await world.issue();
  const answer = await verify({ identifier });
  assert.deepEqual(Object.keys(answer).sort(), [
    ...['checkedAt', 'issuedOn', 'issuer', 'status', 'type', 'validTo'],
  ]);
  assert.equal(answer.status, 'valid');
  assert.equal(answer.type.title.zh, '办理结果告知书');
  assert.equal(answer.issuedOn, '2026-11-24');
  const text = JSON.stringify(answer);
  for (const secret of [FACE.holderName, FACE.decision, FACE.caseNumber, ELDER]) {
    assert.ok(!text.includes(secret), secret);
  }
});

test('by code a stranger sees what the holder chose, and what is always shown', async () => {
  const { id } = await world.issue();
  world.as(actor(ELDER));
  const shown = await world.post(`${id}/presentation`, { fields: ['holderName'] });
  assert.equal(shown.status, 200);
  const answer = await verify({ qr: shown.body.qr });
  assert.equal(answer.status, 'valid');
  assert.deepEqual(answer.shows, shown.body.shows);
  const names = answer.shows.map((field: { name: string }) => field.name);
  assert.ok(names.includes('holderName') && names.includes('decision'));
  assert.ok(!names.includes('reason') && !names.includes('payFrom'));
  assert.ok(shown.body.qr.length < 1_500, `a code of ${shown.body.qr.length} characters`);
});

test('the code for paper never ends and says no more than the number', async () => {
  await world.issue();
  world.as(actor(ELDER));
  const [latest] = await world.mine();
  assert.equal(latest!.fields.find((field) => field.name === 'reason')!.value, FACE.reason);
  const answer = await verify({ qr: latest!.qr });
  assert.equal(answer.status, 'valid');
  assert.equal(answer.shows, undefined);
});

test('a screen code is worth nothing after five minutes', async () => {
  const { id } = await world.issue();
  world.as(actor(ELDER));
  const shown = await world.post(`${id}/presentation`, { fields: [] });
  const start = world.clock.at;
  world.clock.at = new Date(start.getTime() + 299_000);
  assert.equal((await verify({ qr: shown.body.qr })).status, 'valid');
  world.clock.at = new Date(start.getTime() + 300_000);
  const late = await verify({ qr: shown.body.qr });
  assert.deepEqual([late.status, late.why, late.shows], ['unknown', 'code-expired', undefined]);
  world.clock.at = start;
});

test('an altered code is forged, wherever it was altered', async () => {
  const { id } = await world.issue();
  world.as(actor(ELDER));
  const { qr } = (await world.post(`${id}/presentation`, { fields: ['holderName'] })).body;
  const [kind, encoded, seal] = qr.split(':');
  const said = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
  const rewrite = (change: object): string => {
    const body = Buffer.from(JSON.stringify({ ...said, ...change })).toString('base64url');
    return `${kind}:${body}:${seal}`;
  };
  const other = await world.issue();
  const forgeries = [
    rewrite({ f: { ...said.f, holderName: '李秀英' } }),
    rewrite({ f: { ...said.f, decision: '不予' } }),
    rewrite({ e: said.e + 3600 }),
    rewrite({ i: other.identifier }),
    rewrite({ k: '0000000000000000' }),
    `LM1P:${encoded}:${seal}`,
    `${kind}:${encoded}:${seal.slice(0, -6)}AAAAAA`,
    `${kind}:${encoded.slice(0, -8)}:${seal}`,
    `${kind}:${encoded}`,
  ];
  for (const forged of forgeries) {
    assert.equal((await verify({ qr: forged })).status, 'forged', forged.slice(0, 60));
  }
});

test('a code sealed with another organisation’s key is forged', async () => {
  const { identifier } = await world.issue();
  const signer = world.keyring.signer('seal:subdistrict-330102013000');
  await world.owner.query('INSERT INTO ecerts.seal_key VALUES ($1, $2, $3)', [
    ...[signer.keyId, 'subdistrict-330102013000', signer.publicKey],
  ]);
  const body = { i: identifier, k: signer.keyId };
  const covered = `LM1P:${Buffer.from(JSON.stringify(body)).toString('base64url')}`;
  const seal = Buffer.from(await signer.sign(Buffer.from(covered))).toString('base64url');
  assert.equal((await verify({ qr: `${covered}:${seal}` })).status, 'forged');
});

test('whatever is changed in the database by hand is forged, by number and by code', async () => {
  const changes = [
    "metadata = jsonb_set(metadata, '{issuedOn}', '\"2020-01-01\"')",
    "metadata = jsonb_set(metadata, '{issuerName,zh}', '\"省政府\"')",
    "valid_to = '2099-01-01'",
    "issued_on = '2020-01-01'",
    'seal = set_byte(seal, 20, get_byte(seal, 20) # 1)',
  ];
  for (const change of changes) {
    const { identifier } = await world.issue();
    await world.owner.query(`UPDATE ecerts.ecert SET ${change} WHERE identifier = $1`, [
      identifier,
    ]);
    const answer = await verify({ identifier });
    assert.deepEqual([answer.status, answer.issuer], ['forged', undefined], change);
  }
  const { id, identifier } = await world.issue();
  await world.owner.query(
    'UPDATE journal.fact SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) WHERE about = $1',
    [id.slice(7)],
  );
  assert.equal((await verify({ identifier })).status, 'forged');
});

test('unknown, mistyped and malformed numbers are told apart, and never fail', async () => {
  const { identifier } = await world.issue();
  const last = identifier.at(-1) === 'A' ? 'B' : 'A';
  const cases: [object, string | undefined][] = [
    [{ identifier: identifier.slice(0, -1) + last }, 'check-character'],
    [{ identifier: 'x' }, 'malformed'],
    [{ identifier: '𠮷'.repeat(60) }, 'malformed'],
    [{ qr: 'https://example.cn' }, 'malformed'],
  ];
  for (const [body, why] of cases) {
    const answer = await verify(body);
    assert.deepEqual([answer.status, answer.why], ['unknown', why]);
  }
  for (const body of [{}, { identifier, qr: 'x' }, { identifier: 5 }, { qr: 'x'.repeat(5000) }]) {
    assert.equal((await world.post('verify', body)).status, 400);
  }
});

test('an erased holder leaves a certificate that still verifies by number', async () => {
  const { identifier } = await world.issue();
  await world.owner.query(
    'DELETE FROM journal.fact WHERE about = (SELECT id FROM ecerts.ecert WHERE identifier = $1)',
    [identifier],
  );
  assert.equal((await verify({ identifier })).status, 'valid');
});

test('a certificate past its last day is expired', async () => {
  world.as(actor(ELDER));
  const { body } = await world.post('import', { type: 'residence-permit' });
  assert.equal(body.status, 'valid', JSON.stringify(body));
  assert.equal(body.validTo, '2027-02-28');
  const start = world.clock.at;
  world.clock.at = new Date(Date.parse('2027-02-28T15:59:00Z'));
  assert.equal((await verify({ identifier: body.identifier })).status, 'valid');
  world.clock.at = new Date(world.clock.at.getTime() + DAY_MS);
  assert.equal((await verify({ identifier: body.identifier })).status, 'expired');
  world.clock.at = start;
});

test('the public door is limited to sixty a minute', async () => {
  world.as(OFFICER_HERE);
  const statuses = new Set<number>();
  for (let i = 0; i < 70; i += 1) {
    statuses.add((await world.post('verify', { identifier: 'x' })).status);
  }
  assert.ok(statuses.has(429));
});
