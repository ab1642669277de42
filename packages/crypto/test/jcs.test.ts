// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jcs, jcsAlike } from '../jcs.ts';
import { vectors } from './vectors.ts';

interface JcsVectors {
  samples: { input: string; canonicalHex?: string; valuesInOrder?: string[] }[];
  numbers: Record<string, string | null>;
}

test('the samples and the number table of RFC 8785', () => {
  const { samples, numbers } = vectors<JcsVectors>('jcs.json');
  for (const { input, canonicalHex, valuesInOrder } of samples) {
    const canonical = jcs(JSON.parse(input));
    if (canonicalHex) assert.equal(Buffer.from(canonical).toString('hex'), canonicalHex);
    const order = Object.values(JSON.parse(`{"all":${canonical}}`).all);
    if (valuesInOrder) {
      const places = valuesInOrder.map((value) => canonical.indexOf(`:"${value}"`));
      assert.ok(
        places.every((place, i) => place > (places[i - 1] ?? 0)),
        canonical,
      );
      assert.equal(order.length, valuesInOrder.length);
    }
  }
  for (const [bits, expected] of Object.entries(numbers)) {
    const number = Buffer.from(bits, 'hex').readDoubleBE();
    if (expected === null) assert.throws(() => jcs(number), TypeError);
    else assert.equal(jcs(number), expected);
  }
});

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, shuffled(inner)]),
  );
}

test('any JSON value keeps its meaning, in one text whatever the order of its members', () => {
  const json = fc.jsonValue({ stringUnit: 'binary' });
  fc.assert(
    fc.property(json, (value) => {
      const canonical = jcs(value);
      assert.deepEqual(JSON.parse(canonical), JSON.parse(JSON.stringify(value)));
      assert.equal(jcs(shuffled(value)), canonical);
      assert.equal(jcs(JSON.parse(canonical)), canonical);
    }),
  );
});

test('what JSON cannot say is refused, however deep it lies', () => {
  const hole: unknown[] = [];
  hole.length = 1;
  const unsayable: unknown[] = [
    undefined,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    '\ud800',
    10n,
    () => 1,
    Symbol('x'),
    new Date(0),
    new Map(),
    hole,
  ];
  for (const value of unsayable) {
    assert.throws(() => jcs(value), TypeError);
    assert.throws(() => jcs([{ deep: value }]), TypeError);
  }
  assert.throws(() => jcs({ '\udc00': 1 }), TypeError);
});

test('objects alike but for some members have the text each would have alone', () => {
  const alike = { verb: 'move', actor: null, basis: { kind: 'rule', clause: '第一条' }, zeta: [1] };
  const textOf = jcsAlike(alike, ['id', 'about', 'version']);
  for (const values of [
    { id: 'a', about: '"quoted"', version: 1 },
    { id: 'b', about: '一', version: 1e21 },
  ]) {
    assert.equal(textOf(values), jcs({ ...alike, ...values }));
  }
  assert.throws(() => textOf({ id: 'a', about: 'b' }), TypeError, 'a member without a value');
});
