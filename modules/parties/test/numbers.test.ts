// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageAt, birthDateOf, checkIdNumber, inventIdNumber } from '../model/id-number.ts';
import {
  bodyCheckCharacter,
  checkSocialCreditCode,
  inventSocialCreditCode,
} from '../model/social-credit-code.ts';

const ID_NUMBERS: [typed: string, verdict: string][] = [
  ['11010519491231002X', 'ok'],
  ['11010519491231002x', 'ok'],
  ['１１０１０５１９４９１２３１００２Ｘ', 'ok'],
  [' 110105 19491231 002X ', 'ok'],
  ['110105194912310021', 'check'],
  ['110105194912310X20', 'shape'],
  ['11010519491331002X', 'date'],
  ['11010519490229002X', 'date'],
  ['1101051949123100', 'shape'],
  ['', 'shape'],
  ['😀10105194912310X', 'shape'],
];

for (const [typed, verdict] of ID_NUMBERS) {
  test(`citizen number ${JSON.stringify(typed)}: ${verdict}`, () => {
    const checked = checkIdNumber(typed);
    assert.equal(checked.ok ? 'ok' : checked.why, verdict);
  });
}

test('the standard sample says its birth date and sex', () => {
  assert.deepEqual(checkIdNumber('11010519491231002X'), {
    ok: true,
    idNumber: '11010519491231002X',
    birthDate: '1949-12-31',
    sex: 'female',
  });
  assert.equal(birthDateOf('110105194912310021'), undefined);
});

test('a birth date after today is refused, today is not', () => {
  const born = inventIdNumber({
    county: '330102',
    birthDate: '2026-11-25',
    sex: 'male',
    serial: 7,
  });
  assert.deepEqual(checkIdNumber(born, '2026-11-24'), { ok: false, why: 'future' });
  assert.equal(checkIdNumber(born, '2026-11-25').ok, true);
});

const AGES: [born: string, at: string, age: number][] = [
  ['1945-03-08', '2026-03-07', 80],
  ['1945-03-08', '2026-03-08', 81],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2026-11-24', '2026-11-24', 0],
];

for (const [born, at, age] of AGES) {
  test(`born ${born} is ${age} on ${at}`, () => assert.equal(ageAt(born, at), age));
}

const CREDIT_CODES: [typed: string, verdict: string][] = [
  ['91350100M000100Y43', 'ok'],
  ['91350100m000100y43', 'ok'],
  ['９１３５０１００Ｍ０００１００Ｙ４３', 'ok'],
  ['91350100M000100Y44', 'check'],
  ['19350100M000100Y43', 'check'],
  ['91350100I000100Y43', 'shape'],
  ['91350100M000100Y4', 'shape'],
];

for (const [typed, verdict] of CREDIT_CODES) {
  test(`credit code ${typed}: ${verdict}`, () => {
    const checked = checkSocialCreditCode(typed);
    assert.equal(checked.ok ? 'ok' : checked.why, verdict);
  });
}

test('the body check character of the standard sample', () => {
  assert.equal(bodyCheckCharacter('M000100Y'), '4');
});

test('property: every invented citizen number is well formed, and any one wrong digit is noticed', () => {
  const parts = fc.record({
    birthDate: fc
      .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    sex: fc.constantFrom('female' as const, 'male' as const),
    serial: fc.nat(499),
  });
  const property = fc.property(parts, fc.nat(16), fc.integer({ min: 1, max: 9 }), (p, at, by) => {
    const number = inventIdNumber({ county: '330102', ...p });
    const checked = checkIdNumber(number);
    assert.ok(checked.ok && checked.birthDate === p.birthDate && checked.sex === p.sex);
    const digit = (Number(number[at]) + by) % 10;
    assert.equal(checkIdNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok, false);
  });
  fc.assert(property);
});

test('property: every invented credit code is well formed', () => {
  const property = fc.property(fc.nat(99_999_999), (n) => {
    const code = inventSocialCreditCode('91', '330102', String(n).padStart(8, '0'));
    assert.equal(checkSocialCreditCode(code).ok, true);
  });
  fc.assert(property);
});
