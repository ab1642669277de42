// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { readCsv, readXlsx, type SheetTable, writeCsv, writeXlsx } from '#packages/sheet';
import {
  ACTS,
  DECIDERS,
  ORIGINS,
  POWER_LEVELS,
  POWER_LISTS,
  type PowerEntry,
} from '../contract.ts';
import { Bodies } from '../model/list/bodies.ts';
import { trimmed } from '../model/list/cells.ts';
import { readList } from '../model/list/read-list.ts';
import { writeTable, writeTables } from '../model/list/write-list.ts';
import { CAIHE, DISTRICT, FURONG, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('round-trip');
});
after(() => city.close());

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.log(`fast-check seed ${SEED}`);

const words = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength }),
      fc.constantFrom(
        '《法》第一条',
        '甲、乙',
        '=1+1',
        "'引",
        '一、总则',
        '一\n二',
        '１２',
        '注',
        '"',
      ),
    )
    .map((said) => trimmed(said))
    .filter((said) => said !== '' && !said.includes('\u0000'));
const body = fc.constantFrom(
  ...['civil-affairs-330102', `subdistrict-${CAIHE}`, `committee-${FURONG}`, 'health-330110'],
  ...['station-330102012001', 'public-security-330102'],
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const code = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/);
const some = <T>(of: readonly T[], minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...of), { minLength, maxLength: 5 });

const entry = fc
  .record({
    code,
    title: fc.record({ zh: words(40), en: words(40) }),
    list: fc.constantFrom(...POWER_LISTS),
    decider: fc.constantFrom(...DECIDERS),
    acts: some(ACTS),
    matters: some(['*', 'old-age-allowance', 'activity-room', 'real-name']),
    holder: body,
    level: fc.constantFrom(...POWER_LEVELS),
    origin: fc.constantFrom(...ORIGINS),
    inWhoseName: body,
    liable: body,
    respondent: body,
    basis: fc.record({
      ...{ title: words(60), documentNumber: maybe(words(20)), article: words(20) },
      note: maybe(words(30)),
    }),
    area: fc.constantFrom(DISTRICT, CAIHE, FURONG),
    duties: maybe(fc.record({ lead: body, leadDuty: words(80), helpDuty: words(80) })),
    takenOverBy: maybe(body),
    manner: maybe(words(80)),
    validFrom: day,
    validTo: maybe(day),
    decision: maybe(words(40)),
    supersedes: maybe(code),
  })
  .map((made) => {
    const { validFrom, validTo } = made;
    const isTurned = validTo !== undefined && validTo < validFrom;
    return JSON.parse(JSON.stringify({ ...made, ...(isTurned ? { validTo: validFrom } : {}) }));
  }) as fc.Arbitrary<PowerEntry>;

function read(tables: SheetTable[]) {
  const tree = city.places.tree();
  const bodies = new Bodies(city.parties.organisations(), tree);
  const frame = { tree, bodies, area: undefined, list: undefined, decision: undefined };
  return readList(tables, { ...frame, validFrom: '2020-01-01' });
}

const byCode = (entries: readonly PowerEntry[]) =>
  entries.toSorted((a, b) => (a.code < b.code ? -1 : 1));

test('property: what is exported and imported again is the same list, as xlsx and as csv', () => {
  const names = {
    bodyName: (of: string) => city.parties.findOrganisation(of)?.name.zh,
    tree: city.places.tree(),
  };
  const lists = fc.uniqueArray(entry, { maxLength: 12, selector: (one) => one.code });
  const property = fc.property(lists, (entries) => {
    const xlsx = readXlsx(writeXlsx(writeTables(entries, names)));
    const csv = readCsv(writeCsv(writeTable('', entries, names)));
    for (const tables of [xlsx, csv]) {
      const { entries: found, faults } = read(tables);
      assert.deepEqual([...faults, ...found.flatMap((one) => one.faults)], []);
      assert.deepEqual(byCode(found.map((one) => one.entry)), byCode(entries));
    }
  });
  fc.assert(property, { seed: SEED, numRuns: 60 });
});

test('the city’s own list, exported over HTTP and imported again, changes nothing', async () => {
  for (const format of ['xlsx', 'csv']) {
    const url = `/api/v1/powers/export?area=${CAIHE}&format=${format}`;
    const file = await city.app.inject({ method: 'GET', url });
    assert.equal(file.statusCode, 200);
    assert.match(String(file.headers['content-disposition']), /^attachment; filename\*=UTF-8''%E9/);
    const answer = await city.app.inject({
      ...{ method: 'POST', url: '/api/v1/powers/import', payload: file.rawPayload },
      headers: {
        'content-type': String(file.headers['content-type']),
        authorization: 'Bearer civil-affairs-officer',
      },
    });
    const report = answer.json();
    assert.deepEqual([report.faults, report.recorded], [[], []]);
    assert.ok(report.unchanged.length > 20 && report.rows === report.unchanged.length);
  }
});

test('an export is of a day and a list; another format is refused', async () => {
  const ask = async (query: string) => {
    const answer = await city.app.inject({ method: 'GET', url: `/api/v1/powers/export?${query}` });
    assert.equal(answer.statusCode, 200, query);
    return readXlsx(answer.rawPayload);
  };
  const negative = await ask('list=community-negative&at=2025-06-01');
  assert.deepEqual(
    negative.map(({ name }) => name),
    ['社区负面清单'],
  );
  assert.ok(negative[0]!.rows.length > 4);
  const before = await ask('at=2020-01-01');
  assert.deepEqual(
    before.map(({ name, rows }) => [name, rows.length]),
    [['权责清单', 1]],
  );
  assert.equal((await city.get('', '/api/v1/powers/export?format=pdf')).status, 400);
  const unknown = await city.get('', '/api/v1/powers/export?area=999999999999');
  assert.equal(unknown.body.code, 'POWER_AREA_UNKNOWN');
});
