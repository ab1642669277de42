// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createPlaces, seedPlaces } from '#modules/places';
import type { Actor, PurposeGrant } from '#packages/kernel';
import { openDemoDoor, seedParties } from '../index.ts';
import { SEEDING } from '../room.ts';
import { CITY_DIR, type CityFixture, openCity } from './city-fixture.ts';

let city: CityFixture;
before(async () => {
  city = await openCity('parties');
});
after(() => city.close());

const WORKER = 'station-330102012001/worker';

function refused(code: string) {
  return (error: Error & { code?: string }) => error.code === code;
}

function actorOf(person: string): Actor {
  return { account: 'a-1', person, level: 'real-person', post: null, session: null };
}

/** Stands in for exchange's mint, which no test of another room may import. */
function grantFor(person: string, more: Partial<Record<string, unknown>> = {}): PurposeGrant {
  const grant = {
    purpose: 'p-1',
    partition: '330102',
    caseId: 'c-1',
    matter: 'old-age-allowance',
    step: 'receive',
    subjects: [person],
    fields: ['name', 'idNumber'],
    until: new Date(city.clock.now().getTime() + 3_600_000),
    ...more,
  };
  return grant as unknown as PurposeGrant;
}

test('places: the tree comes back from the database as it was imported, twice over', async () => {
  const once = await seedPlaces(city.db, CITY_DIR);
  assert.deepEqual(once.bad, []);
  const places = await createPlaces({ db: city.db });
  assert.equal(places.tree().find('330104000000', '2020-06-01')?.name, '江干区');
  assert.deepEqual(places.tree().partitionsOf('330102000000'), ['330102', '330104']);
  assert.throws(() => places.getArea('330104000000', '2026-11-24'), refused('AREA_UNKNOWN'));
  assert.equal(places.listBelow('330102000000', '2026-11-24').length, 14);
  assert.deepEqual(
    places.listBelow(null, '2026-11-24').map((area) => area.name),
    ['浙江省'],
  );
});

test('a person is masked to everyone', async () => {
  const elder = city.the('elder-resident');
  const seen = await city.parties.getPerson(elder.id);
  assert.deepEqual(seen, {
    id: elder.id,
    partition: '330102',
    area: '330102012001',
    nameMasked: '王**英',
    idMasked: `3${'*'.repeat(16)}${elder.idNumber.at(-1)}`,
  });
  assert.equal(await city.parties.maskedName(elder.id), '王**英');
  assert.equal((await city.parties.maskedPeople([elder.id])).get(elder.id)?.nameMasked, '王**英');
  await assert.rejects(city.parties.getPerson(crypto.randomUUID()), refused('PERSON_UNKNOWN'));
});

test('rare characters and points are masked by character, not by half a character', async () => {
  const rare = city.people.find((person) => person.name === '王𠮷')!;
  assert.equal((await city.parties.getPerson(rare.id)).nameMasked, '王*');
  const abroad = city.the('migrant-resident');
  assert.equal((await city.parties.getPerson(abroad.id)).nameMasked, '阿**提');
});

test('no row of the directory shows a name, a number or a telephone', async () => {
  const { rows } = await city.db.save.query(
    "SELECT p::text || encode(sealed, 'escape') AS line FROM parties.person p",
  );
  assert.equal(rows.length, city.people.length);
  const all = rows.map((row: { line: string }) => row.line).join('\n');
  for (const person of city.people) {
    assert.ok(!all.includes(person.idNumber) && !all.includes(person.phone));
    if ([...person.name].length > 2) assert.ok(!all.includes(person.name));
  }
});

test('a number finds its person however it is typed, and nobody by half a number', async () => {
  const { id, idNumber } = city.the('elder-resident');
  const typed = idNumber.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
  for (const one of [idNumber, idNumber.toLowerCase(), ` ${idNumber} `, typed]) {
    assert.equal((await city.parties.findPersonByIdNumber(one))?.id, id);
  }
  for (const none of [idNumber.slice(0, 17), '11010519491231002X', '']) {
    assert.equal(await city.parties.findPersonByIdNumber(none), undefined);
  }
});

test('unseal answers the granted fields of a granted person while the purpose lasts', async () => {
  const elder = city.the('elder-resident');
  const opened = await city.parties.unseal(grantFor(elder.id), elder.id, ['idNumber']);
  assert.deepEqual(opened, { idNumber: elder.idNumber });
});

