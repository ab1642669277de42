// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createCipheriv, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { SealBroken, sealerFor, unseal } from '../seal.ts';
import { vectors } from './vectors.ts';

const PROFILES = ['standard', 'gm'] as const;

test('OpenSSL has the SM4 of GB/T 32907', () => {
  const { key, plain, cipher } = vectors<Record<'key' | 'plain' | 'cipher', string>>('sm4.json');
  const sm4 = createCipheriv('sm4-ecb', Buffer.from(key, 'hex'), null).setAutoPadding(false);
  assert.equal(sm4.update(plain, 'hex', 'hex') + sm4.final('hex'), cipher);
});

for (const profile of PROFILES) {
  const { seal } = sealerFor(profile);

  test(`${profile}: what was sealed opens, and never twice the same bytes`, () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (plain, aad) => {
        const key = randomBytes(32);
        const sealed = seal(key, plain, aad);
        assert.deepEqual(unseal(key, sealed, aad), Buffer.from(plain));
        assert.notDeepEqual(seal(key, plain, aad), sealed);
      }),
    );
  });

  test(`${profile}: every changed byte, a cut, another key or place is SealBroken`, () => {
    const key = randomBytes(32);
    const aad = Buffer.from('330102/a/b');
    const sealed = seal(key, Buffer.from('王秀英 330102194001010021'), aad);
    for (let i = 0; i < sealed.length; i += 1) {
      const touched = Buffer.from(sealed);
      touched[i]! ^= 3;
      assert.throws(() => unseal(key, touched, aad), SealBroken, `byte ${i}`);
      assert.throws(() => unseal(key, sealed.subarray(0, i), aad), SealBroken, `cut ${i}`);
    }
    assert.throws(() => unseal(randomBytes(32), sealed, aad), SealBroken);
    assert.throws(() => unseal(key, sealed, Buffer.from('330102/a/c')), SealBroken);
  });

  test(`${profile}: a byte cannot move between context and value`, () => {
    const key = randomBytes(32);
    const sealed = seal(key, Buffer.from('bc'), Buffer.from('a'));
    assert.throws(() => unseal(key, sealed, Buffer.from('ab')), SealBroken);
    assert.throws(() => unseal(key, sealed, Buffer.alloc(0)), SealBroken);
  });
}

test('a key of another length is our fault, not a broken seal', () => {
  assert.throws(
    () => sealerFor('gm').seal(randomBytes(16), randomBytes(3), randomBytes(0)),
    TypeError,
  );
  assert.throws(() => unseal(randomBytes(16), randomBytes(60), randomBytes(0)), TypeError);
});
