// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DelegationPicture, MeansSources, PowerGround, PowerReceiver } from '../contract.ts';
import { CAIHE, DISTRICT, FURONG, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('drafting');
});
after(() => city.close());

const OFFICER = 'subdistrict-officer';
const STATION = `station-${FURONG}`;
const COMMITTEE = `committee-${FURONG}`;

async function groundsOf(handle: string): Promise<PowerGround[]> {
  const { status, body } = await city.get(handle, '/api/v1/powers/grounds');
  assert.equal(status, 200);
  return body.items as PowerGround[];
}

async function pictureTo(to: string): Promise<DelegationPicture> {
  const ground = (await groundsOf(OFFICER)).find(({ entry }) => entry === 'old-age-allowance');
  const path = `/api/v1/powers/picture?entry=old-age-allowance&parent=${ground!.parent}&to=${to}`;
  const { status, body } = await city.get('', path);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as DelegationPicture;
}

test('a giver is shown what her post may hand on, by which link, and until when', async () => {
  const ground = (await groundsOf(OFFICER)).find(({ entry }) => entry === 'old-age-allowance')!;
  assert.equal(ground.holder, `subdistrict-${CAIHE}`);
  assert.equal(ground.area, CAIHE);
  assert.equal(ground.validTo, '2030-12-31');
  assert.ok(ground.acts.includes('review') && !ground.acts.includes('pay'));
  const above = (await groundsOf('civil-affairs-officer')).find(
    ({ entry }) => entry === 'old-age-allowance',
  )!;
  assert.equal(above.parent, undefined);
  assert.equal(above.area, DISTRICT);
});

test('who may hand nothing on is shown nothing', async () => {
  for (const handle of ['community-worker', 'subdistrict-reviewer', 'elder-resident']) {
    assert.deepEqual(await groundsOf(handle), [], handle);
  }
  assert.equal((await city.get('', '/api/v1/powers/grounds')).status, 401);
});

test('a revoked link is no ground', async () => {
  const grounds = await groundsOf(OFFICER);
  const aid = grounds.find(({ entry }) => entry === 'temporary-assistance')!;
  const revoked = await city.send(
    'civil-affairs-officer',
    `/api/v1/powers/delegations/${aid.parent}/revoke`,
    { body: { reason: '收回' }, key: 'drafting-1' },
  );
  assert.equal(revoked.status, 200);
  const left = await groundsOf(OFFICER);
  assert.ok(!left.some(({ entry }) => entry === 'temporary-assistance'));
});

test('the picture comes from the law down to the giver, with the acts that come so far', async () => {
  const { above, posts, receiver, givable } = await pictureTo(STATION);
  assert.deepEqual(
    above.map(({ kind }) => kind),
    ['law', 'department', 'subdistrict'],
  );
  assert.ok(above[1]!.acts.includes('pay') && !above[2]!.acts.includes('pay'));
  assert.equal(receiver.kind, 'community');
  assert.deepEqual(posts[0]!.acts, ['inform', 'receive', 'accept']);
  assert.equal(posts[0]!.holders, 2);
  assert.ok(givable.includes('verify') && !givable.includes('pay'));
});

test('what a receiver may never have is named with its article, by the wall itself', async () => {
  const atStation = await pictureTo(STATION);
  const acts = ({ barred }: DelegationPicture) => barred.map(({ act }) => act);
  assert.ok(acts(atStation).includes('penalise'));
  assert.match(atStation.barred.find(({ act }) => act === 'penalise')!.article, /第二十一条/);
  const atCommittee = await pictureTo(COMMITTEE);
  assert.ok(acts(atCommittee).includes('decide') && !atCommittee.givable.includes('decide'));
  assert.deepEqual(acts(await pictureTo('public-security-330102')), []);
});

test('data is offered only as far as the matter may read it, with who owns it', async () => {
  const { body } = await city.get(
    '',
    '/api/v1/powers/means-sources?entry=old-age-allowance&area=330102012001',
  );
  const { resources } = body as unknown as MeansSources;
  const benefits = resources.find(({ code }) => code === 'benefits')!;
  assert.deepEqual(
    benefits.fields.map(({ name }) => name),
    ['otherBenefit', 'otherBenefitWhere'],
  );
  assert.equal(benefits.ownerName.zh, '上城区民政局');
  const none = await city.get('', '/api/v1/powers/means-sources?entry=nothing&area=330102012001');
  assert.equal(none.body.code, 'POWER_ENTRY_UNKNOWN');
});

test('receivers are the bodies below that work may be handed to, page by page', async () => {
  const found: PowerReceiver[] = [];
  for (let cursor = ''; ; ) {
    const path = `/api/v1/powers/receivers?area=${CAIHE}&limit=5${cursor && `&cursor=${cursor}`}`;
    const { body } = await city.get('', path);
    found.push(...(body.items as PowerReceiver[]));
    if (body.next === null) break;
    cursor = String(body.next);
  }
  const codes = found.map(({ code }) => code);
  assert.deepEqual(codes, [...new Set(codes)].sort());
  assert.ok(codes.includes(STATION) && codes.includes(COMMITTEE));
  assert.ok(!codes.some((code) => code.startsWith('party-') || code.startsWith('facility')));
  const one = await city.get('', `/api/v1/powers/receivers?area=${FURONG}&kind=service-station`);
  assert.deepEqual(
    (one.body.items as PowerReceiver[]).map(({ code }) => code),
    [STATION],
  );
});

test('what is not there is named: area, cursor, entry, link, body', async () => {
  const codeOf = async (path: string) => (await city.get('', `/api/v1/powers/${path}`)).body.code;
  assert.equal(await codeOf('receivers?area=990000000000'), 'POWER_AREA_UNKNOWN');
  assert.equal(await codeOf(`receivers?area=${CAIHE}&cursor=nobody`), 'DB_CURSOR_INVALID');
  assert.equal(await codeOf(`picture?entry=nothing&to=${STATION}`), 'POWER_ENTRY_UNKNOWN');
  const entry = 'picture?entry=old-age-allowance';
  assert.equal(await codeOf(`${entry}&to=nobody`), 'POWER_ORGANISATION_UNKNOWN');
  const other = (await groundsOf('civil-affairs-officer'))[0];
  assert.ok(other);
  const parent = '01980000-0000-7000-8000-000000000000';
  assert.equal(await codeOf(`${entry}&to=${STATION}&parent=${parent}`), 'POWER_LINK_UNKNOWN');
});
