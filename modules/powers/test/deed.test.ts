// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#packages/kernel';
import type { Deed } from '../contract.ts';
import type { DeedTeller } from './deed-fixture.ts';
import {
  COMMITTEE,
  CONFIRMS,
  confirmAll,
  DEEDS,
  deedsOf,
  meansUntil,
  STATION,
} from './deed-fixture.ts';
import {
  DISTRICT,
  FURONG,
  insertLinks,
  JIELIAN,
  NOTHING_NEEDED,
  openPowers,
  type PowersFixture,
} from './powers-fixture.ts';

const ENTRY = 'temporary-assistance';
const WORKER = `${STATION}/worker`;
const OFFICER = 'subdistrict-officer';

let city: PowersFixture;
let deeds: DeedTeller;
before(async () => {
  city = await openPowers('deed');
  deeds = await deedsOf(city, ENTRY);
  await deeds.clear();
});
after(() => city.close());

async function deed(id: string, as = OFFICER): Promise<Deed> {
  const answer = await city.get(as, `${DEEDS}/${id}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body as unknown as Deed;
}

function ask(powers = city.powers, at = city.clock.now()) {
  return powers.mayAct({
    ...{ post: city.post(WORKER), person: null, act: 'receive', matter: ENTRY },
    ...{ area: FURONG, at },
  });
}

const missing = () => {
  const answer = ask();
  return answer.allowed ? 'allowed' : answer.missing.code;
};

/** The link to the post that does the work, on a deed in force. */
async function toWorker(parent: string): Promise<void> {
  const { means: _, ...terms } = deeds.terms({
    ...{ parent, fromOrganisation: STATION, to: { post: WORKER } },
  });
  const answer = await city.send(OFFICER, DEEDS, { body: terms });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
}

test('in the city’s own files no deed is without its means', async () => {
  const { rows } = await city.db.save.query(
    'SELECT code FROM powers.delegation WHERE to_post IS NULL AND means IS NULL',
  );
  assert.deepEqual(rows, []);
});

let first: string;

test('it comes into force when both sides have agreed and all means are confirmed', async () => {
  first = await deeds.draft();
  const epoch = city.powers.epochOf('330102');
  const turns = async () =>
    (await deed(first)).next.map((turn) => `${turn.verb} ${turn.organisation}`);
  assert.deepEqual(await turns(), [`agree ${STATION}`]);
  const early = await deeds.step('finance-officer', `${first}/confirm-money`);
  assert.equal(early.body.code, 'POWER_DEED_NOT_NOW', 'nobody confirms what is not agreed');
  await deeds.done('community-worker', `${first}/agree`);
  assert.deepEqual(await turns(), [
    'confirm-people personnel-330102',
    'confirm-money finance-330102',
    'confirm-data public-security-330102',
  ]);
  for (const [handle, verb] of CONFIRMS) {
    const unready = await deeds.step(OFFICER, `${first}/publish`);
    assert.equal(unready.body.code, 'POWER_DEED_NOT_NOW', `before ${verb}`);
    assert.deepEqual((await deed(first, handle)).mine, [verb]);
    await deeds.done(handle, `${first}/${verb}`);
    const again = await deeds.step(handle, `${first}/${verb}`);
    assert.equal(again.body.code, 'POWER_DEED_NOT_NOW');
  }
  assert.equal((await deed(first)).state, 'confirmed');
  assert.equal(city.powers.epochOf('330102'), epoch, 'nobody may do more or less yet');
  assert.equal((await deeds.done(OFFICER, `${first}/publish`)).body.inForce, true);
  assert.equal(city.powers.epochOf('330102'), epoch + 1);
  const { stopsOn, stopsBy, state, history, chain } = await deed(first, '');
  assert.deepEqual([state, stopsOn, stopsBy], ['in-force', '2027-03-31', 'people']);
  assert.deepEqual(
    history.map(({ verb, basis }) => `${verb} ${basis}`),
    ['draft', 'agree', ...CONFIRMS.map(([, verb]) => verb), 'publish'].map((one) => `${one} power`),
  );
  assert.ok(chain.every((node) => node.state === 'whole'));
  await toWorker(first);
  assert.equal(missing(), 'allowed');
});

test('suspended it gives nothing, with all below it, and says so; resumed it gives again', async () => {
  const other = await city.another();
  await deeds.done(OFFICER, `${first}/suspend`, { reason: '服务站装修' });
  assert.equal(missing(), 'POWER_SUSPENDED');
  const answer = ask();
  assert.match(answer.allowed ? '' : answer.missing.sentence.zh, /暂停/);
  await other.powers.catchUp();
  assert.equal(ask(other.powers).allowed, false, 'in every process');
  const scopes = await city.db.staff.query('SELECT * FROM powers.scopes_of($1, $2)', [
    ...[city.post(WORKER), city.clock.now()],
  ]);
  assert.ok(!scopes.rows.some(({ matter }) => matter === ENTRY), 'and in SQL');
  const again = await deeds.step(OFFICER, `${first}/suspend`, { reason: '再停' });
  assert.equal(again.body.code, 'POWER_DEED_NOT_NOW');
  await deeds.done(OFFICER, `${first}/resume`);
  assert.equal(missing(), 'allowed');
});

test('another deed of the same entry, receiver, area and period is refused, naming this one', async () => {
  const second = await deeds.draft({ means: NOTHING_NEEDED, acts: ['receive'] });
  await deeds.done('community-worker', `${second}/agree`);
  const refused = await deeds.step(OFFICER, `${second}/publish`);
  assert.equal(refused.body.code, 'POWER_DEED_OVERLAPS');
  assert.equal(refused.body.delegation, first);
  const committee = await deeds.draft({
    ...{ means: NOTHING_NEEDED, to: { organisation: COMMITTEE }, origin: 'assisting' },
  });
  await deeds.done('committee-member', `${committee}/agree`);
  await deeds.done(OFFICER, `${committee}/publish`);
});

test('a draft withdrawn is over', async () => {
  const id = await deeds.draft();
  await deeds.done('community-worker', `${id}/agree`);
  const withdrawn = await deeds.done(OFFICER, `${id}/revoke`, { reason: '不再委托' });
  assert.ok(withdrawn.body.revokedAt);
  const late = await deeds.step('finance-officer', `${id}/confirm-money`);
  assert.equal(late.body.code, 'POWER_LINK_ENDED');
});

test('data only shrinks on the way down', async () => {
  const base = deeds.terms({ acts: ['inform'], means: NOTHING_NEEDED });
  const widens = async (means: ReturnType<typeof meansUntil>) =>
    city.send(OFFICER, DEEDS, {
      body: {
        ...base,
        parent: first,
        fromOrganisation: STATION,
        to: { organisation: COMMITTEE },
        means,
      },
    });
  const wide = meansUntil('2027-01-31');
  wide.data[0]!.use = 'query';
  const refused = await widens(wide);
  assert.deepEqual([refused.body.code, refused.body.what], ['POWER_LINK_WIDENS', 'data']);
});

test('nobody publishes by hand what nobody has confirmed: the database refuses', async () => {
  const id = await deeds.draft({ to: { organisation: `station-${JIELIAN}` }, area: JIELIAN });
  const publish =
    "UPDATE powers.delegation SET published_at = now(), state = 'in-force' WHERE id = $1";
  await assert.rejects(city.db.save.query(publish, [id]), /link_means_confirmed/);
});

test('a chain stops at six, however often one more is asked for', async () => {
  const { parent } = deeds.terms();
  const path = [parent!];
  while (path.length < 6) {
    const above = path.at(-1)!;
    const id = newId(city.clock.now());
    path.push(id);
    const row = { id, path, parent: above, code: null, area: DISTRICT };
    const { rows } = await city.db.save.query<{ like: object }>(
      "SELECT to_jsonb(o) - 'act_bits' AS like FROM powers.delegation o WHERE id = $1",
      [above],
    );
    await insertLinks(city.db.save, [{ ...rows[0]!.like, ...row }]);
  }
  for (let link = 7; link <= 10_000; link += 1_000) {
    const body = deeds.terms({ parent: path.at(-1)!, acts: ['inform'] });
    const refused = await city.send(OFFICER, DEEDS, { body });
    assert.deepEqual([refused.status, refused.body.code], [422, 'POWER_LINK_TOO_DEEP']);
    assert.equal(refused.body.max, 6);
  }
});

test('revoked, it falls with its subtree at that instant, and what was done stands', async () => {
  const before = city.powers.mayAct({
    ...{ post: city.post(WORKER), person: null, act: 'receive', matter: ENTRY },
    ...{ area: FURONG, at: city.clock.now() },
  });
  assert.ok(before.allowed);
  await deeds.done(OFFICER, `${first}/revoke`, { reason: '收回' });
  assert.equal(missing(), 'POWER_REVOKED');
  const chain = await city.powers.explain(before.basis);
  assert.ok(
    chain.every(({ state }) => state === 'whole'),
    'the act stands on what it stood on',
  );
  const fresh = await deeds.draft({ means: meansUntil('2027-03-31') });
  await confirmAll(deeds, fresh);
  await deeds.done(OFFICER, `${fresh}/publish`);
  assert.equal(missing(), 'POWER_REVOKED', 'the post hangs on the old one until it is given anew');
});
