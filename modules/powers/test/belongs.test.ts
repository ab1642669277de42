// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PowerDiff } from '../contract.ts';
import { CAIHE, DISTRICT, FURONG, openPowers, type PowersFixture } from './powers-fixture.ts';

const PATH = '/api/v1/powers/entries';

let city: PowersFixture;
before(async () => {
  city = await openPowers('belongs');
});
after(() => city.close());

async function codesOf(query: string): Promise<string[]> {
  const codes: string[] = [];
  for (let cursor = ''; ; ) {
    const { status, body } = await city.get('', `${PATH}?${query}&limit=100${cursor}`);
    assert.equal(status, 200, JSON.stringify(body));
    codes.push(...(body.items as { code: string }[]).map(({ code }) => code));
    if (body.next === null) return codes;
    cursor = `&cursor=${body.next}`;
  }
}

/** What departments do among themselves and to the bodies below: each stands in its own list. */
const DEPARTMENTS_OWN = [
  ...['confirm-money', 'confirm-data-health', 'answer-communities-justice', 'powers-list'],
  ...['community-work-admission', 'community-work-demand-health', 'administrative-oversight'],
];

test('what is a department’s alone is in no town’s and no community’s list', async () => {
  for (const area of [CAIHE, FURONG]) {
    const codes = await codesOf(`area=${area}`);
    assert.deepEqual(
      DEPARTMENTS_OWN.filter((code) => codes.includes(code)),
      [],
    );
    assert.ok(codes.includes('old-age-allowance'), 'what the town helps with stays');
    assert.ok(codes.includes('no-life-certificate'), 'and what nobody may ask');
    assert.ok(codes.includes('compulsory-enrolment'), 'and what was taken back');
  }
});

test('it is in the district’s, and in its holder’s', async () => {
  const district = await codesOf(`area=${DISTRICT}`);
  assert.deepEqual(
    DEPARTMENTS_OWN.filter((code) => !district.includes(code)),
    [],
  );
  assert.ok((await codesOf('holder=finance-330102')).includes('confirm-money'));
});

test('what a town or community does itself among bodies stays in its own', async () => {
  const town = await codesOf(`area=${CAIHE}`);
  assert.ok(town.includes(`take-on-${CAIHE}`) && town.includes(`community-work-demand-${CAIHE}`));
  const community = await codesOf(`area=${FURONG}`);
  assert.ok(community.includes(`question-departments-${FURONG}`));
  assert.ok(!community.includes(`take-on-${CAIHE}`));
});

test('it is no gain of a town, counts in none of its lists, and is not in its file', async () => {
  const diff = await city.get(
    '',
    `/api/v1/powers/diff?area=${CAIHE}&from=2024-12-31&to=2026-11-24`,
  );
  const { lists } = diff.body as unknown as PowerDiff;
  const gained = lists.flatMap((list) => list.gained.map(({ code }) => code));
  assert.ok(gained.includes('old-age-allowance'));
  assert.deepEqual(
    DEPARTMENTS_OWN.filter((code) => gained.includes(code)),
    [],
  );
  const own = await codesOf(`area=${CAIHE}&list=taken-back`);
  const towns = lists.find(({ list }) => list === 'taken-back')!;
  const ofWhole = own.filter((code) => !code.includes('community'));
  assert.ok(towns.after <= own.length && towns.after >= ofWhole.length);
  const sheet = await city.app.inject({
    ...{ method: 'GET', url: `/api/v1/powers/export?area=${CAIHE}&format=csv` },
  });
  assert.ok(sheet.body.includes('old-age-allowance'));
  assert.ok(DEPARTMENTS_OWN.every((code) => !sheet.body.includes(code)));
});

test('once it names the part of those below, it is theirs too', async () => {
  const base = {
    ...{ title: { zh: '督查', en: 'Oversight' }, list: 'cooperate', decider: 'government' },
    ...{ acts: ['supervise'], matters: [], holder: 'civil-affairs-330102', level: 'county' },
    ...{ origin: 'statutory', inWhoseName: 'civil-affairs-330102' },
    ...{ liable: 'civil-affairs-330102', respondent: 'civil-affairs-330102' },
    ...{ basis: { title: '办法', article: '第一条' }, area: DISTRICT, validFrom: '2026-01-01' },
  };
  const duties = { lead: 'civil-affairs-330102', leadDuty: '牵头。', helpDuty: '配合。' };
  for (const body of [
    { ...base, code: 'oversight-alone' },
    { ...base, code: 'oversight-shared', duties },
  ]) {
    const made = await city.send('civil-affairs-officer', PATH, { body });
    assert.equal(made.status, 201, JSON.stringify(made.body));
  }
  const codes = await codesOf(`area=${CAIHE}`);
  assert.ok(codes.includes('oversight-shared') && !codes.includes('oversight-alone'));
});
