// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actRecomputer } from '#packages/journal';
import { SEEDING } from '../room.ts';
import { type CityFixture, openCity } from './city-fixture.ts';

let city: CityFixture;
before(async () => {
  city = await openCity('erase');
});
after(() => city.close());

test('an erased person cannot be opened, found or erased again, and her acts verify as erased', async () => {
  const { id: person, idNumber } = city.the('neighbour-elder');
  const { parties } = city;
  await parties.erasePerson({ ...SEEDING, person });
  const own = { ...SEEDING.actor, person };
  await assert.rejects(parties.ownDetails(own), { message: 'PERSON_ERASED' });
  assert.equal(await parties.findPersonByIdNumber(idNumber), undefined);
  assert.equal(await parties.maskedName(person), '*');
  await assert.rejects(parties.erasePerson({ ...SEEDING, person }), { message: 'PERSON_ERASED' });

  const { rows } = await city.db.sweeper.query(
    "SELECT id, partition, verb, commitment FROM journal.act WHERE kind = 'person' AND about = $1 ORDER BY version",
    [person],
  );
  assert.deepEqual(
    rows.map((row) => row.verb),
    ['register', 'erase'],
  );
  const salt = city.keyring.purposeKey('salt');
  const recompute = actRecomputer(city.db.sweeper, city.journal.keys, salt);
  const found = await recompute(rows);
  assert.deepEqual(found.get(rows[0].id), { erased: true });
  assert.deepEqual(found.get(rows[1].id), { commitment: rows[1].commitment });
});

test('a key that vanished without an erase act is a bad entry, not an erasure', async () => {
  const { id: person } = city.the('other-county-elder');
  await city.db.save.query('DELETE FROM journal.subject_key WHERE person = $1', [person]);
  city.journal.keys.forget(person);
  const { rows } = await city.db.sweeper.query(
    "SELECT id, partition FROM journal.act WHERE kind = 'person' AND about = $1",
    [person],
  );
  const salt = city.keyring.purposeKey('salt');
  const found = await actRecomputer(city.db.sweeper, city.journal.keys, salt)(rows);
  assert.ok('missing' in found.get(rows[0].id)!);
});
