// SPDX-License-Identifier: Apache-2.0
import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto';
import { type Keyring, sha256 } from '#packages/crypto';

/** PKCS#8 of an Ed25519 key up to its 32-byte seed (RFC 8410). */
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

type PrivateJwk = Record<string, unknown>;

function withUse(jwk: PrivateJwk, alg: string): PrivateJwk {
  const kid = sha256(JSON.stringify([jwk.crv, jwk.x, jwk.y]))
    .toString('base64url')
    .slice(0, 16);
  return { ...jwk, alg, use: 'sig', kid };
}

function ed25519(seed: Buffer): KeyObject {
  const key = Buffer.concat([ED25519_PREFIX, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** The scalar is 32 bytes of the keyring; one in 2^32 is no scalar of the curve, then the next. */
function es256(keyring: Keyring, attempt = 1): PrivateJwk {
  const d = keyring.purposeKey(`oidc es256 ${attempt}`);
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(d);
  } catch {
    return es256(keyring, attempt + 1);
  }
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33, 65)];
  const part = (bytes: Buffer): string => bytes.toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: part(x), y: part(y), d: part(d) };
}

/**
 * Signing keys of the provider, the same on every process of one installation and on no other:
 * derived from its keyring, so they are backed up with it. SM2 is no JOSE algorithm (tech §7).
 */
export function providerKeys(keyring: Keyring): { keys: PrivateJwk[] } {
  const edwards = ed25519(keyring.purposeKey('oidc ed25519')).export({ format: 'jwk' });
  return { keys: [withUse(es256(keyring), 'ES256'), withUse({ ...edwards }, 'EdDSA')] };
}

export function cookieKeys(keyring: Keyring): string[] {
  return [keyring.purposeKey('oidc cookies').toString('base64url')];
}

/** Secret shared by the provider and the house's own relying party. */
export function webClientSecret(keyring: Keyring): string {
  return keyring.purposeKey('oidc client lastmile-web').toString('base64url');
}
