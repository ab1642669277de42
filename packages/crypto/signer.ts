// SPDX-License-Identifier: Apache-2.0
import {
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { sha256 } from './digest.ts';
import { sm2Z } from './sm2-z.ts';

export type SignatureAlgorithm = 'Ed25519' | 'SM2';

/** The port for whoever holds a private key: this process, or later a certified module. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** First 8 bytes of SHA-256 over the public key, in hex. */
  readonly keyId: string;
  /** SPKI, DER. */
  readonly publicKey: Buffer;
  /** Ed25519: 64 bytes. SM2: DER of r and s. A module may answer later. */
  sign(data: Uint8Array): Promise<Buffer> | Buffer;
}

interface KnownKey {
  key: KeyObject;
  z: Buffer;
}

const KNOWN_KEYS_MAX = 1000;
const knownSm2 = new Map<string, KnownKey>();

function describe(privateKey: KeyObject): { keyId: string; publicKey: Buffer } {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { publicKey, keyId: sha256(publicKey).toString('hex', 0, 8) };
}

/** A signer from a PKCS#8 PEM in memory. */
export function ed25519Signer(pkcs8Pem: string): Signer {
  const key = createPrivateKey(pkcs8Pem);
  return { algorithm: 'Ed25519', ...describe(key), sign: (data) => sign(null, data, key) };
}

/**
 * A signer from a PKCS#8 PEM in memory. Basis: GB/T 32918.2-2016 §5.5, with Z over the default user
 * id.
 * One-shot `crypto.sign` would let OpenSSL add a Z of its own and fail the standard's vector.
 */
export function sm2Signer(pkcs8Pem: string): Signer {
  const key = createPrivateKey(pkcs8Pem);
  const about = describe(key);
  const z = sm2Z(about.publicKey);
  return {
    algorithm: 'SM2',
    ...about,
    sign: (data) => createSign('sm3').update(z).update(data).sign(key),
  };
}

export function signerFromPem(algorithm: SignatureAlgorithm, pkcs8Pem: string): Signer {
  return algorithm === 'SM2' ? sm2Signer(pkcs8Pem) : ed25519Signer(pkcs8Pem);
}

export function newPrivateKeyPem(algorithm: SignatureAlgorithm): string {
  const pair =
    algorithm === 'SM2'
      ? generateKeyPairSync('ec', { namedCurve: 'SM2' })
      : generateKeyPairSync('ed25519');
  return pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

function sm2Key(spki: Buffer): KnownKey {
  const id = spki.toString('base64');
  const known = knownSm2.get(id);
  if (known) return known;
  const made = { z: sm2Z(spki), key: createPublicKey({ key: spki, type: 'spki', format: 'der' }) };
  if (knownSm2.size >= KNOWN_KEYS_MAX) knownSm2.clear();
  knownSm2.set(id, made);
  return made;
}

export interface SignatureClaim {
  /** SPKI, DER. */
  publicKey: Uint8Array;
  data: Uint8Array;
  signature: Uint8Array;
}

function isSigned(algorithm: SignatureAlgorithm, claim: SignatureClaim): boolean {
  const spki = Buffer.from(claim.publicKey);
  if (algorithm === 'SM2') {
    const { key, z } = sm2Key(spki);
    return createVerify('sm3').update(z).update(claim.data).verify(key, claim.signature);
  }
  const key = createPublicKey({ key: spki, type: 'spki', format: 'der' });
  return key.asymmetricKeyType === 'ed25519' && verify(null, claim.data, key, claim.signature);
}

/**
 * Whether the signature is this key's over exactly these bytes. Malformed input is simply false.
 */
export function verifySignature(
  algorithm: SignatureAlgorithm,
  publicKey: Uint8Array,
  ...[data, signature]: [data: Uint8Array, signature: Uint8Array]
): boolean {
  try {
    return isSigned(algorithm, { publicKey, data, signature });
  } catch {
    return false;
  }
}
