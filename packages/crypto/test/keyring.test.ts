// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { KeyringRefused, openKeyring } from '../keyring.ts';
import { SealBroken } from '../seal.ts';
import { tempDir } from './vectors.ts';

test('a keyring made once opens again with the same keys, in files only the owner reads', (t) => {
  const dir = join(tempDir(t), 'keys');
  const first = openKeyring({ dir, create: true });
  const dataKey = randomBytes(32);
  const wrapped = first.wrap(dataKey);
  const log = first.signer('log');
  const seal = first.signer('seal:12330102MB0000000X');
  assert.equal(log.algorithm, 'Ed25519');
  assert.equal(seal.algorithm, 'SM2');

  const again = openKeyring({ dir, create: false });
  assert.deepEqual(again.unwrap(wrapped), dataKey);
  assert.deepEqual(again.purposeKey('mark'), first.purposeKey('mark'));
  assert.equal(again.signer('log').keyId, log.keyId);
  assert.equal(again.signer('seal:12330102MB0000000X').keyId, seal.keyId);
  assert.notDeepEqual(again.purposeKey('mark'), again.purposeKey('salt'));

  assert.equal(statSync(dir).mode & 0o777, 0o700);
  for (const file of readdirSync(dir)) {
    assert.equal(statSync(join(dir, file)).mode & 0o777, 0o600, file);
  }
});

test('two installations share no key', (t) => {
  const a = openKeyring({ dir: join(tempDir(t), 'a'), create: true });
  const b = openKeyring({ dir: join(tempDir(t), 'b'), create: true });
  assert.notDeepEqual(a.purposeKey('mark'), b.purposeKey('mark'));
  assert.notEqual(a.signer('log').keyId, b.signer('log').keyId);
  assert.throws(() => b.unwrap(a.wrap(randomBytes(32))), SealBroken);
});

test('nothing is made behind the operator’s back', (t) => {
  const dir = tempDir(t);
  assert.throws(() => openKeyring({ dir, create: false }), KeyringRefused);
  openKeyring({ dir, create: true });
  assert.throws(() => openKeyring({ dir, create: false }).signer('log'), KeyringRefused);
  assert.equal(openKeyring({ dir, create: false }).signer('seal:new').algorithm, 'SM2');
  rmSync(join(dir, 'master.key'));
  assert.throws(() => openKeyring({ dir, create: false }), /master key is missing/);
  writeFileSync(join(dir, 'master.key'), 'abcd');
  assert.throws(() => openKeyring({ dir, create: true }), /damaged/);
});

test('demo keys are refused in production, and the profile is kept', (t) => {
  const dir = tempDir(t);
  openKeyring({ dir, create: true, mode: 'demo', profile: 'gm' });
  assert.throws(() => openKeyring({ dir, create: true, mode: 'production' }), /made for demo/);
  assert.throws(() => openKeyring({ dir, create: true, profile: 'standard' }), KeyringRefused);
  const keyring = openKeyring({ dir, create: false });
  assert.equal(keyring.profile, 'gm');
  assert.equal(keyring.wrap(randomBytes(32))[0], 2);
});

test('a signer’s name cannot leave the folder', (t) => {
  const keyring = openKeyring({ dir: tempDir(t), create: true });
  for (const name of ['../x', 'seal:../../x', 'seal:a/b', '', 'seal:']) {
    assert.throws(() => keyring.signer(name), TypeError);
  }
});
