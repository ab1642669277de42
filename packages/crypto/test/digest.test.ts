// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { hmacSha256, sha256, sm3 } from '../digest.ts';
import { vectors } from './vectors.ts';

test('SM3 gives the digests of GB/T 32905', () => {
  const file = vectors<{ vectors: { messageUtf8: string; digest: string }[] }>('sm3.json');
  for (const { messageUtf8, digest } of file.vectors) {
    assert.equal(sm3(messageUtf8).toString('hex'), digest);
    assert.equal(sm3(Buffer.from(messageUtf8)).toString('hex'), digest);
  }
});

test('sha256 over parts equals the streaming hash', () => {
  const part = fc.oneof(fc.uint8Array(), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const streaming = createHash('sha256');
      for (const one of parts) streaming.update(one);
      assert.deepEqual(sha256(...parts), streaming.digest());
    }),
  );
});

test('the two-hash HMAC equals createHmac for every key length around the block', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 130 }),
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme' })),
      (key, data) => {
        assert.deepEqual(hmacSha256(key, data), createHmac('sha256', key).update(data).digest());
      },
    ),
  );
  for (const length of [0, 1, 63, 64, 65]) {
    const key = Buffer.alloc(length, 7);
    assert.deepEqual(hmacSha256(key, 'x'), createHmac('sha256', key).update('x').digest());
  }
});
