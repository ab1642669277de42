// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { World } from './ecerts-fixture.ts';
import {
  actor,
  createWorld,
  ELDER,
  NEPHEW,
  OFFICER,
  OFFICER_HERE,
  OFFICER_POST,
  OTHER_POST,
  RELATIVE,
} from './ecerts-fixture.ts';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world.close());

const REASON = { reason: '核查发现材料不实' };
const statusOf = async (identifier: string): Promise<string> =>
  (await world.ecerts.verify({ identifier }, world.clock.at)).status;

test('the issuer suspends, reinstates and revokes; revoked is for good', async () => {
  const { id, identifier } = await world.issue();
  world.as(OFFICER_HERE);
  assert.equal((await world.post(`${id}/suspend`, REASON)).body.status, 'suspended');
  assert.equal(await statusOf(identifier), 'suspended');
  assert.equal((await world.post(`${id}/suspend`, REASON)).body.code, 'ECERT_STATUS');
  assert.equal((await world.post(`${id}/reinstate`, REASON)).body.status, 'valid');
  assert.equal(await statusOf(identifier), 'valid');
  assert.equal((await world.post(`${id}/revoke`, REASON)).body.status, 'revoked');
  assert.equal(await statusOf(identifier), 'revoked');
  assert.equal((await world.post(`${id}/reinstate`, REASON)).status, 409);
  world.as(actor(ELDER));
  const mine = (await world.mine()).find((ecert) => ecert.identifier === identifier)!;
  assert.equal(mine.status, 'revoked');
  assert.deepEqual(
    mine.uses.map((use) => use.what.en),
    ['Revoked', 'Reinstated', 'Suspended', 'Issued'],
  );
});

test('nobody else changes a status: other bodies, the holder, relatives, the household', async () => {
  const { id, identifier } = await world.issue();
  const tries: [ReturnType<typeof actor>, string][] = [
    [actor(OFFICER, { post: OTHER_POST }), 'ECERT_NOT_ISSUER'],
    [actor(OFFICER, { post: 'station-330102012001/worker' }), 'ECERT_NOT_ISSUER'],
    [actor(NEPHEW, { post: OFFICER_POST }), 'ECERT_RECUSAL'],
    [actor(ELDER), 'ECERT_UNKNOWN'],
    [actor(RELATIVE), 'ECERT_UNKNOWN'],
    [actor(OFFICER), 'ECERT_UNKNOWN'],
  ];
  for (const [who, code] of tries) {
    world.as(who);
    for (const verb of ['suspend', 'reinstate', 'revoke']) {
      assert.equal((await world.post(`${id}/${verb}`, REASON)).body.code, code);
    }
  }
  assert.equal(await statusOf(identifier), 'valid');
  world.as(OFFICER_HERE);
  const nowhere = `330106-${id.slice(7)}`;
  assert.equal((await world.post(`${nowhere}/revoke`, REASON)).body.code, 'ECERT_UNKNOWN');
});

test('a repeated key changes once; two officers at once, one change', async () => {
  const { id } = await world.issue();
  world.as(OFFICER_HERE);
  const key = { 'idempotency-key': 'once' };
  const first = await world.post(`${id}/suspend`, REASON, key);
  const again = await world.post(`${id}/suspend`, REASON, key);
  assert.deepEqual([again.status, again.body], [200, first.body]);
  const other = await world.post(`${id}/suspend`, { reason: '别的' }, key);
  assert.equal(other.status, 422);
  const both = await Promise.all([1, 2].map(() => world.post(`${id}/revoke`, REASON)));
  assert.deepEqual(both.map((answer) => answer.status).sort(), [200, 409]);
  const acts = await world.owner.query(
    'SELECT verb FROM journal.act WHERE about = $1 ORDER BY version',
    [id.slice(7)],
  );
  assert.deepEqual(
    acts.rows.map((row) => row.verb),
    ['issue', 'suspend', 'revoke'],
  );
});

