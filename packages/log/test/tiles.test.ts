// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseTileNumber, tileNumber } from '../tiles.ts';

test('tile numbers are spelt as C2SP tlog-tiles spells them', () => {
  assert.equal(tileNumber(0), '000');
  assert.equal(tileNumber(999), '999');
  assert.equal(tileNumber(1000), 'x001/000');
  assert.equal(tileNumber(1_234_067), 'x001/x234/067');
});

test('every number comes back, whole or partial, and no other spelling is taken', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 255 }), (n, width) => {
      assert.deepEqual(parseTileNumber(tileNumber(n)), { n, width: 256 });
      assert.deepEqual(parseTileNumber(`${tileNumber(n)}.p/${width}`), { n, width });
    }),
  );
  const wrong = [
    '',
    '0',
    '1000',
    'x000/001',
    'x001/x000',
    '001/000',
    '000.p/0',
    '000.p/256',
    '000.p/01',
    '000.p/1.p/1',
    '000.p/',
    '-01',
    '../000',
    'x999/x999/x999/x999/x999/x999/999',
  ];
  for (const path of wrong) assert.equal(parseTileNumber(path), undefined, path);
});
