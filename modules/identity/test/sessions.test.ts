// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createJournal } from '#packages/journal';
import type { Me } from '../contract.ts';
import { createIdentity } from '../index.ts';
import {
  DAY_MS,
  type IdentityFixture,
  MINUTE_MS,
  OPERATOR,
  openIdentity,
  openPools,
} from './identity-fixture.ts';

const ME = '/api/v1/identity/me';
let house: IdentityFixture;
before(async () => {
  house = await openIdentity('identity sessions');
});
after(() => house.close());

const authenticate = (token: string) =>
  house.identity.authenticator.authenticate({ cookie: undefined, bearer: token });

test('nobody is signed in without a session', async () => {
  const { status, body } = await house.call('GET', ME);
  assert.equal(status, 200);
  assert.deepEqual(
    [body.signedIn, body.account, body.level, body.person, body.demo],
    [false, null, 'anonymous', null, true],
  );
  const forged = await house.call('GET', ME, { token: 'x'.repeat(43) });
  assert.equal(forged.body.signedIn, false);
});

test('a resident sees herself in full at real-person, masked at real-name', async () => {
  const elder = house.the('elder-resident');
  const { token } = await house.signIn('elder-resident');
  const full = await house.call('GET', ME, { token });
  const me = full.body as Me;
  assert.equal(me.person?.name, '王秀英');
  assert.equal(me.area?.name.zh, '芙蓉社区');
  assert.deepEqual([me.posts, me.post], [[], null]);
  assert.ok(!JSON.stringify(full.body).includes(elder.idNumber), 'the number stays masked');
  const account = (await house.identity.findAccountOf('elder-resident'))!;
  const low = await house.identity.startSession(account.id, { level: 'real-name' });
  const masked = await house.call('GET', ME, { token: low.token });
  assert.equal(masked.body.level, 'real-name');
  assert.equal((masked.body.person as { name: string }).name, '王**英');
});

test('a guardian sees her wards, masked', async () => {
  const { token } = await house.signIn('guardian');
  const { body } = await house.call('GET', ME, { token });
  const ward = house.the('ward-resident').id;
  assert.deepEqual(body.wards, [{ person: ward, name: '周**兰' }]);
});

test('a session ends by wall time: twelve hours for staff, thirty days for a resident', async () => {
  const worker = await house.signIn('community-worker');
  const elder = await house.signIn('elder-resident');
  house.clock.aheadMs = 40 * DAY_MS;
  assert.equal((await authenticate(worker.token)).kind, 'actor', 'the demo clock ends no session');
  house.clock.aheadMs = 0;
  house.wall.aheadMs = 12 * 60 * MINUTE_MS + MINUTE_MS;
  assert.equal((await authenticate(worker.token)).kind, 'expired');
  assert.equal((await authenticate(elder.token)).kind, 'actor');
  house.wall.aheadMs = 30 * DAY_MS + MINUTE_MS;
  assert.equal((await authenticate(elder.token)).kind, 'expired');
  house.wall.aheadMs = 0;
});

test('a sign-out counts on every process at once', async () => {
  const db = openPools(house.url);
  const { keyring, clock } = house.options;
  const journal = createJournal({ db, keyring, clock });
  const other = createIdentity({ ...house.options, db, journal });
  const { token } = await house.signIn('elder-resident');
  const there = () => other.authenticator.authenticate({ cookie: token, bearer: undefined });
  assert.equal((await there()).kind, 'actor');
  const out = await house.call('POST', '/api/v1/identity/sign-out', { token });
  assert.equal(out.body.signedIn, false);
  assert.match(out.cookie!, /^lm_session=; .*Max-Age=0/);
  assert.equal((await there()).kind, 'expired');
  assert.equal((await house.call('GET', ME, { token })).body.signedIn, false);
  await db.close();
});

test('the cookie is HttpOnly, Lax, for the whole site, and Secure in production', async () => {
  const { cookie } = await house.identity.demoLogin('elder-resident');
  assert.match(cookie, /^lm_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
  const { keyring, clock } = house.options;
  const journal = createJournal({ db: house.db, keyring, clock });
  const production = createIdentity({ ...house.options, journal, mode: 'production' });
  const account = (await house.identity.findAccountOf('elder-resident'))!;
  assert.match((await production.startSession(account.id)).cookie, /; Secure$/);
  await assert.rejects(production.demoLogin('elder-resident'), /only on a demo/);
  await assert.rejects(production.cardProof('elder-resident'), /only on a demo/);
  assert.equal(await production.findPerson('elder-resident'), undefined);
});

test('the token is not kept: only its hash is in the database', async () => {
  const { token } = await house.signIn('elder-resident');
  const rows = await house.db.save.query(
    'SELECT encode(token_hash, $1) AS h FROM identity.session',
    ['base64'],
  );
  const kept = rows.rows.map((row) => row.h as string);
  assert.ok(kept.length > 0 && !kept.includes(Buffer.from(token, 'base64url').toString('base64')));
});

test('a closed account signs out everywhere and cannot begin again', async () => {
  const person = house.the('neighbour-elder').id;
  const { token, actor } = await house.signIn('neighbour-elder');
  await house.identity.closeAccount({
    account: actor.account,
    actor,
    basis: { kind: 'own', as: 'self', person },
  });
  assert.equal((await authenticate(token)).kind, 'expired');
  await assert.rejects(house.identity.startSession(actor.account), {
    code: 'IDENTITY_ACCOUNT_UNKNOWN',
  });
});

test('two sign-ins of one worker at once both succeed, each an act', async () => {
  await house.signIn('subdistrict-officer');
  await Promise.all([house.signIn('subdistrict-officer'), house.signIn('subdistrict-officer')]);
  const account = (await house.identity.findAccountOf('subdistrict-officer'))!;
  const { partition, id } = account;
  const acts = await house.journal.history(house.db.sweeper, {
    ...{ partition, kind: 'account', about: id },
  });
  assert.deepEqual(
    acts.map((act) => act.verb),
    ['open', 'take-post', 'take-post', 'take-post'],
  );
});

test('an account without a person needs a county and stays at registered', async () => {
  await assert.rejects(
    house.identity.openAccount({ person: null, level: 'registered', ...OPERATOR }),
    /county/,
  );
  const id = await house.identity.openAccount({
    ...{ person: null, level: 'registered', partition: '330102' },
    ...OPERATOR,
  });
  const { token } = await house.identity.startSession(id, { level: 'real-person' });
  const { body } = await house.call('GET', ME, { token });
  assert.deepEqual([body.signedIn, body.level, body.person], [true, 'registered', null]);
});

test('two first sign-ins of a person at once open one account', async () => {
  const [one, two] = await Promise.all([house.signIn('auditor'), house.signIn('auditor')]);
  assert.equal(one.actor.account, two.actor.account);
});

test('what is spent is swept when someone signs in; open sessions stay', async () => {
  const { token } = await house.signIn('elder-resident');
  const count = async (): Promise<number> =>
    (await house.db.save.query('SELECT count(*) AS n FROM identity.session')).rows[0].n;
  const before = Number(await count());
  house.wall.aheadMs = 38 * DAY_MS;
  const fresh = await house.signIn('elder-resident');
  assert.ok(Number(await count()) < before);
  assert.equal((await authenticate(fresh.token)).kind, 'actor');
  assert.equal((await authenticate(token)).kind, 'anonymous');
  house.wall.aheadMs = 0;
});
