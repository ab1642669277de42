// SPDX-License-Identifier: Apache-2.0
// A deed with money for forty days carries cases, tells of its end, and ends: nothing of a
// resident's stops.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { shanghaiDate } from '#packages/kernel';
import {
  ALLOWANCE,
  door,
  FURONG,
  must,
  refused,
  sql,
  storyOf,
  type Told,
} from '#tests/house/case-story.ts';
import {
  DEEDS,
  fullMeans,
  meansOf,
  putInForce,
  SUBDISTRICT,
  termsOf,
} from '#tests/house/deed-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'deed-ends' });
const story = storyOf(app);
const STATION = `station-${FURONG}`;
const DAY_MS = 86_400_000;

const daysOn = (days: number): string =>
  shanghaiDate(new Date(app.house.clock.now().getTime() + days * DAY_MS));

interface Link {
  id: string;
  to: { organisation?: string };
  inForce: boolean;
}

let deed: string;
let waiting: Told[];
let accepted: Told;

async function stationDeeds(): Promise<Link[]> {
  const path = `${DEEDS}?entry=${ALLOWANCE}&to=${STATION}&limit=100`;
  const { items } = (await must(app.anyone.get(path))).body;
  return items.filter((row: Link) => row.inForce && row.to.organisation === STATION);
}

before(async () => {
  const officer = await story.as('subdistrict-officer');
  // The people come first: a fresh one gives the city's own links again.
  for (const { id } of await stationDeeds()) {
    await must(officer.post(`${DEEDS}/${id}/revoke`, { reason: '改为带经费的委托' }));
  }
  const { money } = fullMeans(daysOn(40));
  const terms = await termsOf(app, { means: meansOf({ money: money! }) });
  deed = (await must(officer.post(DEEDS, terms), 201)).body.id;
  await putInForce(story.as, deed, { agrees: 'community-worker', confirms: ['money'] });
  const { means: _, ...post } = await termsOf(app, {
    ...{ parent: deed, fromOrganisation: STATION, to: { post: `${STATION}/worker` } },
    validTo: daysOn(365),
  });
  await must(officer.post(DEEDS, post), 201);
  waiting = [await story.submitted(), await story.submitted()];
  accepted = await story.accepted();
  await app.settle();
});

interface Moved {
  groups: {
    count: number;
    step: string;
    clockRuns: boolean;
    from: { code: string };
    to: { code: string };
    posts: unknown[];
  }[];
  cases: number;
  residents: number;
  doneActs: number;
}

const whatIf = (at = ''): string => `/api/v1/cases/what-if?delegation=${deed}${at}`;
let foreseen: Moved;

test('what would move if it ended today: how many, from where, to whom, with clocks running', async () => {
  assert.deepEqual(
    (await stationDeeds()).map(({ id }) => id),
    [deed],
    'a fresh person gives nothing again beside the deed that took its place',
  );
  foreseen = (await must((await story.as('subdistrict-officer')).get(whatIf()))).body;
  const [group, ...others] = foreseen.groups;
  assert.deepEqual(others, []);
  assert.deepEqual(
    [group!.count, group!.step, group!.from.code, group!.to.code, group!.clockRuns],
    [2, 'accept', STATION, `subdistrict-${SUBDISTRICT}`, true],
  );
  assert.ok(group!.posts.length > 0);
  assert.deepEqual([foreseen.cases, foreseen.residents, foreseen.doneActs], [2, 2, 1]);
});

test('giver, receiver, those above and who supervises may ask; nobody else', async () => {
  for (const handle of ['community-worker', 'civil-affairs-officer', 'auditor']) {
    const { body } = await must((await story.as(handle)).get(whatIf()));
    assert.deepEqual(body.groups, foreseen.groups, handle);
  }
  const others = ['finance-officer', 'other-community-worker', 'other-county-worker', 'guardian'];
  for (const handle of others) {
    refused(await (await story.as(handle)).get(whatIf()), 403, 'POWER_MISSING');
  }
  assert.equal((await app.anyone.get(whatIf())).status, 401);
  const worker = await story.as('community-worker');
  const unknown = whatIf().replace(deed, '01a20b2c-91c0-7b73-b47e-5422615b33d5');
  refused(await worker.get(unknown), 404, 'POWER_LINK_UNKNOWN');
});

