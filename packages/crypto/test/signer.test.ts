// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { test } from 'node:test';
import smCrypto from 'sm-crypto-v2';
import { newPrivateKeyPem, signerFromPem, verifySignature } from '../signer.ts';
import { sm2Z } from '../sm2-z.ts';
import { vectors } from './vectors.ts';

const { sm2 } = smCrypto;
const SPKI_HEAD = '3059301306072a8648ce3d020106082a811ccf5501822d03420004';
const ROUNDS = 300;

/** r and s as minimal DER integers. Leading zeros left in spoil one signature in 256. */
function derSignature(r: string, s: string): Buffer {
  const integer = (hex: string): Buffer => {
    const bytes = Buffer.from(BigInt(`0x${hex}`).toString(16).padStart(64, '0'), 'hex');
    const from = bytes.findIndex((byte) => byte !== 0);
    const lean = bytes.subarray(from);
    const body = lean[0]! & 0x80 ? Buffer.concat([Buffer.alloc(1), lean]) : lean;
    return Buffer.concat([Buffer.from([2, body.length]), body]);
  };
  const body = Buffer.concat([integer(r), integer(s)]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

test('SM2 accepts the signature of GB/T 32918.5 and no altered one', () => {
  const v = vectors<Record<string, string>>('sm2.json');
  const spki = Buffer.from(SPKI_HEAD + v.publicKeyX + v.publicKeyY, 'hex');
  assert.equal(sm2Z(spki).toString('hex'), v.z);
  const message = Buffer.from(v.messageUtf8!);
  const signature = derSignature(v.r!, v.s!);
  assert.equal(verifySignature('SM2', spki, message, signature), true);
  assert.equal(verifySignature('SM2', spki, Buffer.from('message digesu'), signature), false);
  assert.equal(verifySignature('SM2', spki, message, derSignature(v.s!, v.r!)), false);
});

test(`SM2 signatures are understood by sm-crypto-v2, and its by us, ${ROUNDS} each way`, async () => {
  const pem = newPrivateKeyPem('SM2');
  const signer = signerFromPem('SM2', pem);
  const point = signer.publicKey.toString('hex').slice(SPKI_HEAD.length - 2);
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' }).toString('hex');
  const secret = /0420([0-9a-f]{64})/.exec(der)![1]!;
  const fast = sm2.precomputePublicKey(point);
  for (let i = 0; i < ROUNDS; i += 1) {
    const data = Buffer.from(`决定 ${i}`);
    const ours = (await signer.sign(data)).toString('hex');
    const digest = Buffer.from(sm2.getHash(data, point), 'hex');
    assert.equal(sm2.doVerifySignature(digest, ours, fast, { der: true }), true, `ours ${i}`);
    const theirs = Buffer.from(
      sm2.doSignature(data, secret, { der: true, hash: true, publicKey: point }),
      'hex',
    );
    assert.equal(verifySignature('SM2', signer.publicKey, data, theirs), true, `theirs ${i}`);
    assert.equal(verifySignature('SM2', signer.publicKey, Buffer.from('x'), theirs), false);
  }
});

for (const algorithm of ['Ed25519', 'SM2'] as const) {
  test(`${algorithm}: malformed keys and signatures are false, never an exception`, async () => {
    const signer = signerFromPem(algorithm, newPrivateKeyPem(algorithm));
    const other = signerFromPem(algorithm, newPrivateKeyPem(algorithm));
    const data = Buffer.from('data');
    const signature = await signer.sign(data);
    assert.equal(verifySignature(algorithm, signer.publicKey, data, signature), true);
    assert.equal(verifySignature(algorithm, other.publicKey, data, signature), false);
    assert.equal(verifySignature(algorithm, signer.publicKey, data, signature.subarray(1)), false);
    assert.equal(verifySignature(algorithm, Buffer.from('no key'), data, signature), false);
    assert.equal(
      verifySignature(
        algorithm,
        signer.publicKey,
        data,
        Buffer.concat([signature, Buffer.alloc(1)]),
      ),
      false,
    );
    const wrong = algorithm === 'SM2' ? 'Ed25519' : 'SM2';
    assert.equal(verifySignature(wrong, signer.publicKey, data, signature), false);
    assert.match(signer.keyId, /^[0-9a-f]{16}$/);
  });
}