test('unseal without a grant for just this is refused', async () => {
  const elder = city.the('elder-resident').id;
  const niece = city.the('relative-resident').id;
  const { unseal } = city.parties;
  const no = refused('PERSON_UNSEAL_REFUSED');
  await assert.rejects(unseal(grantFor(elder), elder, ['phone']), no);
  await assert.rejects(unseal(grantFor(elder), niece, ['name']), no);
  await assert.rejects(unseal(grantFor(elder, { until: city.clock.now() }), elder, ['name']), no);
  // @ts-expect-error a grant is no plain object: only its mint makes one (and null is none)
  await assert.rejects(unseal(null, elder, ['name']), no);
  // @ts-expect-error the same fields without the mint's mark do not type
  const lookalike: PurposeGrant = { subjects: [elder], fields: ['name'], until: new Date(0) };
  await assert.rejects(unseal(lookalike, elder, ['name']), no);
});

test('people read their own in full; guardians their wards’; nobody else', async () => {
  const guardian = city.the('guardian');
  const ward = city.the('ward-resident');
  const own = await city.parties.ownDetails(actorOf(guardian.id));
  assert.deepEqual([own.name, own.idNumber], [guardian.name, guardian.idNumber]);
  assert.equal((await city.parties.ownDetails(actorOf(guardian.id), ward.id)).name, ward.name);
  const no = refused('PERSON_NOT_OWN');
  const niece = actorOf(city.the('relative-resident').id);
  await assert.rejects(city.parties.ownDetails(niece, city.the('elder-resident').id), no);
  await assert.rejects(city.parties.ownDetails(actorOf(ward.id), guardian.id), no);
  await assert.rejects(city.parties.ownDetails({ ...niece, person: null }), no);
});

test('household: the nephew is of it, the niece is not', async () => {
  const elder = city.the('elder-resident').id;
  const nephew = city.the('resident-nephew').id;
  const niece = city.the('relative-resident').id;
  const { parties } = city;
  assert.deepEqual(new Set(await parties.householdOf(elder)), new Set([elder, nephew]));
  assert.equal(await parties.sameHousehold(nephew, elder), true);
  assert.equal(await parties.sameHousehold(niece, elder), false);
  assert.equal(await parties.sameHousehold(niece, niece), true);
});

test('guardians are of a time', async () => {
  const guardian = city.the('guardian').id;
  const ward = city.the('ward-resident').id;
  const now = city.clock.now();
  assert.deepEqual(await city.parties.guardiansOf(ward, now), [guardian]);
  assert.deepEqual(await city.parties.wardsOf(guardian, now), [ward]);
  assert.deepEqual(await city.parties.guardiansOf(ward, new Date('2024-12-31')), []);
  assert.equal(await city.parties.isGuardian(ward, guardian), false);
});

test('a guardianship ends, and its acts are two', async () => {
  const [ward, guardian] = [city.people.at(-1)!.id, city.people.at(-2)!.id];
  const validFrom = new Date('2026-01-01');
  const registeredBy = 'civil-affairs-330102';
  const { parties, clock } = city;
  const id = await parties.registerGuardian({
    ...SEEDING,
    ward,
    guardian,
    registeredBy,
    validFrom,
  });
  assert.equal(await parties.isGuardian(guardian, ward), true);
  await parties.endGuardianship({ ...SEEDING, guardianship: id, validTo: clock.now() });
  assert.equal(await parties.isGuardian(guardian, ward), false);
  const again = parties.endGuardianship({ ...SEEDING, guardianship: id, validTo: clock.now() });
  await again;
  const { rows } = await city.db.sweeper.query(
    "SELECT verb FROM journal.act WHERE kind = 'guardianship' AND about = $1 ORDER BY version",
    [id],
  );
  assert.deepEqual(
    rows.map((row) => row.verb),
    ['register', 'end', 'end'],
  );
});

test('posts: who holds which, when, by id or code', () => {
  const worker = city.the('community-worker').id;
  const now = city.clock.now();
  const post = city.parties.getPost(WORKER);
  assert.deepEqual(city.parties.postsOf(worker, now), [post]);
  assert.equal(city.parties.holdsPost(worker, post.id, now), true);
  assert.equal(city.parties.holdsPost(worker, WORKER, new Date('2024-12-31')), false);
  assert.equal(city.parties.holdsPost(worker, 'station-330102012002/worker', now), false);
  const holders = city.parties.assignmentsTo(WORKER, now).map((one) => one.person);
  assert.deepEqual(new Set(holders), new Set([worker, city.the('resident-nephew').id]));
  assert.throws(() => city.parties.getPost('nobody/nothing'), refused('POST_UNKNOWN'));
});