async function notices(handle: string): Promise<string[]> {
  const { items } = (await must((await story.as(handle)).get('/api/v1/powers/notices'))).body;
  const own = items.filter((row: { delegation: string }) => row.delegation === deed);
  return own.map((row: { kind: string; stopsBy: string }) => `${row.kind} ${row.stopsBy}`);
}

const CONCERNED = [
  ...['subdistrict-officer', 'community-worker', 'finance-officer', 'civil-affairs-officer'],
];

test('thirty days before, everyone concerned is told which means ends, and nothing else changes', async () => {
  for (const handle of CONCERNED) assert.deepEqual(await notices(handle), ['published money']);
  await app.advance('P11D');
  for (const handle of CONCERNED) {
    assert.deepEqual(await notices(handle), ['ending money', 'published money'], handle);
  }
  assert.deepEqual(await notices('public-security-officer'), []);
  assert.equal((await stationDeeds()).length, 1);
});

const MOVED =
  "SELECT about FROM journal.act WHERE kind = 'case' AND verb = 'move-desk' ORDER BY about";

test('after the last day it gives nothing, by the clock; the lapse records it and cases go on', async () => {
  const due = async (told: Told) => {
    const [row] = await sql<{ due: Date; desk: string }>(
      app,
      'SELECT due, desk FROM cases.on_desk WHERE id = $1',
      [told.id.slice(-36)],
    );
    return row!;
  };
  const before = await due(waiting[0]!);
  const movedBefore = (await sql<{ about: string }>(app, MOVED)).map(({ about }) => about);
  await app.advance('P31D');
  const moved = (await sql<{ about: string }>(app, MOVED)).map(({ about }) => about);
  const fresh = moved.filter((id) => !movedBefore.includes(id));
  assert.deepEqual(fresh, waiting.map(({ id }) => id.slice(-36)).sort(), 'as it was foreseen');
  const worker = await story.as('community-worker');
  const answer = await worker.post(door(waiting[0]!.id, 'accept'));
  refused(answer, 403, 'CASE_NO_POWER');
  assert.equal(answer.body.missing.code, 'POWER_MEANS_ENDED');
  assert.match(answer.body.missing.sentence.zh, /经费到\d+年\d+月\d+日为止/);
  const after = await due(waiting[0]!);
  assert.equal(after.desk, `subdistrict-${SUBDISTRICT}|${ALLOWANCE}|accept`);
  assert.deepEqual(after.due, before.due, 'a lapse never stops or moves a resident’s clock');
  const { state, history } = (await must(app.anyone.get(`${DEEDS}/${deed}`))).body;
  assert.equal(state, 'lapsed');
  const last = history
    .slice(-2)
    .map((act: { verb: string; basis: string }) => `${act.verb} ${act.basis}`);
  assert.deepEqual(last, ['notify rule', 'lapse rule']);
  for (const handle of CONCERNED) assert.equal((await notices(handle))[0], 'lapsed money', handle);
});

test('the resident reads that nothing has to be done again; what was done stands', async () => {
  const { self, id } = waiting[1]!;
  const view = (await must(self.get(door(id)))).body;
  const move = view.timeline.find(({ verb }: { verb: string }) => verb === 'move-desk');
  assert.match(move.title.zh, /时限照算/);
  assert.match(move.title.zh, /不用重做/);
  const done = (await must(accepted.self.get(door(accepted.id)))).body;
  assert.equal(done.state, 'accepted');
  const act = done.timeline.find(({ verb }: { verb: string }) => verb === 'accept');
  assert.ok(act.chain.every(({ state }: { state: string }) => state === 'whole'));
  await story.act(await story.as('subdistrict-reviewer'), door(id, 'accept'));
});
