// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { AreaTree, readAreas, readLineage } from '#modules/places';
import { likePerson, readPeople } from '../city/demo-person.ts';
import { readOrganisations } from '../city/organisation-patterns.ts';
import { ageAt, checkIdNumber } from '../model/id-number.ts';
import { checkSocialCreditCode } from '../model/social-credit-code.ts';

const CITY = new URL('../../../cities/demo/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, CITY), 'utf8');
const tree = new AreaTree(
  readAreas(read('divisions/areas.csv')).rows,
  readLineage(read('divisions/lineage.csv')).rows,
);
const areas = (code: string) => [tree.latest(code), ...tree.ancestors(code)];
const at = { storyDate: '2026-11-24', areas };
const people = readPeople(read('people/people.yaml'), at);
const byHandle = new Map(people.flatMap((p) => (p.handle ? [[p.handle, p] as const] : [])));
const inForce = tree.codes().flatMap((code) => tree.find(code, at.storyDate) ?? []);
const { organisations, posts } = readOrganisations(read('organisations/patterns.yaml'), inForce);

const HANDLES =
  'elder-resident relative-resident guardian resident-nephew community-worker committee-member ' +
  'other-community-worker other-county-worker subdistrict-reviewer subdistrict-officer ' +
  'subdistrict-officer-2 civil-affairs-officer facility-owner auditor ward-resident';

test('every handle of the story is there', () => {
  for (const handle of HANDLES.split(' ')) assert.ok(byHandle.has(handle), handle);
});

test('every number is well formed and says what the person says; no two are the same', () => {
  for (const person of people) {
    const checked = checkIdNumber(person.idNumber);
    assert.ok(checked.ok, person.name);
    assert.deepEqual([checked.birthDate, checked.sex], [person.birthDate, person.sex]);
  }
  assert.equal(new Set(people.map((p) => p.idNumber)).size, people.length);
  assert.equal(new Set(people.map((p) => p.id)).size, people.length);
});

test('the elder is 81 and moved in last month, whatever the day of the story', () => {
  for (const storyDate of ['2026-11-24', '2027-01-31', '2027-03-07', '2027-03-08']) {
    const elder = readPeople(read('people/people.yaml'), { storyDate, areas })[0]!;
    assert.equal(ageAt(elder.birthDate, storyDate), 81, storyDate);
    const register = elder.records.find((r) => r.resource === 'household-registration')!;
    const moved = String(register.values.moveInDate);
    const month = Number(moved.slice(0, 4)) * 12 + Number(moved.slice(5, 7));
    assert.equal(Number(storyDate.slice(0, 4)) * 12 + Number(storyDate.slice(5, 7)) - month, 1);
  }
});

test('the nephew lives in her household, the niece does not', () => {
  const elder = byHandle.get('elder-resident')!;
  assert.equal(byHandle.get('resident-nephew')!.household, elder.household);
  assert.notEqual(byHandle.get('relative-resident')!.household, elder.household);
});

test('every post that a person holds exists, and every organisation has a parent that exists', () => {
  const postCodes = new Set(posts.map((post) => post.code));
  for (const person of people)
    for (const post of person.posts) assert.ok(postCodes.has(post), post);
  const codes = new Set(organisations.map((organisation) => organisation.code));
  assert.equal(codes.size, organisations.length);
  for (const { parent } of organisations)
    assert.ok(parent === null || codes.has(parent), `${parent}`);
});

test('a community is three bodies, and its station belongs to the subdistrict', () => {
  const here = organisations.filter((organisation) => organisation.area === '330102012001');
  assert.deepEqual(here.map((o) => o.code).sort(), [
    'committee-330102012001',
    'party-330102012001',
    'station-330102012001',
  ]);
  const station = here.find((organisation) => organisation.kind === 'service-station')!;
  assert.deepEqual([station.parent, station.creditCode], ['subdistrict-330102012000', null]);
});

test('credit codes are well formed and unique', () => {
  const codes = organisations.flatMap((organisation) => organisation.creditCode ?? []);
  for (const code of codes) assert.ok(checkSocialCreditCode(code).ok, code);
  assert.equal(new Set(codes).size, codes.length);
});

test('a fresh person is like the model in what the rules see, and nobody else', () => {
  const elder = byHandle.get('elder-resident')!;
  const fresh = likePerson('1', elder, at);
  assert.deepEqual(likePerson('1', elder, at), fresh);
  assert.notEqual(likePerson('2', elder, at).idNumber, fresh.idNumber);
  assert.equal(ageAt(fresh.birthDate, at.storyDate), 81);
  assert.equal(fresh.household, elder.household);
  assert.deepEqual([fresh.handle, fresh.posts], [undefined, []]);
  assert.ok(checkIdNumber(fresh.idNumber).ok);
  assert.deepEqual(
    fresh.records.map((r) => r.resource),
    elder.records.map((r) => r.resource),
  );
});

test('where an agency has no record of a person, none is made', () => {
  const migrant = byHandle.get('migrant-resident')!;
  const resources = migrant.records.map((record) => record.resource);
  assert.ok(
    !resources.includes('household-registration') && resources.includes('residence-permit'),
  );
  assert.ok(
    !byHandle.get('elder-resident')!.records.some((r) => r.resource === 'residence-permit'),
  );
});
