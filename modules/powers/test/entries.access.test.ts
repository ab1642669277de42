// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HeldPower } from '../contract.ts';
import { DISTRICT, FURONG, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('entries');
});
after(() => city.close());

const PATH = '/api/v1/powers/entries';
const BUREAU = 'civil-affairs-330102';

function entry(code: string, over: Record<string, unknown> = {}) {
  return {
    ...{ code, title: { zh: '居家养老服务补贴', en: 'Home care allowance' }, list: 'cooperate' },
    ...{ decider: 'government', acts: ['inform', 'decide'], matters: ['home-care-allowance'] },
    ...{ holder: BUREAU, level: 'county', origin: 'statutory', inWhoseName: BUREAU },
    ...{ liable: BUREAU, respondent: BUREAU, basis: { title: '中华人民共和国老年人权益保障法' } },
    ...{ area: DISTRICT, validFrom: '2026-11-01', ...over },
  };
}

test('who keeps the list records an entry; nobody else does', async () => {
  const others = [
    'elder-resident',
    'community-worker',
    'committee-member',
    'subdistrict-officer',
    'auditor',
    'other-county-worker',
  ];
  for (const handle of others) {
    const refused = await city.send(handle, PATH, { body: entry('home-care-allowance') });
    assert.equal(refused.status, 403, handle);
    assert.equal(refused.body.code, 'POWER_MISSING', handle);
  }
  assert.equal((await city.send('', PATH, { body: entry('home-care-allowance') })).status, 401);
  const made = await city.send('civil-affairs-officer', PATH, {
    body: entry('home-care-allowance'),
  });
  assert.equal(made.status, 201);
  assert.deepEqual(made.body.holderName, {
    zh: '上城区民政局',
    en: 'Civil Affairs Bureau of Shangcheng District',
  });
});

test('not in another county, nor for an area or a body that does not exist', async () => {
  const elsewhere = entry('home-care-elsewhere', { area: '330110000000' });
  const refused = await city.send('civil-affairs-officer', PATH, { body: elsewhere });
  assert.equal(refused.status, 403);
  const wider = entry('home-care-wider', { area: '330100000000' });
  assert.equal((await city.send('civil-affairs-officer', PATH, { body: wider })).status, 403);
  const nowhere = await city.send('civil-affairs-officer', PATH, {
    body: entry('home-care-nowhere', { area: '999999999999' }),
  });
  assert.equal(nowhere.body.code, 'POWER_AREA_UNKNOWN');
  const nobody = await city.send('civil-affairs-officer', PATH, {
    body: entry('home-care-nobody', { holder: 'nobody-330102' }),
  });
  assert.equal(nobody.body.code, 'POWER_ORGANISATION_UNKNOWN');
});

test('a repeated request answers once; another body under its key, and a taken code, are refused', async () => {
  const body = entry('home-care-repeated');
  const send = (given: object, key?: string) =>
    city.send('civil-affairs-officer', PATH, { body: given, key });
  assert.equal((await send(body, 'once')).status, 201);
  assert.equal((await send(body, 'once')).status, 201);
  const other = await send({ ...body, level: 'city' }, 'once');
  assert.equal(other.body.code, 'HTTP_KEY_REUSED');
  assert.equal((await send(body)).body.code, 'POWER_ENTRY_EXISTS');
  const rows = await city.db.sweeper.query(
    "SELECT verb, basis FROM journal.act WHERE kind = 'power-entry' AND payload ->> 'code' = $1",
    [body.code],
  );
  assert.equal(rows.rowCount, 1);
  assert.equal(rows.rows[0].basis.kind, 'power');
  assert.equal(rows.rows[0].basis.entry, 'powers-list');
});

test('an entry that supersedes another ends it on the day before, and its links with it', async () => {
  const at = new Date('2026-12-02T02:00:00Z');
  const post = city.post(`station-${FURONG}/worker`);
  const ask = { post, person: null, act: 'receive', matter: 'birth-registration', at } as const;
  assert.ok(city.powers.mayAct({ ...ask, area: FURONG }).allowed);
  const next = entry('birth-registration-2026', {
    ...{ acts: ['receive', 'decide'], matters: ['birth-registration'] },
    ...{ holder: 'health-330102', validFrom: '2026-12-01', supersedes: 'birth-registration' },
  });
  const made = await city.send('civil-affairs-officer', PATH, { body: next });
  assert.equal(made.status, 201);
  const answer = city.powers.mayAct({ ...ask, area: FURONG });
  assert.equal(!answer.allowed && answer.missing.code, 'POWER_EXPIRED');
  const today = { ...ask, at: city.clock.now(), area: FURONG };
  assert.ok(city.powers.mayAct(today).allowed);
});

