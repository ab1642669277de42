// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type IdentityFixture, OPERATOR, openIdentity } from './identity-fixture.ts';

const POST = '/api/v1/identity/post';
const WORKER = 'station-330102012001/worker';
let house: IdentityFixture;
before(async () => {
  house = await openIdentity('identity posts');
});
after(() => house.close());

const choose = (token: string, post: unknown) =>
  house.call('POST', POST, { token, body: { post } });

test('a worker begins in her first post, puts it down and takes it again: three acts', async () => {
  const { token, actor } = await house.signIn('community-worker');
  assert.equal(actor.post, WORKER);
  assert.equal((await choose(token, null)).body.post, null);
  const taken = await choose(token, WORKER);
  const post = taken.body.post as { title: { zh: string }; organisation: { code: string } };
  assert.equal(post.organisation.code, 'station-330102012001');
  assert.ok(post.title.zh.length > 0);
  await choose(token, WORKER);
  const { partition, id } = (await house.identity.findAccountOf('community-worker'))!;
  const acts = await house.journal.history(house.db.sweeper, {
    ...{ partition, kind: 'account', about: id },
  });
  const moves = acts.filter((act) => act.verb === 'take-post').map((act) => act.payload);
  assert.deepEqual(
    moves.map(({ from, to }) => [from, to]),
    [
      [null, WORKER],
      [WORKER, null],
      [null, WORKER],
    ],
    'the same post again is no act',
  );
});

test('a post of another, of another county and an unknown one are refused alike', async () => {
  const { token } = await house.signIn('community-worker');
  const posts = [
    'station-330102012002/worker',
    'station-330110012001/worker',
    'subdistrict-330102012000/officer',
    'no-such/post',
  ];
  for (const post of posts) {
    const { status, body } = await choose(token, post);
    assert.deepEqual([status, body.code], [403, 'IDENTITY_POST_NOT_HELD'], post);
  }
  const { body } = await house.call('GET', '/api/v1/identity/me', { token });
  assert.equal((body.post as { code: string }).code, WORKER, 'she still acts in her own');
});

test('a resident, and nobody, take no post', async () => {
  const { token } = await house.signIn('elder-resident');
  assert.equal((await choose(token, WORKER)).body.code, 'IDENTITY_POST_NOT_HELD');
  assert.equal((await house.call('POST', POST, { body: { post: WORKER } })).status, 401);
  const account = await house.identity.openAccount({
    ...{ person: null, level: 'registered', partition: '330102' },
    ...OPERATOR,
  });
  const registered = await house.identity.startSession(account);
  assert.equal((await choose(registered.token, WORKER)).body.code, 'HTTP_LEVEL');
});

test('a post that has ended is neither listed nor taken', async () => {
  const { token, actor } = await house.signIn('facility-owner');
  const [assignment] = house.parties.assignmentsTo(actor.post!, house.clock.now());
  await house.parties.endAssignment({
    ...OPERATOR,
    ...{ assignment: assignment!.id, validTo: house.clock.now() },
  });
  await choose(token, null);
  const { body } = await house.call('GET', '/api/v1/identity/me', { token });
  assert.deepEqual(body.posts, []);
  assert.equal((await choose(token, actor.post)).body.code, 'IDENTITY_POST_NOT_HELD');
});