test('organisations by code, area and kind', () => {
  const { parties } = city;
  assert.equal(parties.getOrganisation('station-330102012001').name.zh, '芙蓉社区便民服务站');
  const found = parties.organisations({ area: '330102012000', kind: 'subdistrict' });
  assert.deepEqual(
    found.map((one) => one.code),
    ['subdistrict-330102012000'],
  );
  assert.throws(() => parties.getOrganisation('x'), refused('ORGANISATION_UNKNOWN'));
});

test('an assignment raises the epoch of every county in the lineage, and its end is seen at once', async () => {
  const person = city.the('young-resident').id;
  const epochs = () =>
    Promise.all(
      ['330102', '330104', '330110'].map(async (part) => Number(await city.journal.epoch(part))),
    );
  const [here, abolished, elsewhere] = await epochs();
  const validFrom = new Date('2026-11-01');
  const id = await city.parties.assign({ ...SEEDING, person, post: WORKER, validFrom });
  assert.deepEqual(await epochs(), [here! + 1, abolished! + 1, elsewhere]);
  assert.equal(city.parties.holdsPost(person, WORKER, city.clock.now()), true);
  await city.parties.endAssignment({ ...SEEDING, assignment: id, validTo: city.clock.now() });
  assert.deepEqual(await epochs(), [here! + 2, abolished! + 2, elsewhere]);
  assert.equal(city.parties.holdsPost(person, WORKER, city.clock.now()), false);
});

test('a wrong number, an unknown area and a number already there are refused', async () => {
  const elder = city.the('elder-resident');
  const good = {
    ...SEEDING,
    name: '张三',
    idNumber: '11010519491231002X',
    phone: '',
    area: elder.area,
  };
  const { addPerson } = city.parties;
  await assert.rejects(
    addPerson({ ...good, idNumber: '110105194912310021' }),
    refused('ID_NUMBER_INVALID'),
  );
  await assert.rejects(addPerson({ ...good, area: '330104006001' }), refused('AREA_UNKNOWN'));
  await assert.rejects(addPerson({ ...good, idNumber: elder.idNumber }), refused('PERSON_KNOWN'));
  const id = await addPerson(good);
  assert.equal((await city.parties.getPerson(id)).nameMasked, '张*');
});

test('seeding again changes nothing', async () => {
  const counts = async () => {
    const { rows } = await city.db.sweeper.query('SELECT count(*) AS n FROM journal.act');
    const people = await city.db.save.query('SELECT count(*) AS n FROM parties.person');
    return [rows[0].n, people.rows[0].n];
  };
  const first = await counts();
  city.clock.at = new Date(city.clock.at.getTime() + 40 * 86_400_000);
  const { people } = await seedParties(city);
  assert.deepEqual(await counts(), first);
  assert.deepEqual(
    people.map((p) => p.idNumber),
    city.people.map((p) => p.idNumber),
  );
});

test('a fresh person has a handle, her model’s household and records for the agencies', async () => {
  const door = await openDemoDoor(city);
  const elder = city.the('elder-resident');
  const fresh = await door.add('elder-resident');
  assert.equal(await city.parties.findDemoPerson(fresh.handle!), fresh.id);
  assert.equal(await city.parties.sameHousehold(fresh.id, city.the('resident-nephew').id), true);
  assert.notEqual(fresh.idNumber, elder.idNumber);
  assert.deepEqual(
    fresh.records.map((record) => record.resource),
    elder.records.map((record) => record.resource),
  );
  await assert.rejects(door.add('nobody'), refused('PERSON_UNKNOWN'));
  assert.equal(
    door.records.some((record) => record.idNumber === elder.idNumber),
    true,
  );
});

test('no personal value is in an act of this room', async () => {
  const { rows } = await city.db.sweeper.query(
    "SELECT string_agg(payload::text, ' ') AS text FROM journal.act WHERE kind IN ('person', 'assignment', 'guardianship')",
  );
  for (const { name, idNumber, phone } of city.people) {
    for (const value of [name, idNumber, phone]) assert.ok(!rows[0].text.includes(value));
  }
});
