// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shanghaiDate } from '#packages/kernel';
import { door, must, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'asymmetry' });
const story = storyOf(app);
const CAIHE = '330102012000';
const FURONG = '330102012001';
const LIST = '/api/v1/burden/asymmetry';

type Row = Record<string, never> & {
  code: string;
  index: number | null;
  n: number;
  figures: Record<string, { value: number; of100: number }> | null;
  notDrawn: string | null;
  bySource: { source: string; n: number; minutes: number }[];
};

async function rowsOf(query: string): Promise<Row[]> {
  return (await must(app.anyone.get(`${LIST}?${query}`))).body.items;
}
const today = async () =>
  (await must(app.anyone.post('/api/v1/demo/clock', { advance: 'PT0S' }))).body.now as string;

test('a demo shows its communities at once: by code, with formula, sources and as-of', async () => {
  const { body } = await must(app.anyone.get(`${LIST}?area=${CAIHE}`));
  const codes = body.items.map((row: Row) => row.code);
  assert.deepEqual(codes, [...codes].sort(), 'by code: no ranking');
  assert.equal(codes.length, 16);
  assert.equal(body.isDemo, true);
  assert.equal(body.meanings.length, 4);
  for (const meaning of body.meanings) {
    assert.ok(meaning.median > 0);
    for (const said of ['name', 'formula', 'sources'])
      assert.ok(meaning[said].zh && meaning[said].en);
  }
  assert.equal(body.at, shanghaiDate(new Date(await today())));
  assert.match(body.formula.zh, /权、人、钱里最少的一样/);
});

test('the least of the three over the load; short records are listed with the reason', async () => {
  for (const row of await rowsOf(`area=${CAIHE}`)) {
    if (row.notDrawn) {
      assert.equal(row.notDrawn, 'few-months');
      assert.equal(row.index, null);
      continue;
    }
    const { load, power, people, money } = row.figures!;
    const least = Math.min(power!.of100, people!.of100, money!.of100);
    assert.ok(Math.abs(row.index! - least / load!.of100) < 0.01, row.code);
  }
});

test('subdistricts and departments are reckoned from the same lines', async () => {
  const communities = await rowsOf(`area=${CAIHE}`);
  const [subdistrict] = await rowsOf(`level=subdistrict&area=${CAIHE}`);
  const departments = await rowsOf(`level=department&area=${CAIHE}`);
  const minutes = (rows: Row[]) =>
    Math.round(rows.flatMap((row) => row.bySource).reduce((all, one) => all + one.minutes, 0));
  assert.ok(Math.abs(minutes([subdistrict!]) - minutes(communities)) < 10);
  assert.ok(Math.abs(minutes(departments) - minutes(communities)) < 10);
  assert.ok(departments.some((row) => row.code === 'civil-affairs-330102'));
});

test('a case that a community’s post worked on counts once, in its month, for who asked', async () => {
  const before = await (await app.login('community-worker')).get(`${LIST}/${FURONG}`);
  const { self } = await story.fresh('elder-resident');
  const id = await story.draft(self);
  await must(self.post(door(id, 'submit')));
  const worker = await app.login('community-worker');
  await must(worker.post(door(id, 'accept')));
  await app.settle();
  const after = await must(worker.get(`${LIST}/${FURONG}`));
  const present = (body: typeof after.body) => body.trend.at(-1);
  assert.equal(present(after.body).isPartial, true);
  const matters = (body: typeof after.body) =>
    present(body).bySource.find((one: { source: string }) => one.source === 'matter') ?? {
      n: 0,
      minutes: 0,
    };
  assert.equal(matters(after.body).n - matters(before.body).n, 1);
  assert.equal(matters(after.body).minutes - matters(before.body).minutes, 22, 'as stated');
  // A month on the month is whole, and part of the record.
  await app.advance('P1M');
  const later = (await must(worker.get(`${LIST}/${FURONG}`))).body;
  assert.equal(later.trend.at(-2).isPartial, false);
  assert.deepEqual(
    later.trend.at(-2).bySource.find((one: { source: string }) => one.source === 'matter'),
    matters(after.body),
  );
  const asked = later.asked.find((one: { subject: string }) => one.subject === 'old-age-allowance');
  assert.deepEqual(
    [asked.askedBy, asked.rests, asked.restsOn.kind, asked.restsOn.code],
    ['civil-affairs-330102', true, 'entry', 'old-age-allowance'],
  );
});

test('what a community settles for itself is nobody’s asking', async () => {
  const member = await app.login('committee-member');
  const before = (await must(member.get(`${LIST}/${FURONG}`))).body;
  const { self } = await story.fresh('elder-resident');
  const { id } = (
    await must(self.post('/api/v1/cases', { matter: 'activity-room', area: FURONG }), 201)
  ).body;
  const fields = { purpose: '下棋', useDate: '2099-05-01', slot: 'morning', people: 4 };
  await must(self.patch(door(id), { fields }));
  await must(self.post(door(id, 'submit')));
  await must(member.post(door(id, 'accept')));
  await app.settle();
  const after = (await must(member.get(`${LIST}/${FURONG}`))).body;
  assert.deepEqual(after.trend.at(-1), before.trend.at(-1));
});

test('an area or unit that is not there is said to be unknown', async () => {
  const area = await app.anyone.get(`${LIST}?area=999999999999`);
  assert.equal(area.body.code, 'BURDEN_AREA_UNKNOWN');
  const unit = await app.anyone.get(`${LIST}/nobody-at-all`);
  assert.equal(unit.body.code, 'BURDEN_UNIT_UNKNOWN');
  const early = await must(app.anyone.get(`${LIST}?area=${CAIHE}&at=2022-01-01`));
  assert.deepEqual(early.body.items, []);
});
