// SPDX-License-Identifier: Apache-2.0
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** 'standard': AES-256-GCM. 'gm': SM4-CTR with HMAC-SM3, because OpenSSL in Node has no SM4-GCM. */
export type CipherProfile = 'standard' | 'gm';

const AES_GCM = 1;
const SM4_CTR_HMAC_SM3 = 2;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const HEAD_BYTES = 1 + NONCE_BYTES;
const GCM_TAG_BYTES = 16;
const SM3_BYTES = 32;
const SM4_KEY_BYTES = 16;

/** A sealed value was altered, cut, moved to another place, or belongs to another key. */
export class SealBroken extends Error {
  constructor() {
    super('a sealed value does not open with this key and context');
    this.name = 'SealBroken';
  }
}

/** The port behind which a certified module can take the place of OpenSSL. Keys are 32 bytes. */
export interface Sealer {
  readonly profile: CipherProfile;
  /** Version byte, 12-byte nonce, ciphertext, tag (16 bytes in 'standard', 32 in 'gm'). */
  seal(key: Uint8Array, plain: Uint8Array, aad: Uint8Array): Buffer;
  /** Throws SealBroken. Opens what either profile sealed, so that a profile can be changed. */
  unseal(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer;
}

function newHead(version: number): Buffer {
  const head = Buffer.allocUnsafe(HEAD_BYTES);
  head[0] = version;
  head.set(randomBytes(NONCE_BYTES), 1);
  return head;
}

function mustBeKey(key: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new TypeError('a sealing key has 32 bytes');
}

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** OpenSSL's form of a key, made once: making it for each seal costs more than the seal itself. */
function keyObjectOf(key: Uint8Array): KeyObject {
  const made = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

function sealAes(key: Uint8Array, plain: Uint8Array, aad: Uint8Array): Buffer {
  mustBeKey(key);
  const head = newHead(AES_GCM);
  const cipher = createCipheriv('aes-256-gcm', keyObjectOf(key), head.subarray(1));
  cipher.setAAD(aad);
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unsealAes(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer {
  const tagAt = sealed.length - GCM_TAG_BYTES;
  const nonce = sealed.subarray(1, HEAD_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyObjectOf(key), nonce, {
    authTagLength: GCM_TAG_BYTES,
  });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(tagAt));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES, tagAt)), decipher.final()]);
}

function hmacSm3(key: Uint8Array, ...parts: Uint8Array[]): Buffer {
  const mac = createHmac('sm3', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

/** One key in, two out: encrypting and authenticating never share a key. */
function gmKeys(key: Uint8Array): { cipherKey: Buffer; macKey: Buffer } {
  const cipherKey = hmacSm3(key, Buffer.from('lastmile sm4')).subarray(0, SM4_KEY_BYTES);
  return { cipherKey, macKey: hmacSm3(key, Buffer.from('lastmile hmac-sm3')) };
}

function gmCounter(nonce: Uint8Array): Buffer {
  return Buffer.concat([nonce, Buffer.alloc(4)]);
}

/** The length of the context goes first, so that no byte can wander between context and text. */
function gmTag(macKey: Uint8Array, body: Uint8Array, aad: Uint8Array): Buffer {
  const aadLength = Buffer.alloc(4);
  aadLength.writeUInt32BE(aad.length);
  return hmacSm3(macKey, aadLength, aad, body);
}

function sealGm(key: Uint8Array, plain: Uint8Array, aad: Uint8Array): Buffer {
  mustBeKey(key);
  const { cipherKey, macKey } = gmKeys(key);
  const head = newHead(SM4_CTR_HMAC_SM3);
  const cipher = createCipheriv('sm4-ctr', cipherKey, gmCounter(head.subarray(1)));
  const body = Buffer.concat([head, cipher.update(plain), cipher.final()]);
  return Buffer.concat([body, gmTag(macKey, body, aad)]);
}

function unsealGm(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer {
  const { cipherKey, macKey } = gmKeys(key);
  const tagAt = sealed.length - SM3_BYTES;
  const tag = gmTag(macKey, sealed.subarray(0, tagAt), aad);
  if (!timingSafeEqual(tag, sealed.subarray(tagAt))) throw new SealBroken();
  const counter = gmCounter(sealed.subarray(1, HEAD_BYTES));
  const decipher = createDecipheriv('sm4-ctr', cipherKey, counter);
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES, tagAt)), decipher.final()]);
}

/**
 * Opens a sealed value of either suite. Throws SealBroken, whatever the fault: it tells nothing.
 */
export function unseal(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer {
  mustBeKey(key);
  const tagBytes = sealed[0] === SM4_CTR_HMAC_SM3 ? SM3_BYTES : GCM_TAG_BYTES;
  if (sealed.length < HEAD_BYTES + tagBytes) throw new SealBroken();
  try {
    if (sealed[0] === AES_GCM) return unsealAes(key, sealed, aad);
    if (sealed[0] === SM4_CTR_HMAC_SM3) return unsealGm(key, sealed, aad);
  } catch {
    throw new SealBroken();
  }
  throw new SealBroken();
}

const SEALERS: Record<CipherProfile, Sealer> = {
  standard: { profile: 'standard', seal: sealAes, unseal },
  gm: { profile: 'gm', seal: sealGm, unseal },
};

/** The sealer of a profile; a keyring names its profile. */
export function sealerFor(profile: CipherProfile): Sealer {
  return SEALERS[profile];
}

/** AES-256-GCM. `aad` names the place the value belongs to; opened elsewhere it is broken. */
export const seal: Sealer['seal'] = sealAes;
