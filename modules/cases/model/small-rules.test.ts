// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MatterField, MatterProof, MatterVersion } from '#modules/matters/contract';
import { shanghaiDate } from '#packages/kernel';
import type { CaseState } from '../contract.ts';
import { retryAfterMs } from './due.ts';
import { fieldFault } from './fields.ts';
import { missingProofs, standOf } from './ladder.ts';
import { maskValue } from './mask-value.ts';
import { caseNumber, checkDigit } from './number.ts';
import { objectionEnds } from './objection.ts';
import { stepStates } from './steps.ts';

const digits = fc.stringMatching(/^\d{4,16}$/);

test('the check digit finds every single wrong digit', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, by) => {
      const i = place % text.length;
      const wrong = text.slice(0, i) + ((Number(text[i]) + by) % 10) + text.slice(i + 1);
      return checkDigit(wrong) !== checkDigit(text);
    }),
    { verbose: true },
  );
});

test('the check digit of a number is that of ISO 7064 MOD 11,10', () => {
  // The standard's own example: 0794 has check character 5.
  assert.equal(checkDigit('0794'), '5');
  const number = caseNumber('330102', new Date('2026-11-24T20:00:00+08:00'), 17);
  assert.match(number, /^330102-261124-0017\d$/);
  assert.equal(number.at(-1), checkDigit('3301022611240017'));
});

test('a serial past 9999 keeps all its digits', () => {
  assert.match(caseNumber('330102', new Date('2026-11-24T00:00:00Z'), 12_345), /-12345\d$/);
});

test('the last day to object is a working day; weekends and holidays move it on', () => {
  const ends = (decided: string) =>
    objectionEnds(new Date(`${decided}T10:00:00+08:00`), {
      reconsiderationDays: 60,
      litigationMonths: 6,
    });
  // 60 days after Tuesday 8 September 2026 is Saturday 7 November: the Monday counts.
  assert.equal(shanghaiDate(ends('2026-09-08').reconsideration), '2026-11-09');
  // 60 days after 2 August 2026 is 1 October, a holiday: the week is over on the 8th.
  assert.equal(shanghaiDate(ends('2026-08-02').reconsideration), '2026-10-08');
  assert.equal(shanghaiDate(ends('2026-05-24').litigation), '2026-11-24');
});

test('six months end on the same day or on the month’s last, never in the month after', () => {
  const { litigation } = objectionEnds(new Date('2026-08-31T10:00:00+08:00'), {
    reconsiderationDays: 60,
    litigationMonths: 6,
  });
  // 28 February 2027 is a Sunday: the next working day is Monday 1 March.
  assert.equal(shanghaiDate(litigation), '2027-03-01');
  const early = objectionEnds(new Date('2026-03-01T00:30:00+08:00'), {
    reconsiderationDays: 60,
    litigationMonths: 6,
  });
  assert.equal(shanghaiDate(early.litigation), '2026-09-01', 'counted in Shanghai, not in UTC');
});

const ladder = (...kinds: string[]) =>
  ({ ladder: kinds.map((kind) => ({ kind })) }) as unknown as MatterProof;

test('the ladder: verify, owed, commitment, upload, in that order and no other', () => {
  const yes = { answer: 'yes', source: 'civil-affairs' } as const;
  assert.equal(standOf(ladder('verify', 'upload'), yes).state, 'verified');
  assert.equal(standOf(ladder('verify', 'owed', 'commitment', 'upload'), 'unknown').state, 'owed');
  assert.equal(standOf(ladder('verify', 'commitment', 'upload'), 'unknown').state, 'commit');
  assert.equal(standOf(ladder('verify', 'upload'), 'unknown').state, 'upload');
  assert.equal(standOf(ladder('verify'), 'unknown').state, 'owed');
});

test('a proof owed never stops a submission; a promise not made and a file not sent do', () => {
  const matter = {
    proofs: ['a', 'b', 'c'].map((code) => ({ code })),
  } as MatterVersion;
  const standing = (state: 'owed' | 'commit' | 'upload') => ({ state, answer: null }) as const;
  const proofs = { a: standing('owed'), b: standing('commit'), c: standing('upload') };
  const given = { commitments: [] as string[], uploads: [] as string[] };
  assert.deepEqual(missingProofs(matter, proofs, given), ['b', 'c']);
  assert.deepEqual(missingProofs(matter, proofs, { commitments: ['b'], uploads: ['c'] }), []);
});

