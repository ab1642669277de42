// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { MatterFile } from '../contract.ts';
import { seedMatters } from '../seed.ts';
import { DEMO, type MattersFixture, NOW, openMattersFixture } from './matters-fixture.ts';

const BASIS = { kind: 'operator', duty: 'seed' } as const;
let room: MattersFixture;

before(async () => {
  room = await openMattersFixture('matters publish');
});
after(() => room.close());

function fileOf(code: string, version = 1): MatterFile {
  return room.city.matters.find(({ matter }) => matter.code === code && matter.version === version)!
    .matter;
}

test('the demo city is published once; seeding again changes nothing', async () => {
  assert.equal(await seedMatters(room.matters, DEMO, NOW), room.city.matters.length);
  assert.equal(await seedMatters(room.matters, DEMO, NOW), 0);
});

test('a published version keeps its words', async () => {
  const file = { ...fileOf('old-age-allowance', 2), summary: { zh: '改过', en: 'Changed' } };
  const again = room.matters.publish({ file, basis: BASIS, at: NOW });
  await assert.rejects(again, { message: 'MATTER_VERSION_PUBLISHED' });
});

test('no role of the program may update, delete or truncate a version', async () => {
  for (const pool of [room.db.save, room.db.staff, room.db.resident, room.db.sweeper]) {
    for (const sql of [
      "UPDATE matters.version SET valid_to = '2020-01-01'",
      'DELETE FROM matters.version',
      'TRUNCATE matters.version',
    ]) {
      await assert.rejects(pool.query(sql), { code: '42501' });
    }
  }
  await assert.rejects(room.db.resident.query('INSERT INTO matters.version DEFAULT VALUES'), {
    code: '42501',
  });
});

test('each version is in force in its own time, and an old one stays readable', async () => {
  const { matters } = room;
  const old = await matters.findCurrent('old-age-allowance', new Date('2026-05-31T15:59:59Z'));
  const next = await matters.findCurrent('old-age-allowance', new Date('2026-05-31T16:00:00Z'));
  assert.deepEqual([old?.version, next?.version], [1, 2]);
  assert.equal(await matters.findCurrent('old-age-allowance', new Date('2024-01-01')), undefined);
  const first = await matters.getVersion('old-age-allowance', 1);
  assert.equal(first.criteria.length, 4);
  await assert.rejects(matters.getVersion('old-age-allowance', 3), {
    message: 'MATTER_VERSION_UNKNOWN',
  });
  await assert.rejects(matters.getCurrent('no-such-matter', NOW), { message: 'MATTER_UNKNOWN' });
});

test('a version carries its form and its implementation code', async () => {
  const version = await room.matters.getVersion('old-age-allowance', 2);
  assert.match(version.implementationCode ?? '', /^[0-9A-Z]{18}5\d{12}$/);
  const { properties, required } = version.form as {
    properties: Record<string, Record<string, unknown>>;
    required: string[];
  };
  assert.deepEqual(required, []);
  const source = { resource: 'household-registration', field: 'birthDate' };
  assert.deepEqual(properties.birthDate?.['x-source'], source);
  assert.equal(properties.age, undefined);
});

test('publishing calls down: uses to powers, grants to exchange', async () => {
  const { uses, grants } = room.bound;
  assert.deepEqual(uses.get('old-age-allowance v2')?.slice(0, 2), [
    { step: 'receive', act: 'receive', entry: 'old-age-allowance' },
    { step: 'accept', act: 'accept', entry: 'old-age-allowance' },
  ]);
  const rooms = uses.get('activity-room v1')!.filter(({ step }) => step === 'decide');
  assert.equal(rooms.length, 203);
  assert.ok(rooms.some(({ entry }) => entry === 'activity-room-330102012001'));
  const pay = grants.get('old-age-allowance v2')!.filter(({ step }) => step === 'pay');
  assert.deepEqual(pay, [
    { step: 'pay', resource: 'household-registration', fields: ['name'], deskFields: ['name'] },
    {
      step: 'pay',
      resource: 'social-security-card',
      fields: ['bank', 'cardTail'],
      deskFields: ['bank', 'cardTail'],
    },
  ]);
  const accept = grants.get('old-age-allowance v2')!.filter(({ step }) => step === 'accept');
  const seen = accept.flatMap(({ deskFields }) => deskFields).sort();
  assert.deepEqual(
    seen,
    ['birthDate', 'districtCode', 'name'],
    'an officer sees her step’s fields',
  );
  assert.ok(
    accept.flatMap(({ fields }) => fields).includes('cardTail'),
    'its rules read all it stands on',
  );
});

test('what does not hold its shape or its rules is not published', async () => {
  const sound = fileOf('activity-room');
  const shapeless = { ...sound, version: 9, decider: 'nobody' } as unknown as MatterFile;
  const broken = structuredClone(sound);
  broken.version = 9;
  broken.criteria[0]!.cel = 'people <= "forty"';
  for (const file of [shapeless, broken]) {
    const publishing = room.matters.publish({ file, basis: BASIS, at: NOW });
    await assert.rejects(publishing, { message: 'MATTER_NOT_SOUND' });
  }
});

test('two processes that publish one version at once publish it once', async () => {
  const file = { ...fileOf('real-name'), version: 7, validFrom: '2027-01-01' };
  const both = await Promise.all(
    [room.matters, room.openAgain()].map((matters) =>
      matters.publish({ file, basis: BASIS, at: NOW }),
    ),
  );
  assert.deepEqual(both.sort(), [false, true]);
  const owner = new pg.Client({ connectionString: room.url });
  await owner.connect();
  const { rows } = await owner.query(
    "SELECT count(*) FROM matters.version WHERE code = 'real-name'",
  );
  await owner.end();
  assert.equal(Number(rows[0].count), 2);
});
