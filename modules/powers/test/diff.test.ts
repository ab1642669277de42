// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PowerDiff, PowerEntry } from '../contract.ts';
import { diffLists } from '../model/list/diff-lists.ts';
import { CAIHE, DISTRICT, FURONG, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('diff');
});
after(() => city.close());

const BUREAU = 'civil-affairs-330102';

function entry(code: string, over: Partial<PowerEntry> = {}): PowerEntry {
  return {
    ...{ code, title: { zh: '试', en: 'A try' }, list: 'cooperate', decider: 'government' },
    ...{ acts: [], matters: [], holder: BUREAU, level: 'county', origin: 'statutory' },
    ...{ inWhoseName: BUREAU, liable: BUREAU, respondent: BUREAU, basis: { title: '法' } },
    ...{ area: CAIHE, validFrom: '2025-01-01' },
    ...over,
  };
}

const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);

test('gained, lost, changed, and issued again word for word', () => {
  const entries = [
    entry('stays'),
    entry('ends', { validTo: '2025-06-30' }),
    entry('begins', { validFrom: '2026-01-01' }),
    entry('old', { validTo: '2025-12-31' }),
    entry('between', { validFrom: '2026-01-01', validTo: '2026-03-31', supersedes: 'old' }),
    entry('new', { validFrom: '2026-04-01', supersedes: 'between', list: 'taken-back' }),
    entry('plain', { validTo: '2025-12-31' }),
    entry('plain-again', { validFrom: '2026-01-01', supersedes: 'plain' }),
    entry('later', { validFrom: '2027-01-01' }),
    entry('round', { validFrom: '2026-01-01', supersedes: 'round' }),
  ];
  const [cooperate, taken] = diffLists(entries, '2025-03-01', '2026-06-01');
  assert.deepEqual([cooperate!.list, cooperate!.before, cooperate!.after], ['cooperate', 4, 4]);
  assert.deepEqual(codes(cooperate!.gained), ['begins', 'round']);
  assert.deepEqual(codes(cooperate!.lost), ['ends']);
  assert.deepEqual(cooperate!.changed, []);
  assert.equal(taken!.list, 'taken-back');
  assert.deepEqual(
    taken!.changed.map(({ before, after, fields }) => [before.code, after.code, fields]),
    [['old', 'new', ['list']]],
  );
  const back = diffLists(entries, '2026-06-01', '2025-03-01');
  assert.deepEqual(
    codes(back[0]!.lost),
    ['begins', 'new', 'plain-again', 'round'].filter((c) => c !== 'new'),
  );
});

async function ask(area: string, from: string, to: string): Promise<PowerDiff> {
  const url = `/api/v1/powers/diff?area=${area}&from=${from}&to=${to}`;
  const { status, body } = await city.get('', url);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as PowerDiff;
}

const listIn = (diff: PowerDiff, list: string) => diff.lists.find((one) => one.list === list);

test('a town gains, loses and sees changed what was recorded for it, not for its neighbour', async () => {
  const record = async (one: PowerEntry) => {
    const made = await city.send('civil-affairs-officer', '/api/v1/powers/entries', { body: one });
    assert.equal(made.status, 201, JSON.stringify(made.body));
  };
  await record(entry('diff-kept'));
  await record(entry('diff-neighbour', { area: '330102013000', validFrom: '2026-10-01' }));
  await record(entry('diff-community', { area: FURONG, validFrom: '2026-10-01' }));
  await record(entry('diff-district', { area: DISTRICT, validFrom: '2026-10-01' }));
  await record(
    entry('diff-after', {
      ...{ validFrom: '2026-10-01', supersedes: 'diff-kept' },
      duties: { lead: BUREAU, leadDuty: '牵头。', helpDuty: '配合。' },
    }),
  );
  const town = listIn(await ask(CAIHE, '2026-09-30', '2026-10-01'), 'cooperate')!;
  assert.deepEqual(codes(town.gained), ['diff-district']);
  assert.deepEqual(town.lost, []);
  const [change] = town.changed;
  assert.deepEqual(
    [change!.before.code, change!.after.code, change!.fields],
    ['diff-kept', 'diff-after', ['duties']],
  );
  assert.equal(town.after - town.before, 1);
  const community = listIn(await ask(FURONG, '2026-09-30', '2026-10-01'), 'cooperate')!;
  assert.deepEqual(codes(community.gained), ['diff-community', 'diff-district']);
  const turned = listIn(await ask(CAIHE, '2026-10-01', '2026-09-30'), 'cooperate')!;
  assert.ok(codes(turned.lost).includes('diff-district'));
});

test('one entry with what came after it; words of its duties and of its lead find it', async () => {
  const page = await city.get('', '/api/v1/powers/entries/diff-kept');
  assert.deepEqual([page.body.inForce, page.body.supersededBy], [false, 'diff-after']);
  assert.equal((await city.get('', '/api/v1/powers/entries/nothing-like-it')).status, 404);
  const q = encodeURIComponent('牵头。　民政局');
  const found = await city.get('', `/api/v1/powers/entries?q=${q}&area=${CAIHE}`);
  assert.ok(codes(found.body.items as { code: string }[]).includes('diff-after'));
  const past = await city.get('', `/api/v1/powers/entries?q=diff-kept&at=2026-09-30`);
  assert.deepEqual(codes(past.body.items as { code: string }[]), ['diff-kept']);
});

test('a day that is none and an area that is none are refused', async () => {
  const wrong = await city.get('', `/api/v1/powers/diff?area=${CAIHE}&from=2026&to=2026-01-01`);
  assert.equal(wrong.body.code, 'HTTP_BODY_INVALID');
  const nowhere = await city.get(
    '',
    '/api/v1/powers/diff?area=999999999999&from=2026-01-01&to=2026-01-02',
  );
  assert.equal(nowhere.body.code, 'POWER_AREA_UNKNOWN');
});
