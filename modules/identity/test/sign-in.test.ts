// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type IdentityFixture, MINUTE_MS, OPERATOR, openIdentity } from './identity-fixture.ts';

const SIGN_IN = '/api/v1/identity/sign-in';
let house: IdentityFixture;
before(async () => {
  house = await openIdentity('identity sign in');
  const person = house.the('community-worker').id;
  await house.identity.openAccount({
    ...{ person, level: 'real-person', username: 'Zhou.Xiaoning', password: '芙蓉-社区 7号' },
    ...OPERATOR,
  });
});
after(() => house.close());

let calls = 0;
/** Each call from another address: the limit of one address is the server's own, tested there. */
const post = (body: object) => {
  calls += 1;
  return house.call('POST', SIGN_IN, { body, from: `10.0.0.${calls}` });
};
const signIn = (username: string, password: string) => post({ username, password });

test('the right password opens a session; a worker with one post begins in it', async () => {
  const { status, body, cookie } = await signIn(' zhou.xiaoning', '芙蓉-社区 7号');
  assert.equal(status, 200);
  assert.equal(body.level, 'real-person');
  assert.equal((body.post as { code: string }).code, 'station-330102012001/worker');
  assert.match(cookie!, /^lm_session=.*HttpOnly/);
});

test('wrong password and unknown name have one answer', async () => {
  const wrong = await signIn('zhou.xiaoning', 'guess');
  const unknown = await signIn('nobody.here', 'guess');
  const { instance: _a, ...one } = wrong.body;
  const { instance: _b, ...other } = unknown.body;
  assert.deepEqual(one, other);
  assert.deepEqual([wrong.status, one.code], [401, 'IDENTITY_SIGN_IN_FAILED']);
});

test('an unknown name costs about the time of a known one', async () => {
  const time = async (username: string): Promise<number> => {
    const start = performance.now();
    await signIn(username, 'guess');
    return performance.now() - start;
  };
  const rounds = [1, 2, 3, 4, 5];
  const known: number[] = [];
  const unknown: number[] = [];
  for (const round of rounds) {
    unknown.push(await time(`nobody.${round}`));
    known.push(await time('zhou.xiaoning'));
  }
  // Without the work of a hash an unknown name would answer ten times sooner.
  assert.ok(Math.min(...unknown) > Math.min(...known) / 3, `${unknown} against ${known}`);
});

test('ten tries in a quarter of an hour, known name or not; then wait', async () => {
  for (const username of ['zhou.xiaoning', 'nobody.at.all']) {
    const codes: unknown[] = [];
    for (let i = 0; i < 11; i += 1) codes.push((await signIn(username, 'guess')).body.code);
    assert.equal(codes.at(-1), 'IDENTITY_TOO_MANY_TRIES', username);
  }
  const right = await signIn('zhou.xiaoning', '芙蓉-社区 7号');
  assert.equal(right.status, 429, 'the right password waits as well');
  house.wall.aheadMs += 15 * MINUTE_MS;
  assert.equal((await signIn('zhou.xiaoning', '芙蓉-社区 7号')).status, 200);
});

test('a user name is one account’s', async () => {
  const person = house.the('guardian').id;
  const again = { person, username: 'ZHOU.xiaoning', password: 'x' };
  await assert.rejects(house.identity.openAccount({ ...again, level: 'real-name', ...OPERATOR }), {
    code: 'IDENTITY_USERNAME_TAKEN',
  });
  await assert.rejects(
    house.identity.openAccount({ person, username: '周', level: 'real-name', ...OPERATOR }),
    { code: 'IDENTITY_USERNAME_TAKEN' },
  );
});

test('the password is kept only as argon2id', async () => {
  const rows = await house.db.save.query(
    "SELECT password_hash AS h FROM identity.account WHERE username = 'zhou.xiaoning'",
  );
  assert.match(rows.rows[0].h, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('bad bodies are refused by the contract', async () => {
  const cases = [
    {},
    { username: 'a' },
    { username: 'a', password: 'x'.repeat(201) },
    { username: 1 },
  ];
  for (const body of cases) {
    assert.equal((await post(body)).body.code, 'HTTP_BODY_INVALID');
  }
});
