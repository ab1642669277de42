// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { AppError } from '#packages/kernel';
import { ENTRY_BYTES } from './bundles.ts';
import { LOG_ERRORS } from './errors.ts';
import type { LogReader } from './reader.ts';
import { parseTileNumber, TILE_WIDTH } from './tiles.ts';

const COUNT = /^(?:0|[1-9]\d{0,14})$/;
const LEVEL = /^[0-6]$/;

function parseCount(value: unknown): number {
  if (typeof value !== 'string' || !COUNT.test(value)) {
    throw new AppError(LOG_ERRORS.LOG_INPUT_INVALID);
  }
  return Number(value);
}

function parseOptionalCount(value: unknown): number | undefined {
  return value === undefined ? undefined : parseCount(value);
}

/** Full and partial tiles never change, so any cache may keep them. */
function sendForever(reply: FastifyReply, bytes: Buffer): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('cache-control', 'public, max-age=31536000, immutable')
    .send(bytes);
}

async function readTile(reader: LogReader, path: string): Promise<Buffer> {
  const slash = path.indexOf('/');
  const level = path.slice(0, slash);
  const number = parseTileNumber(path.slice(slash + 1));
  if (!number || (level !== 'entries' && !LEVEL.test(level))) {
    throw new AppError(LOG_ERRORS.LOG_INPUT_INVALID);
  }
  if (level === 'entries') return reader.bundle(number.n, number.width);
  return reader.tile(Number(level), number.n, number.width);
}

const base64 = (bytes: Buffer): string => bytes.toString('base64');

/** The leaf as doors name it beside an act or a read: the salted commitment itself. */
async function commitmentAt(reader: LogReader, index: number): Promise<Buffer> {
  const place = index % TILE_WIDTH;
  const bundle = await reader.bundle(Math.floor(index / TILE_WIDTH), place + 1);
  return bundle.subarray(place * ENTRY_BYTES + 2);
}

/**
 * The log's own doors for anyone, as C2SP tlog-tiles asks, and proofs ready made for those who have
 * no
 * tile client. Nothing here is personal. Errors: LOG_INPUT_INVALID, LOG_NOT_FOUND.
 */
export function logRoutes(reader: LogReader, key: string): FastifyPluginCallback {
  return (app, _options, done) => {
    // The verifier key (C2SP signed-note): with it a stranger checks a checkpoint's signature.
    app.get('/log/key', async (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(`${key}\n`),
    );
    app.get('/log/checkpoint', async (_request, reply) => {
      const note = await reader.checkpoint();
      return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(note);
    });
    app.get<{ Params: { '*': string } }>('/log/tile/*', async (request, reply) =>
      sendForever(reply, await readTile(reader, request.params['*'])),
    );
    app.get<{ Querystring: Record<string, unknown> }>('/log/proof/inclusion', async (request) => {
      const index = parseCount(request.query.index);
      const found = await reader.inclusion(index, parseOptionalCount(request.query.size));
      return {
        ...found,
        leaf: base64(await commitmentAt(reader, index)),
        leafHash: base64(found.leaf),
        proof: found.proof.map(base64),
        root: base64(found.root),
      };
    });
    app.get<{ Querystring: Record<string, unknown> }>('/log/proof/consistency', async (request) => {
      const from = parseCount(request.query.from);
      const found = await reader.consistency(from, parseOptionalCount(request.query.size));
      return {
        from: { size: found.from.size, root: base64(found.from.root) },
        to: { size: found.to.size, root: base64(found.to.root) },
        proof: found.proof.map(base64),
      };
    });
    done();
  };
}
