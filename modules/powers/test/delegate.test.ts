// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DelegationTerms } from '../contract.ts';
import {
  CAIHE,
  CITY_DIR,
  DISTRICT,
  FURONG,
  JIELIAN,
  NOTHING_NEEDED,
  openPowers,
  type PowersFixture,
} from './powers-fixture.ts';

let city: PowersFixture;
let root: string;
before(async () => {
  city = await openPowers('delegate');
  const answer = city.powers.mayAct({
    ...{ post: city.post(`subdistrict-${CAIHE}/officer`), person: null, act: 'decide' },
    ...{ matter: 'old-age-allowance', area: FURONG, at: city.clock.now() },
  });
  root = answer.allowed ? answer.basis.chain[0]! : '';
});
after(() => city.close());

function terms(over: Partial<DelegationTerms> = {}): DelegationTerms {
  return {
    ...{ entry: 'old-age-allowance', parent: root, origin: 'assisting', means: NOTHING_NEEDED },
    ...{ fromOrganisation: `subdistrict-${CAIHE}`, to: { organisation: `committee-${FURONG}` } },
    ...{ acts: ['inform', 'receive'], area: FURONG, validFrom: '2026-11-01' },
    ...{ validTo: '2027-10-31', document: { title: '委托书' }, liability: '街道' },
    ...{ supervision: '街道', ...over },
  };
}

/** Puts a draft in force by its own door, as its giver does when the receiver has agreed. */
async function inForce<Link extends { id: string }>(link: Link): Promise<Link> {
  const path = `/api/v1/powers/delegations/${link.id}`;
  for (const [handle, step] of [
    ['committee-member', 'agree'],
    ['subdistrict-officer', 'publish'],
  ] as const) {
    const done = await city.send(handle, `${path}/${step}`, { body: {} });
    assert.equal(done.status, 200, JSON.stringify(done.body));
  }
  return link;
}

async function ctxOf(handle: string) {
  const actor = await city.actor(handle);
  return {
    ...{ actor, now: city.clock.now(), requestId: 'r', ifMatch: null, mark: null, headers: {} },
  };
}

test('a link narrows: acts, area and period never grow', async () => {
  const ctx = await ctxOf('subdistrict-officer');
  const refused = (over: Partial<DelegationTerms>, what: string) =>
    assert.rejects(city.powers.delegate(ctx, terms(over)), {
      code: 'POWER_LINK_WIDENS',
      details: { what, entry: 'old-age-allowance' },
    });
  await refused({ acts: ['inform', 'pay'] }, 'acts');
  await refused({ area: DISTRICT }, 'area');
  await refused({ area: '330102013001' }, 'area');
  await refused({ validFrom: '2025-01-31' }, 'validFrom');
  await refused({ validTo: '2031-01-01' }, 'validTo');
  await assert.rejects(city.powers.delegate(ctx, terms({ area: '000000000001' })), {
    code: 'POWER_AREA_UNKNOWN',
  });
});

test('it joins: from its own holder, to another body, with no way back', async () => {
  const ctx = await ctxOf('subdistrict-officer');
  const broken = (over: Partial<DelegationTerms>) =>
    assert.rejects(city.powers.delegate(ctx, terms(over)), { code: 'POWER_LINK_BROKEN' });
  await broken({ fromOrganisation: 'subdistrict-330102013000' });
  await broken({ entry: 'temporary-assistance' });
  const loops = (organisation: string) =>
    assert.rejects(city.powers.delegate(ctx, terms({ to: { organisation } })), {
      code: 'POWER_LINK_LOOPS',
    });
  await loops('civil-affairs-330102');
  await loops(`subdistrict-${CAIHE}`);
  await broken({ to: { post: `station-${FURONG}/worker` } });
});