test('a revoked power changes nothing: the epoch is checked in the save', async () => {
  const { id, identifier } = await world.issue();
  await world.owner.query('UPDATE journal.epoch SET n = 4');
  world.as(OFFICER_HERE);
  assert.equal((await world.post(`${id}/revoke`, REASON)).body.code, 'ECERT_CHANGED');
  assert.equal(await statusOf(identifier), 'valid');
  await world.owner.query('UPDATE journal.epoch SET n = 3');
});

test('only the holder lists and shows her certificates', async () => {
  const { id, identifier } = await world.issue();
  world.as(actor(RELATIVE));
  assert.deepEqual(await world.mine(), []);
  const shown = await world.post(`${id}/presentation`, { fields: [] });
  assert.equal(shown.body.code, 'ECERT_UNKNOWN');
  world.as(actor(ELDER));
  const stranger = await world.post(`${id}/presentation`, { fields: ['idNumber'] });
  assert.equal(stranger.body.code, 'ECERT_FIELD_UNKNOWN');
  await world.post(`${id}/presentation`, { fields: [] });
  const mine = (await world.mine()).find((ecert) => ecert.identifier === identifier)!;
  assert.equal(mine.uses[0]!.kind, 'presented');
});

test('the reason of a change is sealed, and acts carry no value of the face', async () => {
  const { id } = await world.issue();
  world.as(OFFICER_HERE);
  await world.post(`${id}/suspend`, REASON);
  const rows = await world.owner.query(
    "SELECT a.payload::text || e.metadata::text || encode(f.sealed, 'escape') AS text FROM journal.act a " +
      'JOIN ecerts.ecert e ON e.id = a.about JOIN journal.fact f ON f.act = a.id WHERE a.about = $1',
    [id.slice(7)],
  );
  assert.equal(rows.rowCount, 2);
  for (const { text } of rows.rows) {
    assert.ok(!text.includes('王秀英') && !text.includes('不实') && !text.includes('准予'));
  }
});

test('an import rests on the holder’s consent, is in her diary, and a second one replaces the first', async () => {
  world.as(actor(ELDER));
  const first = await world.post('import', { type: 'residence-permit' });
  assert.equal(first.status, 200);
  assert.equal(first.body.imported, true);
  assert.equal(first.body.fields[0].value, 'ZJ3301022026000417');
  world.clock.at = new Date(world.clock.at.getTime() + 60_000);
  const second = await world.post('import', { type: 'residence-permit' });
  assert.equal(second.body.version, first.body.version + 1);
  const old = await world.ecerts.verify({ identifier: first.body.identifier }, world.clock.at);
  assert.deepEqual([old.status, old.why], ['revoked', 'superseded']);
  const types = (await world.mine()).filter((ecert) => ecert.type.code === 'residence-permit');
  assert.equal(types.length, 1);
  const { items } = await world.exchange.diary({ person: ELDER });
  assert.deepEqual(
    items.map((entry) => [entry.kind, entry.who]),
    [
      ['query', 'yourself'],
      ['opened', 'yourself'],
      ['query', 'yourself'],
      ['opened', 'yourself'],
    ],
  );
  const values = await world.owner.query('SELECT 1 FROM exchange.answer_value');
  assert.equal(values.rowCount, 0, 'the purpose was closed with its values');
  world.as(OFFICER_HERE);
  const taken = await world.post(`${second.body.id}/revoke`, REASON);
  assert.equal(taken.body.code, 'ECERT_IMPORTED');
});

test('an import asks for real-person level, a known person and a register that answers', async () => {
  world.as(actor(ELDER, { level: 'real-name' }));
  assert.equal((await world.post('import', { type: 'residence-permit' })).status, 403);
  world.as(actor(RELATIVE));
  const none = await world.post('import', { type: 'residence-permit' });
  assert.equal(none.body.code, 'ECERT_NONE_THERE');
  const wrong = await world.post('import', { type: 'result-notice' });
  assert.equal(wrong.body.code, 'ECERT_TYPE_UNKNOWN');
  await world.agencies.setState('public-security', 'down');
  const silent = await world.post('import', { type: 'residence-permit' });
  await world.agencies.setState('public-security', 'up');
  assert.equal(silent.body.code, 'ECERT_SOURCE_SILENT');
});
