// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ChainNode, Deed, PowerDelegation } from '../contract.ts';
import { confirmAll, DEEDS, type DeedTeller, deedsOf, STATION } from './deed-fixture.ts';
import { FURONG, openPowers, type PowersFixture } from './powers-fixture.ts';

const ENTRY = 'temporary-assistance';
const OFFICER = 'subdistrict-officer';
const HOUR_MS = 3_600_000;

let city: PowersFixture;
let deeds: DeedTeller;
let id: string;
/** Before the first suspension, in it, between the two, in the second, and after it. */
const moments: Date[] = [];

/** Some hours go by; the middle of them is remembered. */
function hours(): void {
  moments.push(new Date(city.clock.now().getTime() + HOUR_MS));
  city.clock.at = new Date(city.clock.now().getTime() + 2 * HOUR_MS);
}

before(async () => {
  city = await openPowers('suspend');
  deeds = await deedsOf(city, ENTRY);
  await deeds.clear();
  id = await deeds.draft();
  await confirmAll(deeds, id);
  await deeds.done(OFFICER, `${id}/publish`);
  const { means: _, ...terms } = deeds.terms({
    ...{ parent: id, fromOrganisation: STATION, to: { post: `${STATION}/worker` } },
  });
  assert.equal((await city.send(OFFICER, DEEDS, { body: terms })).status, 201);
});
after(() => city.close());

async function asked(at: Date): Promise<string> {
  const { body } = await city.send('community-worker', '/api/v1/powers/may-act', {
    body: { act: 'receive', matter: ENTRY, area: FURONG, at: at.toISOString() },
  });
  return body.allowed ? 'yes' : (body.missing as { code: string }).code;
}

const answers = () => Promise.all(moments.map(asked));
const spans = async (handle = '') =>
  ((await city.get(handle, `${DEEDS}/${id}`)).body as unknown as Deed).suspensions;

test('of the past it is said when it was suspended, also after it was resumed', async () => {
  hours();
  for (const reason of ['装修', '停电']) {
    await deeds.done(OFFICER, `${id}/suspend`, { reason });
    hours();
    await deeds.done(OFFICER, `${id}/resume`);
    hours();
  }
  const suspended = 'POWER_SUSPENDED';
  assert.deepEqual(await answers(), ['yes', suspended, 'yes', suspended, 'yes']);
});

test('the picture of such a moment shows where it broke', async () => {
  const { body } = await city.send('community-worker', '/api/v1/powers/may-act', {
    body: { act: 'receive', matter: ENTRY, area: FURONG, at: moments[1]!.toISOString() },
  });
  const chain = body.chain as unknown as Pick<ChainNode, 'link' | 'state' | 'role'>[];
  const at = chain.findIndex(({ link }) => link?.endsWith(id));
  assert.equal(chain[at]?.state, 'suspended');
  const below = chain.slice(at + 1).map(({ role }) => role.zh);
  assert.deepEqual([...new Set(below)], ['跟着停了'], 'what hung on it holds nothing of its own');
});

test('a process that starts afterwards knows it too', async () => {
  const { powers } = await city.another();
  const question = {
    ...{ post: city.post(`${STATION}/worker`), person: null, act: 'receive' as const },
    ...{ matter: ENTRY, area: FURONG, isHistorical: true },
  };
  const allowed = moments.map((at) => powers.mayAct({ ...question, at }).allowed);
  assert.deepEqual(allowed, [true, false, true, false, true]);
});

test('its page and the public list say from when to when', async () => {
  const told = await spans();
  assert.equal(told.length, 2);
  for (const [at, { since, until }] of told.entries()) {
    const inside = moments[at * 2 + 1]!.toISOString();
    assert.ok(since < inside && inside < until!, `${since} ${until}`);
  }
  const list = await city.get('', `${DEEDS}?entry=${ENTRY}&to=${STATION}`);
  const row = (list.body.items as unknown as PowerDelegation[]).find((one) => one.id === id);
  assert.deepEqual(row?.suspensions, told);
});

test('one that lasts has no end, until it is taken back', async () => {
  await deeds.done(OFFICER, `${id}/suspend`, { reason: '再停' });
  assert.equal((await spans()).at(-1)!.until, null);
  hours();
  await deeds.done(OFFICER, `${id}/revoke`, { reason: '收回' });
  const { revokedAt } = (await city.get('', `${DEEDS}/${id}`)).body;
  assert.equal((await spans()).at(-1)!.until, revokedAt);
  hours();
  assert.deepEqual((await answers()).slice(-2), ['POWER_SUSPENDED', 'POWER_REVOKED']);
});
