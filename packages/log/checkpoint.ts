// SPDX-License-Identifier: Apache-2.0

import { type Signer, sha256, verifySignature } from '#packages/crypto';
import { assert } from '#packages/kernel';
import { HASH_BYTES } from './hash.ts';

export interface TreeHead {
  size: number;
  root: Buffer;
}

export interface Checkpoint extends TreeHead {
  origin: string;
}

interface NoteSignature {
  name: string;
  keyHash: Buffer;
  signature: Buffer;
}

// Basis: C2SP signed-note: algorithm byte 0x01 is Ed25519.
const ED25519 = 1;
const KEY_HASH_BYTES = 4;
const SPKI_HEAD_BYTES = 12;
const SIZE = /^(?:0|[1-9]\d{0,15})$/;
const KEY_NAME = /^[^\s+]+$/u;

function ed25519Raw(spki: Uint8Array): Uint8Array {
  assert(spki.length === SPKI_HEAD_BYTES + HASH_BYTES, 'a checkpoint is signed with Ed25519');
  return spki.subarray(SPKI_HEAD_BYTES);
}

function keyHash(name: string, spki: Uint8Array): Buffer {
  const digest = sha256(`${name}\n`, Buffer.from([ED25519]), ed25519Raw(spki));
  return digest.subarray(0, KEY_HASH_BYTES);
}

/** The key as other people's verifiers take it: `name+hash+base64`. Basis: C2SP signed-note. */
export function verifierKey(origin: string, publicKey: Uint8Array): string {
  const key = Buffer.concat([Buffer.from([ED25519]), ed25519Raw(publicKey)]).toString('base64');
  return `${origin}+${keyHash(origin, publicKey).toString('hex')}+${key}`;
}

/**
 * A signed note: origin, size, root in base64, empty line, signature. Basis: C2SP tlog-checkpoint.
 */
export async function signCheckpoint(
  head: TreeHead,
  origin: string,
  signer: Signer,
): Promise<string> {
  assert(KEY_NAME.test(origin), 'an origin has no spaces and no plus sign');
  const body = `${origin}\n${head.size}\n${head.root.toString('base64')}\n`;
  const signature = await signer.sign(Buffer.from(body));
  const blob = Buffer.concat([keyHash(origin, signer.publicKey), signature]);
  return `${body}\n— ${origin} ${blob.toString('base64')}\n`;
}

function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

function parseSignature(line: string): NoteSignature | undefined {
  const found = /^— (\S+) (\S+)$/u.exec(line);
  const blob = found ? strictBase64(found[2]!) : undefined;
  if (!found || !blob || blob.length <= KEY_HASH_BYTES) return undefined;
  return {
    name: found[1]!,
    keyHash: blob.subarray(0, KEY_HASH_BYTES),
    signature: blob.subarray(KEY_HASH_BYTES),
  };
}

/** Reads a checkpoint without trusting it; undefined when it is not one. */
export function parseCheckpoint(note: string): Checkpoint | undefined {
  const [origin, size, rootText] = note.split('\n');
  const root = strictBase64(rootText ?? '');
  if (!origin || !SIZE.test(size ?? '') || root?.length !== HASH_BYTES) return undefined;
  return { origin, size: Number(size), root };
}

/** Reads a checkpoint that this key (SPKI, DER) has signed; undefined for every other text. */
export function openCheckpoint(note: string, publicKey: Uint8Array): Checkpoint | undefined {
  const bodyEnd = note.indexOf('\n\n') + 1;
  const checkpoint = parseCheckpoint(note);
  if (bodyEnd === 0 || !checkpoint || !note.endsWith('\n')) return undefined;
  const body = Buffer.from(note.slice(0, bodyEnd));
  const lines = note.slice(bodyEnd + 1, -1).split('\n');
  const wanted = keyHash(checkpoint.origin, publicKey);
  const isSigned = lines.map(parseSignature).some((line) => {
    if (line?.name !== checkpoint.origin || !line.keyHash.equals(wanted)) return false;
    return verifySignature('Ed25519', publicKey, body, line.signature);
  });
  return isSigned ? checkpoint : undefined;
}
