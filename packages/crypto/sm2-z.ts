// SPDX-License-Identifier: Apache-2.0
import { sm3 } from './digest.ts';

// Basis: GB/T 32918.5-2017, the recommended curve: a, b, and the base point G.
const CURVE = Buffer.from(
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  'hex',
);
/** The user id everyone uses who agreed on none (GB/T 35276-2017, text not verified). */
const DEFAULT_USER_ID = '1234567812345678';
/** SPKI of id-ecPublicKey on 1.2.156.10197.1.301 with an uncompressed point. */
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d03420004', 'hex');
const POINT_BYTES = 64;

/**
 * Z = SM3(bits of id ‖ id ‖ a ‖ b ‖ G ‖ P). Basis: GB/T 32918.2-2016 §5.5.
 * Throws TypeError for a key that is not on the SM2 curve.
 */
export function sm2Z(spki: Buffer, userId: string = DEFAULT_USER_ID): Buffer {
  const isSm2 = spki.length === SPKI_HEAD.length + POINT_BYTES;
  if (!isSm2 || !spki.subarray(0, SPKI_HEAD.length).equals(SPKI_HEAD)) {
    throw new TypeError('not an SM2 public key');
  }
  const id = Buffer.from(userId, 'utf8');
  const idBits = Buffer.alloc(2);
  idBits.writeUInt16BE(id.length * 8);
  return sm3(Buffer.concat([idBits, id, CURVE, spki.subarray(SPKI_HEAD.length)]));
}
