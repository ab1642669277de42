// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatIdentifier, mod37x36, parseIdentifier } from '../index.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const word = (length: number) =>
  fc
    .array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length })
    .map((letters) => letters.join(''));
const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
    .map((letters) => letters.join(''));

const parts = fc.record({
  typeCode: fc.tuple(word(18), digits(3)).map(([code, serial]) => code + serial),
  issuerCode: word(18),
  serial: fc.tuple(digits(6), word(10)).map(([county, random]) => county + random),
  version: fc.integer({ min: 1, max: 999 }),
});

test('ISO 7064 MOD 37,36: the known example of the standard family', () => {
  // A GRid (ISRC family) and the ISO 7064 text give A12425GABC1234002 → M.
  assert.equal(mod37x36.of('A12425GABC1234002'), 'M');
});

test('property: what is written is read back, with its county', () => {
  fc.assert(
    fc.property(parts, (one) => {
      const parsed = parseIdentifier(formatIdentifier(one));
      assert.ok(parsed.ok);
      assert.deepEqual(parsed, { ok: true, partition: one.serial.slice(0, 6), ...one });
    }),
    { verbose: true },
  );
});

test('property: one wrong character is always found', () => {
  fc.assert(
    fc.property(parts, fc.nat(), fc.constantFrom(...ALPHABET), (one, place, letter) => {
      const identifier = formatIdentifier(one);
      const start = '1.2.156.3005.2.'.length;
      const spots = Array.from(identifier, (_, i) => i).filter(
        (i) => i >= start && identifier[i] !== '.',
      );
      const at = spots[place % spots.length]!;
      fc.pre(identifier[at] !== letter);
      const wrong = identifier.slice(0, at) + letter + identifier.slice(at + 1);
      assert.equal(parseIdentifier(wrong).ok, false);
    }),
    { numRuns: 500, verbose: true },
  );
});

test('typed in small letters with blanks around it, it is the same; anything else is malformed', () => {
  const identifier = formatIdentifier({
    typeCode: '11330102MB1234567X001',
    issuerCode: '11330102MB1234567X',
    serial: '330102ABCDEF0123',
    version: 1,
  });
  assert.ok(parseIdentifier(`  ${identifier.toLowerCase()} `).ok);
  for (const text of ['', '1.2.156.3005.2', identifier.slice(1), `${identifier}0`, '𠮷']) {
    assert.deepEqual(parseIdentifier(text), { ok: false, why: 'malformed' });
  }
});