test('of a case that has ended only what was reached is done', () => {
  const acts = ['receive', 'accept', 'verify', 'review', 'decide', 'deliver', 'pay'];
  const matter = { steps: acts.map((act) => ({ code: act, act })) } as MatterVersion;
  const stand = (state: CaseState, step: string | null, ...verbs: string[]) =>
    stepStates(matter, { state, step, submittedAt: '2026-11-24T00:00:00Z' }, new Set(verbs)).map(
      (one) => `${one.step.act} ${one.state}`,
    );
  assert.deepEqual(stand('accepted', 'review', 'submit', 'accept').slice(2, 5), [
    ...['verify done', 'review here', 'decide to-come'],
  ]);
  assert.deepEqual(stand('not-accepted', null, 'submit', 'refuse-acceptance'), [
    ...['receive done', 'accept done'],
  ]);
  assert.deepEqual(stand('withdrawn', null, 'submit', 'withdraw'), ['receive done']);
  const all = ['submit', 'accept', 'review', 'decide'];
  assert.deepEqual(stand('refused', null, ...all).at(-1), 'deliver done');
  assert.deepEqual(stand('granted', null, ...all).slice(-2), ['deliver done', 'pay to-come']);
});

type Masked = Parameters<typeof maskValue>[0];
const register = { kind: 'register', resource: 'r', field: 'f' } as const;

test('what a register said is masked whatever its kind; what she wrote for the office is not', () => {
  const field = (maskAs: Masked['maskAs'], sensitive = false): Masked => ({
    ...{ maskAs, sensitive, source: register },
  });
  assert.equal(maskValue(field('name'), '王秀英'), '王**英');
  assert.equal(maskValue(field('none'), '1945-03-08'), '***');
  assert.equal(maskValue(field('none'), true), null);
  const address = '浙江省杭州市上城区采荷街道芙蓉社区示范苑3幢301室';
  assert.ok(!String(maskValue(field('address'), address)).includes('示范苑'));
  const id = String(maskValue(field('id'), '330602194503080022'));
  assert.ok(!id.includes('19450308') && !id.includes('330602'));
  const asked = { kind: 'asked', why: { zh: '', en: '' } } as Masked['source'];
  assert.equal(maskValue({ maskAs: 'none', sensitive: false, source: asked }, '东门'), '东门');
  assert.equal(maskValue({ maskAs: 'none', sensitive: true, source: asked }, '东门'), '***');
});

test('no value of a register survives its mask whole', () => {
  const masks = fc.constantFrom<Masked['maskAs']>('name', 'id', 'account', 'address', 'none');
  // What holds the sign of the mask itself may look the same before and after.
  const value = fc
    .string({ unit: 'grapheme', minLength: 2, maxLength: 30 })
    .filter((text) => !text.includes('*'));
  fc.assert(
    fc.property(masks, value, (maskAs, text) => {
      const masked = maskValue({ maskAs, sensitive: true, source: register }, text);
      return masked !== text || /^[社区街道镇乡县市]+$/.test(text);
    }),
    { verbose: true },
  );
});

test('a fault never echoes the value, whatever was typed', () => {
  const field = {
    name: 'people',
    value: { type: 'integer', minimum: 1, maximum: 9 },
  } as MatterField;
  fc.assert(
    fc.property(fc.string({ minLength: 6 }), (text) => {
      const fault = fieldFault(field, text, '2026-11-24');
      return fault !== undefined && !`${fault.zh}${fault.en}`.includes(text);
    }),
    { verbose: true },
  );
});

test('a silent register is asked ever more rarely, and never given up', () => {
  const waits = Array.from({ length: 40 }, (_, n) => retryAfterMs(n));
  assert.equal(waits[0], 5 * 60_000);
  for (const [n, wait] of waits.entries()) {
    assert.ok(wait >= (waits[n - 1] ?? 0) && wait <= 6 * 3_600_000);
  }
});
