// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PowerDelegation } from '../contract.ts';
import { FURONG, NOTHING_NEEDED, openPowers, type PowersFixture } from './powers-fixture.ts';

const STATION = `station-${FURONG}`;
const PATH = '/api/v1/powers/delegations';

let city: PowersFixture;
let station: PowerDelegation;
let worker: PowerDelegation;
before(async () => {
  city = await openPowers('renew');
  const page = await city.get('', `${PATH}?entry=old-age-allowance&to=${STATION}`);
  const links = page.body.items as unknown as PowerDelegation[];
  station = links.find(({ to }) => 'organisation' in to)!;
  worker = links.find(({ to }) => 'post' in to && to.post === `${STATION}/worker`)!;
});
after(() => city.close());

function again(link: PowerDelegation, parent: string | undefined) {
  const { entry, origin, fromOrganisation, to, acts, area } = link;
  const { validFrom, validTo, document, liability, supervision } = link;
  const dates = { validFrom, validTo, document, liability, supervision };
  const means = 'organisation' in to ? { means: NOTHING_NEEDED } : {};
  return { entry, origin, fromOrganisation, to, acts, area, ...dates, ...means, parent };
}

function mayAccept(): boolean {
  return city.powers.mayAct({
    ...{ post: city.post(`${STATION}/worker`), person: null, act: 'accept' },
    ...{ matter: 'old-age-allowance', area: FURONG, at: city.clock.now() },
  }).allowed;
}

test('only the giving side gives; the station gives itself nothing', async () => {
  for (const handle of ['community-worker', 'committee-member', 'other-county-worker', 'auditor']) {
    const refused = await city.send(handle, PATH, { body: again(station, station.parent) });
    assert.equal(refused.status, 403, handle);
    assert.equal(refused.body.code, 'POWER_MISSING', handle);
  }
  assert.equal((await city.send('', PATH, { body: again(station, station.parent) })).status, 401);
});

test('what was taken back can be given anew, down to the post, by the body above', async () => {
  const revoked = `${PATH}/${station.id}/revoke`;
  assert.equal(
    (await city.send('subdistrict-officer', revoked, { body: { reason: '收回' } })).status,
    200,
  );
  assert.equal(mayAccept(), false);
  const broken = await city.send('subdistrict-officer', PATH, { body: again(worker, station.id) });
  assert.equal(broken.body.code, 'POWER_LINK_BROKEN', 'nothing hangs on what was revoked');
  const given = await city.send('subdistrict-officer', PATH, {
    body: again(station, station.parent),
  });
  assert.equal(given.status, 201);
  const early = await city.send('subdistrict-officer', PATH, {
    body: again(worker, given.body.id as string),
  });
  assert.equal(early.body.code, 'POWER_LINK_BROKEN', 'nothing hangs on a draft');
  const steps = [
    ['community-worker', 'agree'],
    ['subdistrict-officer', 'publish'],
  ] as const;
  for (const [handle, step] of steps) {
    const done = await city.send(handle, `${PATH}/${given.body.id}/${step}`, { body: {} });
    assert.equal(done.status, 200, JSON.stringify(done.body));
  }
  assert.equal(mayAccept(), false, 'the post holds nothing yet');
  const parent = given.body.id as string;
  const post = await city.send('subdistrict-officer', PATH, { body: again(worker, parent) });
  assert.equal(post.status, 201);
  assert.ok(mayAccept());
});

test('a repeated request gives once and answers with the same link', async () => {
  const body = again(worker, undefined);
  const link = { ...body, parent: (await standing()).id };
  const first = await city.send('subdistrict-officer', PATH, { body: link, key: 'renew-once' });
  const second = await city.send('subdistrict-officer', PATH, { body: link, key: 'renew-once' });
  assert.equal(first.status, 201);
  assert.equal(second.body.id, first.body.id);
});

async function standing(): Promise<PowerDelegation> {
  const page = await city.get('', `${PATH}?entry=old-age-allowance&to=${STATION}`);
  const links = page.body.items as unknown as PowerDelegation[];
  return links.find(({ to, inForce }) => inForce && 'organisation' in to)!;
}
