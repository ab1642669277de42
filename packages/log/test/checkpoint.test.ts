// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { test } from 'node:test';
import { ed25519Signer } from '#packages/crypto';
import { openCheckpoint, parseCheckpoint, signCheckpoint, verifierKey } from '../checkpoint.ts';

const ORIGIN = 'lastmile.example/demo';
const HEAD = { size: 20_852_163, root: Buffer.alloc(32, 9) };

function newSigner() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return ed25519Signer(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
}

/** A verifier written from the text of C2SP signed-note alone, from a verifier key. */
function openNote(note: string, vkey: string): string[] {
  // Base64 holds + too: only the first two part the fields.
  const [name, hashHex, ...rest] = vkey.split('+');
  const keyText = rest.join('+');
  const key = Buffer.from(keyText, 'base64');
  assert.equal(key[0], 1, 'Ed25519');
  const id = createHash('sha256').update(`${name}\n`).update(key).digest().subarray(0, 4);
  assert.equal(id.toString('hex'), hashHex);
  const at = note.lastIndexOf('\n\n');
  const text = note.slice(0, at + 1);
  const [, signer, blobText] = /^— (\S+) (\S+)\n$/u.exec(note.slice(at + 2))!;
  assert.equal(signer, name);
  const blob = Buffer.from(blobText!, 'base64');
  assert.deepEqual(blob.subarray(0, 4), id);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)]);
  const publicKey = createPublicKey({ key: spki, type: 'spki', format: 'der' });
  assert.ok(verify(null, Buffer.from(text), publicKey, blob.subarray(4)), 'signature');
  return text.split('\n');
}

test('a checkpoint is a signed note that a stranger’s verifier opens', async () => {
  const signer = newSigner();
  const note = await signCheckpoint(HEAD, ORIGIN, signer);
  const lines = openNote(note, verifierKey(ORIGIN, signer.publicKey));
  assert.deepEqual(lines, [ORIGIN, '20852163', HEAD.root.toString('base64'), '']);
  assert.deepEqual(openCheckpoint(note, signer.publicKey), { origin: ORIGIN, ...HEAD });
});

test('further signatures, as of witnesses, do not disturb ours', async () => {
  const signer = newSigner();
  const note = await signCheckpoint(HEAD, ORIGIN, signer);
  const witness = (await signCheckpoint(HEAD, 'witness.example', newSigner())).split('\n').at(-2);
  assert.deepEqual(openCheckpoint(`${note}${witness}\n`, signer.publicKey)?.size, HEAD.size);
});

test('no changed character of a checkpoint goes unseen', async () => {
  const signer = newSigner();
  const note = await signCheckpoint(HEAD, ORIGIN, signer);
  for (let i = 0; i < note.length; i += 1) {
    const touched = `${note.slice(0, i)}${note[i] === 'A' ? 'B' : 'A'}${note.slice(i + 1)}`;
    assert.equal(openCheckpoint(touched, signer.publicKey), undefined, `character ${i}`);
    assert.equal(openCheckpoint(note.slice(0, i), signer.publicKey), undefined, `cut ${i}`);
  }
  assert.equal(openCheckpoint(note, newSigner().publicKey), undefined);
  assert.equal(parseCheckpoint(note.replace('20852163', '020852163')), undefined);
});

test('an origin that would break the note is refused', async () => {
  for (const origin of ['', 'two words', 'a+b', 'line\nbreak']) {
    await assert.rejects(signCheckpoint(HEAD, origin, newSigner()), /origin/);
  }
});
