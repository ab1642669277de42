// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#packages/kernel';
import { BARRED_ACTS } from '../contract.ts';
import type { ActsAt } from '../model/committee-wall.ts';
import { findWallBreach } from '../model/committee-wall.ts';
import {
  DISTRICT,
  FURONG,
  insertLinks,
  NOTHING_NEEDED,
  openPowers,
  type PowersFixture,
} from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('committee-wall');
});
after(() => city.close());

const COMMITTEE = `committee-${FURONG}`;

test('types: a barred act, or deciding a grant, at a committee does not compile', () => {
  const lawful: ActsAt<'resident-committee', 'self-governance'> = {
    kind: 'resident-committee',
    decider: 'self-governance',
    acts: ['inform', 'decide'],
  };
  const penalty: ActsAt<'resident-committee', 'self-governance'> = {
    kind: 'resident-committee',
    decider: 'self-governance',
    // @ts-expect-error: 行政处罚法 21: penalise is no act of a committee; were it one, this line would
    // not compile.
    acts: ['penalise'],
  };
  const grant: ActsAt<'resident-committee', 'government'> = {
    kind: 'resident-committee',
    decider: 'government',
    // @ts-expect-error: a committee assists with a grant and does not decide it; the same proof.
    acts: ['decide'],
  };
  assert.equal(findWallBreach(lawful.kind, lawful.decider, lawful.acts), undefined);
  assert.equal(findWallBreach(penalty.kind, penalty.decider, penalty.acts)?.act, 'penalise');
  assert.equal(findWallBreach(grant.kind, grant.decider, grant.acts)?.act, 'decide');
});

test('model: every barred act is refused at a committee with an article, and at a station too', () => {
  for (const act of BARRED_ACTS) {
    const breach = findWallBreach('resident-committee', 'self-governance', ['inform', act]);
    assert.equal(breach?.act, act);
    assert.match(breach?.article ?? '', /《中华人民共和国.+法》/);
    assert.equal(findWallBreach('service-station', 'government', [act])?.isCommittee, false);
    assert.equal(findWallBreach('department', 'government', [act]), undefined);
  }
});

function entry(acts: string[], over: Record<string, unknown> = {}) {
  return {
    code: 'barred-try',
    title: { zh: '试', en: 'A try' },
    list: 'community-statutory',
    decider: 'government',
    acts,
    matters: ['barred-try'],
    holder: COMMITTEE,
    level: 'community',
    origin: 'authorised',
    inWhoseName: COMMITTEE,
    liable: COMMITTEE,
    respondent: COMMITTEE,
    basis: { title: '中华人民共和国行政处罚法' },
    area: FURONG,
    validFrom: '2026-01-01',
    ...over,
  };
}

test('action: a department that records a penalty for a committee is refused with the article', async () => {
  const path = '/api/v1/powers/entries';
  const penalty = await city.send('civil-affairs-officer', path, { body: entry(['penalise']) });
  assert.equal(penalty.status, 422);
  assert.equal(penalty.body.code, 'POWER_NOT_FOR_COMMITTEE');
  assert.match(JSON.stringify(penalty.body), /行政处罚法》第二十条、第二十一条/);
  const grant = await city.send('civil-affairs-officer', path, { body: entry(['decide']) });
  assert.equal(grant.body.code, 'POWER_NOT_FOR_COMMITTEE');
  const licence = await city.send('civil-affairs-officer', path, { body: entry(['license']) });
  assert.match(JSON.stringify(licence.body), /行政许可法》第二十四条/);
});

test('action: a renamed act is no act', async () => {
  const path = '/api/v1/powers/entries';
  const renamed = await city.send('civil-affairs-officer', path, { body: entry(['fine']) });
  assert.equal(renamed.status, 400);
});

test('action: deciding a grant does not reach a committee by two hops', async () => {
  const root = city.powers.mayAct({
    ...{ post: city.post('subdistrict-330102012000/officer'), person: null },
    ...{ act: 'delegate', matter: 'old-age-allowance', area: FURONG, at: city.clock.now() },
  });
  assert.ok(root.allowed);
  const actor = await city.actor('subdistrict-officer');
  const terms = {
    entry: 'old-age-allowance',
    parent: root.basis.chain[0]!,
    origin: 'entrusted' as const,
    fromOrganisation: 'subdistrict-330102012000',
    to: { organisation: COMMITTEE },
    acts: ['inform', 'decide'] as ('inform' | 'decide')[],
    area: FURONG,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    document: { title: '委托书' },
    liability: '街道',
    supervision: '街道',
  };
  const ctx = {
    ...{ actor, now: city.clock.now(), requestId: 'r', ifMatch: null, mark: null, headers: {} },
  };
  await assert.rejects(city.powers.delegate(ctx, terms), { code: 'POWER_NOT_FOR_COMMITTEE' });
  const member = { ...terms, to: { post: `${COMMITTEE}/member` } };
  await assert.rejects(city.powers.delegate(ctx, member), { code: 'POWER_NOT_FOR_COMMITTEE' });
  const help = { ...terms, acts: ['inform'] as 'inform'[], means: NOTHING_NEEDED };
  assert.equal((await city.powers.delegate(ctx, help)).toKind, 'resident-committee');
});

