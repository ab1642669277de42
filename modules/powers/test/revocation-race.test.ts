// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#packages/kernel';
import { CAIHE, FURONG, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('race');
});
after(() => city.close());

const WORKER = `station-${FURONG}/worker`;

function ask(powers: PowersFixture['powers']) {
  return powers.mayAct({
    ...{ post: city.post(WORKER), person: null, act: 'accept', matter: 'old-age-allowance' },
    ...{ area: FURONG, at: city.clock.now() },
  });
}

/** An acceptance, as a room above writes one: on the epoch its answer was made on. */
async function accept(at: Awaited<ReturnType<PowersFixture['another']>>, epoch: number) {
  const actor = await city.actor('community-worker');
  return at.journal.record(
    {
      ...{ partition: '330102', kind: 'power-entry', about: newId(city.clock.now()), after: 0 },
      ...{ person: null, actor, basis: { kind: 'operator', duty: 'race' }, verb: 'accept' },
      ...{ payload: {}, due: null, at: city.clock.now() },
    },
    epoch,
  );
}

async function revokeStation(): Promise<void> {
  const answer = ask(city.powers);
  assert.ok(answer.allowed);
  const id = answer.basis.chain[1]!;
  const path = `/api/v1/powers/delegations/${id}/revoke`;
  const done = await city.send('subdistrict-officer', path, { body: { reason: '收回' } });
  assert.equal(done.status, 200);
}

test('decided before the revocation, written after: stale, decided again, refused', async () => {
  const other = await city.another();
  const decided = ask(other.powers);
  assert.ok(decided.allowed);
  await revokeStation();
  // The other process has not heard of it and still says yes; the database does not.
  assert.equal(ask(other.powers).allowed, true);
  const outcome = await accept(other, decided.epochs.of('330102'));
  assert.deepEqual(outcome, { ok: false, why: 'stale' });
  await other.powers.catchUp();
  const again = ask(other.powers);
  assert.equal(!again.allowed && again.missing.code, 'POWER_REVOKED');
});

test('two connections at once: no act commits on the old epoch after the change has', async () => {
  const other = await city.another();
  const ctxActor = await city.actor('civil-affairs-officer');
  const now = city.clock.now();
  const ctx = {
    ...{ actor: ctxActor, now, requestId: 'r', ifMatch: null, mark: null, headers: {} },
  };
  for (let round = 0; round < 10; round++) {
    await other.powers.catchUp();
    const epoch = other.powers.epochOf('330102');
    const writes = Array.from({ length: 8 }, () => accept(other, epoch));
    const change = city.powers.delegate(ctx, {
      ...{ entry: 'old-age-allowance', fromOrganisation: 'civil-affairs-330102' },
      ...{ to: { post: 'civil-affairs-330102/officer' }, acts: ['inform'], area: CAIHE },
      ...{ validFrom: '2026-11-01', validTo: '2026-12-31', document: { title: '岗位说明书' } },
      ...{ liability: '本机关', supervision: '负责人' },
    });
    const outcomes = await Promise.all(writes);
    await change;
    for (const outcome of outcomes) assert.ok(outcome.ok || outcome.why === 'stale');
    assert.deepEqual(await accept(other, epoch), { ok: false, why: 'stale' });
  }
});

test('two revocations race acceptances on two processes: one revokes, no act comes after', async () => {
  const other = await city.another();
  const page = await city.get(
    '',
    `/api/v1/powers/delegations?entry=old-age-allowance&to=station-330102012003`,
  );
  const links = page.body.items as unknown as { id: string; to: object }[];
  const { id } = links.find(({ to }) => 'organisation' in to)!;
  const now = city.clock.now();
  const ctxOf = async (handle: string) => ({
    ...{ actor: await city.actor(handle), now, requestId: 'r', ifMatch: null, mark: null },
    headers: {},
  });
  const [below, above] = await Promise.all([
    ctxOf('subdistrict-officer'),
    ctxOf('civil-affairs-officer'),
  ]);
  const epoch = other.powers.epochOf('330102');
  const [revocations, accepted] = await Promise.all([
    Promise.allSettled([
      city.powers.revoke(below, { id, reason: '收回' }),
      other.powers.revoke(above, { id, reason: '收回' }),
    ]),
    Promise.all(Array.from({ length: 8 }, () => accept(other, epoch))),
  ]);
  const refused = revocations.filter((one) => one.status === 'rejected');
  assert.equal(refused.length, 1, 'one of them revokes');
  assert.equal(refused[0]!.reason.code, 'POWER_LINK_ENDED');
  for (const outcome of accepted) assert.ok(outcome.ok || outcome.why === 'stale');
  assert.deepEqual(await accept(other, epoch), { ok: false, why: 'stale' });
});

test('an assignment that ends refuses at once, and its epoch rises', async () => {
  const { person } = await city.actor('other-community-worker');
  const post = city.post('station-330102012002/worker');
  const question = {
    ...{ post, person, act: 'accept' as const, matter: 'old-age-allowance' },
    ...{ area: '330102012002', at: city.clock.now() },
  };
  const other = await city.another();
  const before = other.powers.mayAct(question);
  assert.ok(before.allowed);
  const [held] = city.parties.assignmentsTo(post, city.clock.now());
  const validTo = city.clock.now();
  await city.parties.endAssignment({
    ...{ assignment: held!.id, validTo, at: validTo },
    ...{ actor: await city.actor('auditor'), basis: { kind: 'operator', duty: 'test' } },
  } as Parameters<typeof city.parties.endAssignment>[0]);
  const outcome = await accept(other, before.epochs.of('330102'));
  assert.deepEqual(outcome, { ok: false, why: 'stale' });
  await other.powers.catchUp();
  const after = other.powers.mayAct(question);
  assert.equal(!after.allowed && after.missing.code, 'POWER_POST_ENDED');
});

test('a process that polls hears of a change by itself', { timeout: 60_000 }, async () => {
  const other = await city.another();
  await other.powers.start();
  const before = other.powers.epochOf('330102');
  await city.db.save.query("SELECT journal.bump(ARRAY['330102'], 'assignment', $1)", [
    newId(city.clock.now()),
  ]);
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = setInterval(() => {
    if (other.powers.epochOf('330102') > before) resolve();
  }, 20);
  await promise;
  clearInterval(look);
  assert.equal(other.powers.epochOf('330102'), before + 1);
});
