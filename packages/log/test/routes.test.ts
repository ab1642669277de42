// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { AppError } from '#packages/kernel';
import { createLogReader, leafHash, logRoutes, openCheckpoint, verifyInclusion } from '../index.ts';
import { type LogFixture, openLogFixture, queueEntries, sequencerOf } from './log-fixture.ts';

let log: LogFixture;
let app: FastifyInstance;

before(async () => {
  log = await openLogFixture('log routes');
  app = Fastify();
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof AppError ? error.definition.status : 500;
    return reply.status(status).send({ code: error instanceof AppError ? error.code : 'OTHER' });
  });
  await app.register(logRoutes(createLogReader({ pool: log.staff }), 'test+key'));
});
after(async () => {
  await app.close();
  await log.close();
});

test('before the first sequencer there is nothing to read', async () => {
  for (const url of ['/log/checkpoint', '/log/tile/0/000', '/log/proof/inclusion?index=0']) {
    const answer = await app.inject(url);
    assert.equal(answer.statusCode, 404, url);
    assert.equal(answer.json().code, 'LOG_NOT_FOUND');
  }
});

test('a stranger with the public key alone checks an entry from checkpoint, proof and tiles', async () => {
  await queueEntries(log, 300);
  await sequencerOf(log).drain();
  const note = await app.inject('/log/checkpoint');
  assert.match(String(note.headers['content-type']), /^text\/plain/);
  const head = openCheckpoint(note.body, log.signer.publicKey)!;
  assert.equal(head.size, 300);

  const proof = (await app.inject('/log/proof/inclusion?index=290')).json();
  assert.equal(proof.checkpoint, note.body);
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const claim = { leafHash: leafHash(bytes(proof.leaf)), index: proof.index, size: proof.size };
  const path = { proof: proof.proof.map(bytes), root: bytes(proof.root) };
  assert.equal(verifyInclusion({ ...claim, ...path }), true);
  assert.deepEqual(path.root, head.root);

  const tile = await app.inject('/log/tile/0/001.p/44');
  assert.equal(tile.rawPayload.length, 44 * 32);
  assert.match(String(tile.headers['cache-control']), /immutable/);
  assert.deepEqual(tile.rawPayload.subarray(34 * 32, 35 * 32), claim.leafHash);
  const full = await app.inject('/log/tile/0/000');
  assert.equal(full.rawPayload.length, 8192);
  const bundle = await app.inject('/log/tile/entries/001.p/44');
  assert.equal(bundle.rawPayload.length, 44 * 34);
  assert.equal(bundle.rawPayload.readUInt16BE(0), 32);
  const older = (await app.inject('/log/proof/consistency?from=200')).json();
  assert.equal(older.to.root, proof.root);
});

test('bad input is 400, what is not there yet 404, nothing is 500', async () => {
  const bad = [
    '/log/proof/inclusion',
    '/log/proof/inclusion?index=-1',
    '/log/proof/inclusion?index=1.5',
    '/log/proof/inclusion?index=1e3',
    '/log/proof/inclusion?index=99999999999999999999',
    '/log/proof/inclusion?index=1&index=2',
    '/log/proof/inclusion?index=1&size=0',
    '/log/proof/consistency?from=0',
    '/log/proof/consistency?from=5&size=4',
    '/log/tile/7/000',
    '/log/tile/-1/000',
    '/log/tile/0/0',
    '/log/tile/0/000.p/0',
    '/log/tile/0/000.p/256',
    '/log/tile/',
    '/log/tile/0',
    '/log/tile/entries/x000/000',
    '/log/tile/0/%00',
    "/log/tile/0/000'--",
  ];
  for (const url of bad) {
    const answer = await app.inject(url);
    assert.equal(answer.statusCode, 400, `${url}: ${answer.body}`);
  }
  const absent = [
    '/log/proof/inclusion?index=300',
    '/log/proof/inclusion?index=1&size=301',
    '/log/proof/consistency?from=301',
    '/log/tile/0/001',
    '/log/tile/0/001.p/45',
    '/log/tile/2/000.p/1',
    '/log/tile/entries/001',
    '/log/tile/entries/x999/x999/x999/x999/999',
  ];
  for (const url of absent) {
    const answer = await app.inject(url);
    assert.equal(answer.statusCode, 404, `${url}: ${answer.body}`);
  }
});
