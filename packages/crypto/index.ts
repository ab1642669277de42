// SPDX-License-Identifier: Apache-2.0
export { hmacSha256, sha256, sm3 } from './digest.ts';
export { jcs, jcsAlike } from './jcs.ts';
export type { Keyring, KeyringMode, KeyringOptions } from './keyring.ts';
export { KeyringRefused, openKeyring } from './keyring.ts';
export type { CipherProfile, Sealer } from './seal.ts';
export { SealBroken, seal, sealerFor, unseal } from './seal.ts';
export type { SignatureAlgorithm, Signer } from './signer.ts';
export { ed25519Signer, sm2Signer, verifySignature } from './signer.ts';