test('a recorded power can begin to be handed on: the keeper of the list names the post, no more', async () => {
  const code = 'school-meals';
  const made = await city.send('civil-affairs-officer', PATH, {
    body: entry(code, { holder: 'education-330102', acts: ['receive', 'decide', 'delegate'] }),
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const link = (acts: string[], parent?: string) => ({
    ...{ entry: code, acts, parent, fromOrganisation: 'education-330102', area: '330102000000' },
    ...{ to: { post: 'education-330102/officer' }, document: { title: '岗位说明书' } },
    ...{ validFrom: '2026-11-01', validTo: '2027-10-31', liability: '本局', supervision: '局长' },
  });
  const give = (handle: string, acts: string[]) =>
    city.send(handle, '/api/v1/powers/delegations', { body: link(acts) });
  const early = await give('education-officer', ['decide']);
  assert.equal(early.body.code, 'POWER_MISSING', 'nobody has named her yet');
  const more = await give('civil-affairs-officer', ['decide', 'delegate']);
  assert.equal(more.body.code, 'POWER_MISSING', 'the keeper hands no decision out');
  const other = await give('health-officer', ['delegate']);
  assert.equal(other.body.code, 'POWER_MISSING', 'and only the keeper names');
  const named = await give('civil-affairs-officer', ['delegate']);
  assert.equal(named.status, 201, JSON.stringify(named.body));
  const given = await give('education-officer', ['receive', 'decide']);
  assert.equal(given.status, 201, JSON.stringify(given.body));
});

test('anyone reads the list, page by page, by area, list and words', async () => {
  const all: string[] = [];
  for (let path: string | null = `${PATH}?area=${FURONG}&limit=5`; path; ) {
    const page: Awaited<ReturnType<typeof city.get>> = await city.get('', path);
    assert.equal(page.status, 200);
    all.push(...(page.body.items as { code: string }[]).map(({ code }) => code));
    path = page.body.next ? `${PATH}?area=${FURONG}&limit=5&cursor=${page.body.next}` : null;
  }
  assert.deepEqual(all, [...new Set(all)].sort());
  assert.ok(all.includes('old-age-allowance') && all.includes(`activity-room-${FURONG}`));
  assert.ok(!all.includes('activity-room-330102012002'), 'a neighbour’s own entry is not ours');
  const found = await city.get('', `${PATH}?q=${encodeURIComponent('高龄津贴')}`);
  assert.deepEqual(
    (found.body.items as { code: string }[]).map(({ code }) => code),
    ['old-age-allowance', 'old-age-allowance-330110'],
  );
  const negative = await city.get('', `${PATH}?list=community-negative&area=${FURONG}`);
  assert.ok((negative.body.items as unknown[]).length >= 4);
  const tampered = await city.get('', `${PATH}?cursor=%27;--`);
  assert.equal(tampered.body.code, 'DB_CURSOR_INVALID');
  const unknown = await city.get('', `${PATH}?area=999999999999`);
  assert.equal(unknown.body.code, 'POWER_AREA_UNKNOWN');
});

test('a community’s page: may do, holds by delegation, only helps with, nobody may ask', async () => {
  const page = await city.get('', `/api/v1/powers/communities/${FURONG}`);
  const body = page.body as unknown as {
    name: { zh: string };
    may: { code: string }[];
    held: HeldPower[];
    assists: unknown[];
    barred: unknown[];
  };
  assert.equal(body.name.zh, '芙蓉社区');
  assert.ok(body.may.some(({ code }) => code === `residents-meeting-${FURONG}`));
  const held = body.held.find(({ entry: code }) => code === 'old-age-allowance');
  assert.equal(held?.inForce, true);
  const path = ['上城区民政局', '采荷街道办事处', '芙蓉社区便民服务站'];
  assert.deepEqual(
    held?.path.map(({ zh }) => zh),
    path,
  );
  assert.deepEqual(
    [held?.state, held?.standing, held?.stopsOn, held?.stopsBy, held?.stoppedOn],
    ['in-force', 2, '2030-12-31', 'period', undefined],
  );
  assert.equal(held?.means?.people[0]?.headcount, 1);
  assert.equal(held?.means?.money[0]?.givenByName.zh, '上城区财政局');
  assert.ok(held?.means?.data.every(({ confirmedAt }) => confirmedAt !== null));
  assert.ok(body.assists.length >= 5 && body.barred.length >= 5);
});
