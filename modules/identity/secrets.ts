// SPDX-License-Identifier: Apache-2.0
import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { hmacSha256, type Keyring, sha256 } from '#packages/crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const CODE = /^\d{8}$/;

/** 256 random bits, so a plain hash of it is enough to keep. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token; undefined when it cannot be one of ours. */
export function tokenHash(token: string): Buffer | undefined {
  return TOKEN.test(token) ? sha256(token) : undefined;
}

export function newPresenceCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** Eight digits could be run through, so their hash is keyed. Spaces, as typed, are forgiven. */
export function presenceHash(keyring: Keyring, typed: string): Buffer | undefined {
  const code = typed.replaceAll(/\s/g, '');
  return CODE.test(code) ? hmacSha256(keyring.purposeKey('presence'), code) : undefined;
}

/** Names what is tried without keeping it. */
export function triesHash(keyring: Keyring, name: string, about: string): Buffer {
  return hmacSha256(keyring.purposeKey('tries'), `${name}\n${about}`);
}

/** Argon2id with the library's defaults: 19 MiB, two passes (OWASP's first choice). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Hash of a password nobody has: an unknown user name costs the same time as a known one. */
let nobody: Promise<string> | undefined;

export async function isPassword(kept: string | null | undefined, typed: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32));
  const isRight = await verify(kept ?? (await nobody), typed.normalize('NFKC'));
  return isRight && typeof kept === 'string';
}
