// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DataResource, FactScalar } from '../contract.ts';
import { maskedValue } from '../index.ts';
import { presentValues } from '../model/masking.ts';
import type { Purpose } from '../model/purpose.ts';
import { readableFields, refuseReading } from '../model/purpose.ts';
import { verdictOf } from '../model/verdict.ts';

const words = { zh: '户籍', en: 'Household' };
const field = (name: string, mask: 'none' | 'name' | 'id' = 'none') => ({
  ...{ name, mask, label: words, alsoCalled: [], sensitive: false },
  type: 'string' as const,
});

const REGISTER: DataResource = {
  ...{
    code: 'register',
    title: words,
    agency: 'agency',
    owner: 'x',
    path: '/register',
    key: 'idNumber',
  },
  ...{ class: 'conditional', source: words, basis: { title: '条例' } },
  fields: [field('name', 'name'), field('idNumber', 'id'), field('birthDate'), field('sex')],
  allowed: [{ matter: 'allowance', fields: ['name', 'idNumber', 'birthDate'] }],
};

const ELDER = '019ad000-0000-7000-8000-000000000001';
const use = (name: string) => ({ resource: 'register', field: name });
const PURPOSE: Purpose = {
  ...{ partition: '330102', id: ELDER, caseId: ELDER, matter: 'allowance', version: 1 },
  ...{ step: 'accept', unit: 'station', area: '330102012001', person: ELDER, subjects: [ELDER] },
  fields: [use('name'), use('birthDate'), use('sex')],
  ...{ title: words, openedHow: 'self', until: '2026-11-25T00:00:00Z', closedAt: null, epoch: 1 },
  grants: [
    { step: 'accept', resource: 'register', fields: ['name', 'sex', 'idNumber'] },
    { step: 'decide', resource: 'register', fields: ['name', 'birthDate'] },
    { step: 'accept', resource: 'other', fields: ['birthDate'] },
  ],
};

test('readable is what purpose, step and resource all three allow', () => {
  const cases: [Partial<Purpose>, Partial<DataResource>, string[]][] = [
    [{}, {}, ['name']],
    [{ step: 'decide' }, {}, ['name', 'birthDate']],
    [{ step: 'pay' }, {}, []],
    [{ matter: 'another' }, {}, []],
    [{ fields: [] }, {}, []],
    [{}, { class: 'open' }, ['name', 'sex']],
    [{}, { class: 'closed' }, []],
    [{ grants: [{ step: '*', resource: 'register', fields: ['birthDate'] }] }, {}, ['birthDate']],
  ];
  for (const [purpose, resource, fields] of cases) {
    const readable = readableFields({ ...PURPOSE, ...purpose }, { ...REGISTER, ...resource });
    assert.deepEqual([...readable], fields, JSON.stringify([purpose, resource]));
  }
});

test('a purpose ends at its moment, and closed is closed', () => {
  const reading = { resource: REGISTER, subject: ELDER, fields: ['name'] };
  const at = (iso: string, purpose: Partial<Purpose> = {}) =>
    refuseReading({ ...PURPOSE, ...purpose }, { ...reading, now: new Date(iso) })?.error.code;
  assert.equal(at('2026-11-24T23:59:59.999Z'), undefined);
  assert.equal(at('2026-11-25T00:00:00Z'), 'EXCHANGE_NO_PURPOSE');
  const closed = { closedAt: '2026-11-24T00:00:00Z' };
  assert.equal(at('2026-11-24T01:00:00Z', closed), 'EXCHANGE_NO_PURPOSE');
});

test('a verdict says yes only when everything claimed holds', () => {
  const held: Record<string, FactScalar> = { name: '王秀英', alive: true, paid: false, none: null };
  const cases: [string[] | Record<string, FactScalar>, 'yes' | 'no'][] = [
    [['alive'], 'yes'],
    [['name', 'alive'], 'yes'],
    [['paid'], 'no'],
    [['none'], 'no'],
    [['absent'], 'no'],
    [{ name: ' 王秀英 ', alive: true }, 'yes'],
    [{ name: '王秀英', alive: false }, 'no'],
    [{ name: '王秀' }, 'no'],
    [{ none: null }, 'yes'],
    [{ alive: 'true' }, 'no'],
  ];
  for (const [claim, verdict] of cases) {
    assert.equal(verdictOf(claim, held), verdict, JSON.stringify(claim));
  }
});

test('masked values keep what a neighbour may know, and no more', () => {
  assert.equal(maskedValue('name', '王秀英'), '王**英');
  assert.equal(maskedValue('id', '33060219450308012X'), '3****************X');
  assert.equal(
    maskedValue('address', '浙江省杭州市上城区采荷街道芙蓉社区2幢301室'),
    '浙江省杭州市上城区****',
  );
  assert.equal(maskedValue('none', '1945-03-08'), '****');
  assert.equal(maskedValue('none', true), '****');
  assert.equal(maskedValue('account', '0417'), '****');
});

test('property: nothing masked lets a value of three characters or more through', () => {
  const masks = ['none', 'id', 'account', 'address'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...masks), fc.stringMatching(/^[0-9a-z]{3,30}$/), (mask, value) => {
      const shown = String(maskedValue(mask, value));
      assert.ok(shown !== value && !shown.includes(value.slice(1)));
    }),
    { verbose: true },
  );
});

test('shown or masked is said with each value', () => {
  const values = { name: '王秀英', sex: 'female' };
  assert.deepEqual(presentValues(REGISTER, values, true), {
    name: { value: '王秀英' },
    sex: { value: 'female' },
  });
  assert.deepEqual(presentValues(REGISTER, values, false), {
    name: { value: '王**英', masked: true },
    sex: { value: '****', masked: true },
  });
});