test('it goes only to a body of a kind that its origin allows', async () => {
  const ctx = await ctxOf('subdistrict-officer');
  const refused = (over: Partial<DelegationTerms>) =>
    assert.rejects(city.powers.delegate(ctx, terms(over)), { code: 'POWER_WRONG_RECEIVER' });
  await refused({ origin: 'entrusted', to: { organisation: `party-${FURONG}` } });
  await refused({ origin: 'devolved', to: { organisation: `station-${FURONG}` } });
  await refused({ origin: 'contracted', to: { organisation: `committee-${FURONG}` } });
  await refused({ origin: 'assisting', to: { organisation: `facility-owner-${CAIHE}` } });
});

test('from body to body it says where people, money and data come from, or why none', async () => {
  const ctx = await ctxOf('subdistrict-officer');
  const missing = (means: DelegationTerms['means'], kinds: readonly string[]) =>
    assert.rejects(city.powers.delegate(ctx, terms({ means: means as never })), {
      ...{ code: 'POWER_MEANS_MISSING', details: { kinds } },
    });
  await missing(undefined, ['people', 'money', 'data']);
  const { without } = NOTHING_NEEDED;
  await missing({ ...NOTHING_NEEDED, without: { ...without, money: undefined } as never }, [
    'money',
  ]);
  const data = { resource: 'no-such', fields: ['name'], use: 'verify' as const };
  const given = (part: typeof data) => ({
    ...NOTHING_NEEDED,
    without: { people: without!.people!, money: without!.money! },
    data: [{ ...part, until: '2027-10-31' }],
  });
  const unknown = (part: typeof data) =>
    assert.rejects(city.powers.delegate(ctx, terms({ means: given(part) })), {
      code: 'POWER_RESOURCE_UNKNOWN',
    });
  await unknown(data);
  await unknown({ ...data, resource: 'life-status', fields: ['salary'] });
});

test('handed down without delegate, it is not handed on; to a post of its own it is', async () => {
  const ctx = await ctxOf('subdistrict-officer');
  const given = await inForce(await city.powers.delegate(ctx, terms()));
  const on = terms({
    ...{ parent: given.id, fromOrganisation: `committee-${FURONG}` },
    to: { organisation: `station-${FURONG}` },
  });
  const why = {
    code: 'POWER_LINK_WIDENS',
    details: { what: 'delegate', entry: 'old-age-allowance' },
  };
  await assert.rejects(city.powers.delegate(ctx, on), why);
  const post = `committee-${FURONG}/member`;
  const own = { ...on, to: { post } };
  // Its giver is the committee; the body above it may see to it as well, others may not.
  await assert.rejects(city.powers.delegate(await ctxOf('committee-member'), own), {
    code: 'POWER_MISSING',
  });
  assert.equal((await city.powers.delegate(ctx, own)).toPostCode, post);
});

test('a new link to a post answers at once, here and in another process, and in SQL', async () => {
  const other = await city.another();
  const post = city.post(`subdistrict-${CAIHE}/reviewer`);
  const ask = {
    ...{ post, person: null, act: 'publish' as const, matter: 'old-age-allowance' },
    ...{ area: JIELIAN, at: city.clock.now() },
  };
  assert.equal(city.powers.mayAct(ask).allowed, false);
  const before = city.powers.epochOf('330102');
  const ctx = await ctxOf('subdistrict-officer');
  const to = { post: `subdistrict-${CAIHE}/reviewer` };
  const link = await city.powers.delegate(ctx, terms({ to, acts: ['publish'], area: CAIHE }));
  assert.ok(city.powers.mayAct(ask).allowed);
  assert.equal(city.powers.epochOf('330102'), before + 1);
  // 江干 was abolished in 2021: rows born there lie in 上城 now, and its epoch rises with it.
  assert.ok(city.powers.epochOf('330104') > 0);
  assert.equal(other.powers.mayAct(ask).allowed, false);
  await other.powers.catchUp();
  assert.ok(other.powers.mayAct(ask).allowed);
  const rows = await city.db.staff.query('SELECT link FROM powers.scopes_of($1, $2)', [
    post,
    city.clock.now(),
  ]);
  assert.ok(rows.rows.some((row) => row.link === link.id));
});

test('seeding again changes nothing', async () => {
  assert.deepEqual(await city.powers.seed(CITY_DIR), {
    entries: 0,
    links: 0,
  });
});
