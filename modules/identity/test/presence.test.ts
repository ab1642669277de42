// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ed25519Signer } from '#packages/crypto';
import { encodeReading } from '../model/card-proof.ts';
import { type IdentityFixture, MINUTE_MS, openIdentity } from './identity-fixture.ts';

const CODE = '/api/v1/identity/presence-code';
let house: IdentityFixture;
before(async () => {
  house = await openIdentity('identity presence');
});
after(() => house.close());

async function codeOf(handle: string): Promise<string> {
  const { token } = await house.signIn(handle);
  const { status, body } = await house.call('POST', CODE, { token });
  assert.equal(status, 200);
  return body.code as string;
}

const screen = (proof: string) => ({ kind: 'screen-code' as const, proof });
const card = (proof: string) => ({ kind: 'card' as const, proof });

test('a code from her own screen proves the person, typed with spaces or not', async () => {
  const { actor } = await house.signIn('community-worker');
  const code = await codeOf('elder-resident');
  const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
  const elder = { person: house.the('elder-resident').id };
  assert.deepEqual(await house.identity.checkPresence(screen(typed), actor), elder);
  assert.deepEqual(await house.identity.checkPresence(screen(code), actor), elder, 'a repeat');
});

test('another person’s code does not prove this one', async () => {
  const { actor } = await house.signIn('community-worker');
  const code = await codeOf('guardian');
  const elder = house.the('elder-resident').id;
  assert.equal(await house.identity.checkPresence(screen(code), actor, elder), undefined);
});

test('a code used by one account is of no use to another', async () => {
  const first = await house.signIn('community-worker');
  const second = await house.signIn('other-community-worker');
  const code = await codeOf('elder-resident');
  assert.ok(await house.identity.checkPresence(screen(code), first.actor));
  assert.equal(await house.identity.checkPresence(screen(code), second.actor), undefined);
  await codeOf('elder-resident');
  assert.ok(await house.identity.checkPresence(screen(code), first.actor), 'bound, though renewed');
  house.clock.aheadMs += 11 * MINUTE_MS;
  assert.equal(await house.identity.checkPresence(screen(code), first.actor), undefined);
});

test('two accounts that race for one code: one has it', async () => {
  const one = await house.signIn('community-worker');
  const two = await house.signIn('other-community-worker');
  const code = await codeOf('elder-resident');
  const answers = await Promise.all([
    house.identity.checkPresence(screen(code), one.actor),
    house.identity.checkPresence(screen(code), two.actor),
  ]);
  assert.equal(answers.filter(Boolean).length, 1);
});

test('a code lives five minutes, and a new one replaces it', async () => {
  const { actor } = await house.signIn('community-worker');
  const old = await codeOf('elder-resident');
  const fresh = await codeOf('elder-resident');
  assert.equal(await house.identity.checkPresence(screen(old), actor), undefined);
  house.clock.aheadMs += 5 * MINUTE_MS;
  assert.equal(await house.identity.checkPresence(screen(fresh), actor), undefined);
});

test('a name and a number give no code, and the answer says why', async () => {
  const account = (await house.identity.findAccountOf('elder-resident'))!;
  const { token } = await house.identity.startSession(account.id, { level: 'real-name' });
  const { status, body } = await house.call('POST', CODE, { token });
  assert.deepEqual([status, body.code], [403, 'IDENTITY_CODE_NEEDS_PERSON']);
  assert.equal((await house.call('POST', CODE)).status, 401);
});

test('guessing stops after ten wrong codes', async () => {
  const { actor } = await house.signIn('other-county-worker');
  for (let i = 0; i < 10; i += 1) {
    assert.equal(await house.identity.checkPresence(screen(`0000000${i}`), actor), undefined);
  }
  const code = await codeOf('elder-resident');
  await assert.rejects(house.identity.checkPresence(screen(code), actor), {
    code: 'IDENTITY_TOO_MANY_TRIES',
  });
  const other = await house.signIn('community-worker');
  assert.ok(
    await house.identity.checkPresence(screen(code), other.actor),
    'only that account waits',
  );
});

test('only a keyed hash of the code is kept', async () => {
  const code = await codeOf('young-resident');
  const rows = await house.db.save.query('SELECT * FROM identity.presence_code');
  assert.ok(rows.rowCount! > 0 && !JSON.stringify(rows.rows).includes(code));
});

test('a card on the reader proves the person for ten minutes, to one account', async () => {
  const first = await house.signIn('community-worker');
  const second = await house.signIn('other-community-worker');
  const proof = await house.identity.cardProof('elder-resident');
  const elder = { person: house.the('elder-resident').id };
  assert.deepEqual(await house.identity.checkPresence(card(proof), first.actor), elder);
  assert.deepEqual(await house.identity.checkPresence(card(proof), first.actor), elder);
  assert.equal(await house.identity.checkPresence(card(proof), second.actor), undefined);
  house.clock.aheadMs += 10 * MINUTE_MS;
  assert.equal(await house.identity.checkPresence(card(proof), first.actor), undefined);
});

test('forged, altered and foreign card proofs are refused', async () => {
  const { actor } = await house.signIn('subdistrict-reviewer');
  const person = house.the('elder-resident').id;
  const readAt = house.clock.now().getTime();
  const genuine = await house.identity.cardProof('guardian');
  const signature = genuine.split('.')[1]!;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const forger = ed25519Signer(pem as string);
  const forge = async (reader: string): Promise<string> => {
    const signed = encodeReading({ reader, person, nonce: 'n', readAt });
    const made = await forger.sign(Buffer.from(signed));
    return `${signed}.${made.toString('base64url')}`;
  };
  const altered = encodeReading({ reader: 'demo-reader', person, nonce: 'n', readAt });
  const proofs = [
    await forge('demo-reader'),
    await forge('no-such-reader'),
    `${altered}.${signature}`,
    ...['', '.', 'x.y', `${genuine}.z`, genuine.slice(0, -4), '𠮷'],
  ];
  for (const proof of proofs) {
    assert.equal(await house.identity.checkPresence(card(proof), actor), undefined, proof);
  }
  assert.ok(
    await house.identity.checkPresence(card(genuine), actor),
    'the genuine one still holds',
  );
});

test('guesses sent all at once are counted all the same', async () => {
  const { actor } = await house.signIn('health-officer');
  const guesses = Array.from({ length: 40 }, (_, i) =>
    house.identity.checkPresence(screen(String(10_000_000 + i)), actor),
  );
  const settled = await Promise.allSettled(guesses);
  assert.equal(settled.filter((one) => one.status === 'fulfilled').length, 10);
});
