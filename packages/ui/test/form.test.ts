// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkValues, isRealDate } from '../form/check-values.ts';
import { fieldsOf } from '../form/field-spec.ts';
import words from '../words.zh.ts';

const FIELDS = fieldsOf({
  required: ['detail', 'day'],
  properties: {
    detail: { type: 'string', maxLength: 4 },
    story: { type: 'string', maxLength: 500 },
    day: { type: 'string', format: 'date' },
    people: { type: ['integer', 'null'], minimum: 1, maximum: 40 },
    time: { enum: ['am', 'pm'] },
    agreed: { type: 'boolean' },
  },
});

test('a schema becomes fields of the kind a person fills in', () => {
  const kinds = FIELDS.map(({ kind }) => kind);
  assert.deepEqual(kinds, ['line', 'text', 'date', 'number', 'choice', 'yes-no']);
});

test('what is missing or out of range is said per field, the rest is left alone', () => {
  assert.deepEqual(checkValues(FIELDS, { people: 80, day: '2026-02-31' }, words), {
    detail: words.required,
    day: words.notDate,
    people: words.tooLarge(40),
  });
  assert.deepEqual(
    checkValues(FIELDS, { detail: '坏了', day: '2026-02-28', people: 3 }, words),
    {},
  );
});

test('length counts characters as a person does, also outside the basic plane', () => {
  assert.deepEqual(checkValues(FIELDS, { detail: '𠮷𠮷𠮷䶮', day: '2026-02-28' }, words), {});
  const errors = checkValues(FIELDS, { detail: '𠮷𠮷𠮷䶮人', day: '2026-02-28' }, words);
  assert.equal(errors.detail, words.tooLong(4));
});

test('a number that is not one is refused, never turned into another', () => {
  const errors = checkValues(FIELDS, { detail: '坏', day: '2026-02-28', people: '三个' }, words);
  assert.equal(errors.people, words.notNumber);
});

test('a leap day exists in leap years only', () => {
  assert.equal(isRealDate('2024-02-29'), true);
  assert.equal(isRealDate('2026-02-29'), false);
  assert.equal(isRealDate('2026-2-9'), false);
});