async function insertEntry(over: Record<string, unknown>): Promise<void> {
  const row = {
    ...{ code: 'by-hand', id: newId(city.clock.now()), title: {}, list: 'basic' },
    ...{ decider: 'government', acts: ['decide'], matters: [], holder: COMMITTEE },
    ...{ holder_kind: 'resident-committee', level: 'x', origin: 'x', in_whose_name: 'x' },
    ...{ liable: 'x', respondent: 'x', basis: {}, area: FURONG, valid_from: '2026-01-01' },
    ...{ recorded_at: '2026-01-01', ...over },
  };
  await city.db.save.query(
    'INSERT INTO powers.entry SELECT * FROM jsonb_populate_record(NULL::powers.entry, $1)',
    [JSON.stringify(row)],
  );
}

test('database: the same by SQL, also under a false kind or another word', async () => {
  await assert.rejects(insertEntry({}), /entry_decide_not_committee/);
  await assert.rejects(insertEntry({ acts: ['penalise'] }), /entry_barred_for_organs/);
  await assert.rejects(
    insertEntry({ acts: ['penalise'], decider: 'self-governance' }),
    /entry_barred_for_organs/,
  );
  await assert.rejects(insertEntry({ acts: ['fine'] }), /entry_acts_known/);
  // Called a department, the committee is not in the table of bodies.
  await assert.rejects(insertEntry({ holder_kind: 'department' }), /foreign key/);
  await assert.rejects(
    city.db.save.query('UPDATE powers.body SET kind = $1 WHERE organisation = $2', [
      'department',
      COMMITTEE,
    ]),
    /permission denied/,
  );
});

test('database: a link to a committee by SQL, and a recorded link changed by SQL', async () => {
  const id = newId(city.clock.now());
  const link = {
    ...{ id, entry: 'old-age-allowance', decider: 'government', path: [id], acts: ['decide'] },
    ...{ from_organisation: 'civil-affairs-330102', to_organisation: COMMITTEE },
    ...{ to_kind: 'resident-committee', area: FURONG, valid_from: '2026-01-01' },
    ...{ valid_to: '2026-12-31', document: {}, liability: '', supervision: '' },
    recorded_at: '2026-01-01',
    ...{
      state: 'in-force',
      stops_on: '2026-12-31',
      stops_by: 'period',
      published_at: '2026-01-01',
    },
  };
  const insert = (row: object) => insertLinks(city.db.save, [row]);
  await assert.rejects(insert(link), /link_decide_not_committee/);
  // The decider is the entry's own: a link cannot call a grant self-governance.
  await assert.rejects(insert({ ...link, decider: 'self-governance' }), /foreign key/);
  await assert.rejects(insert({ ...link, acts: ['levy'] }), /link_barred_for_organs/);
  const update = 'UPDATE powers.delegation SET acts = ARRAY[$1] WHERE to_kind = $2';
  await assert.rejects(
    city.db.save.query(update, ['decide', 'resident-committee']),
    /permission denied/,
  );
});

test('index: a link widened by the owner’s own hand gives nothing', async () => {
  const post = city.post(`station-${FURONG}/worker`);
  const other = await city.another();
  const owner = new (await import('pg')).default.Client({ connectionString: city.url });
  await owner.connect();
  const widen =
    'UPDATE powers.delegation SET acts = acts || $1::text[], area = $2 WHERE to_post = $3';
  await owner.query(widen, [['decide'], DISTRICT, post]);
  await owner.end();
  const fresh = await city.another();
  const ask = { post, person: null, matter: 'old-age-allowance', at: city.clock.now() };
  const decide = fresh.powers.mayAct({ ...ask, act: 'decide', area: FURONG });
  assert.equal(decide.allowed, false);
  const elsewhere = fresh.powers.mayAct({ ...ask, act: 'accept', area: '330102012002' });
  assert.equal(elsewhere.allowed, false);
  assert.ok(fresh.powers.mayAct({ ...ask, act: 'accept', area: FURONG }).allowed);
  assert.ok(other.powers.ready());
});
