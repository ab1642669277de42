// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HeldPower, PowerDelegation } from '../contract.ts';
import { FURONG, JIELIAN, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('revoke');
});
after(() => city.close());

async function linkTo(station: string): Promise<PowerDelegation> {
  const path = `/api/v1/powers/delegations?entry=old-age-allowance&to=${station}`;
  const page = await city.get('', path);
  const links = page.body.items as unknown as PowerDelegation[];
  return links.find(({ to }) => 'organisation' in to)!;
}

const revoke = (handle: string, id: string, key?: string) =>
  city.send(handle, `/api/v1/powers/delegations/${id}/revoke`, {
    body: { reason: '不再委托' },
    key,
  });

function mayAccept(community: string): boolean {
  return city.powers.mayAct({
    ...{ post: city.post(`station-${community}/worker`), person: null, act: 'accept' },
    ...{ matter: 'old-age-allowance', area: community, at: city.clock.now() },
  }).allowed;
}

test('only the giving side, with delegate over it, takes an entrustment back', async () => {
  const link = await linkTo(`station-${FURONG}`);
  assert.equal(link.inForce, true);
  const others = [
    'community-worker',
    'committee-member',
    'subdistrict-reviewer',
    'auditor',
    'elder-resident',
    'other-county-worker',
  ];
  for (const handle of others) {
    const refused = await revoke(handle, link.id);
    assert.equal(refused.status, 403, handle);
    assert.equal(refused.body.code, 'POWER_MISSING', handle);
  }
  assert.equal((await revoke('', link.id)).status, 401);
  assert.ok(mayAccept(FURONG));
  const done = await revoke('subdistrict-officer', link.id);
  assert.equal(done.status, 200);
  assert.equal(mayAccept(FURONG), false);
  assert.ok(mayAccept(JIELIAN), 'the neighbour keeps hers');
});

test('afterwards the list, the chain and the community’s page say so', async () => {
  const link = await linkTo(`station-${FURONG}`);
  assert.equal(link.inForce, false);
  assert.ok(link.revokedAt);
  const body = { act: 'accept', matter: 'old-age-allowance', area: FURONG };
  const answer = await city.send('community-worker', '/api/v1/powers/may-act', { body });
  assert.equal((answer.body.missing as { code: string }).code, 'POWER_REVOKED');
  const chain = answer.body.chain as unknown as { state: string }[];
  assert.deepEqual(
    chain.map(({ state }) => state),
    ['whole', 'whole', 'whole', 'revoked', 'missing', 'missing'],
  );
  const page = await city.get('', `/api/v1/powers/communities/${FURONG}`);
  const held = page.body.held as unknown as HeldPower[];
  const stopped = held.find(({ entry }) => entry === 'old-age-allowance');
  assert.equal(stopped?.inForce, false);
  assert.equal(stopped?.stoppedOn, '2026-11-24');
  assert.deepEqual([stopped?.state, stopped?.standing], ['revoked', 1], 'cut at the last link');
});

test('a question of the past still sees it; the act stands in the journal on its power', async () => {
  const at = '2026-11-20T00:00:00Z';
  const body = { act: 'accept', matter: 'old-age-allowance', area: FURONG, at };
  const answer = await city.send('community-worker', '/api/v1/powers/may-act', { body });
  assert.equal(answer.body.allowed, true);
  const link = await linkTo(`station-${FURONG}`);
  const acts = await city.db.sweeper.query(
    "SELECT verb, basis ->> 'kind' AS basis FROM journal.act WHERE about = $1 ORDER BY version",
    [link.id],
  );
  assert.deepEqual(acts.rows, [
    { verb: 'delegate', basis: 'operator' },
    { verb: 'revoke', basis: 'power' },
  ]);
});

test('revoked again it is refused, unless it is the same request', async () => {
  const link = await linkTo(`station-${JIELIAN}`);
  // Above the giver in the chain stands the bureau: it may too.
  const first = await revoke('civil-affairs-officer', link.id, 'key-1');
  assert.equal(first.status, 200);
  const again = await revoke('civil-affairs-officer', link.id, 'key-1');
  assert.deepEqual(again, first);
  const other = await revoke('civil-affairs-officer', link.id, 'key-2');
  assert.equal(other.body.code, 'POWER_LINK_ENDED');
  const unknown = await revoke('civil-affairs-officer', '01a20b2c-91c0-7b73-b47e-5422615b33d5');
  assert.equal(unknown.body.code, 'POWER_LINK_UNKNOWN');
  assert.equal((await revoke('civil-affairs-officer', 'nonsense')).status, 400);
});
