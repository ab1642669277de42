// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Question } from './answers.ts';
import { query, verify } from './answers.ts';
import type { AgencyDefinition } from './definitions.ts';
import { replyOf } from './habits.ts';
import type { AgencyRecord, AgencyState } from './record.ts';
import type { Register } from './register.ts';
import { keyFor, SignatureGate } from './signature.ts';

/** Longer than any caller of ours waits (DESIGN §5: a door waits 2 s in all). */
const SLOW_MS = 8_000;
const BODY_BYTES_MAX = 1_000_000;
const STATES: readonly AgencyState[] = ['up', 'down', 'slow'];

export interface AgencyOptions {
  definition: AgencyDefinition;
  register: Register;
  secret: string;
  /** Replaces the agency's own latency, for benches and tests. */
  latencyMs: number | undefined;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES_MAX) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(text);
}

/** One agency: its two doors for callers, and a desk by which the demo moves it. */
export function agencyServer(options: AgencyOptions): Server {
  const { definition, register, secret } = options;
  const callerKey = keyFor(secret, definition.code);
  const deskKey = keyFor(secret, `${definition.code}:desk`);
  const gate = new SignatureGate();
  let state: AgencyState = 'up';

  const desk = (path: string, body: string): unknown => {
    if (path === '/desk/records') {
      const { records } = JSON.parse(body) as { records: AgencyRecord[] };
      const own = records.filter((record) => record.agency === definition.code);
      register.put(own);
      return { added: own.length };
    }
    const wanted = (JSON.parse(body) as { state?: AgencyState }).state;
    if (wanted !== undefined && STATES.includes(wanted)) state = wanted;
    return { state };
  };

  const answer = (path: string, body: string): Answer => {
    let asked: Question;
    try {
      asked = JSON.parse(body) as Question;
    } catch {
      return { kind: 'fault', fault: 'BODY_UNREADABLE' };
    }
    return path === '/query'
      ? query(definition, register, asked)
      : verify(definition, register, asked);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const isDesk = path === '/desk' || path === '/desk/records';
    const body = await readBody(request);
    const now = Date.now();
    const signed = { method: request.method ?? '', path, body, now };
    const verdict = gate.check(isDesk ? deskKey : callerKey, request.headers, signed);
    if (isDesk) {
      if (verdict !== 'good') return send(response, 401, { error: verdict });
      return send(response, 200, desk(path, body));
    }
    if (state === 'down') return void request.socket.destroy();
    await wait(state === 'slow' ? SLOW_MS : (options.latencyMs ?? definition.latencyMs));
    const isDoor = request.method === 'POST' && (path === '/query' || path === '/verify');
    const result: Answer =
      verdict !== 'good'
        ? { kind: 'fault', fault: 'SIGNATURE_REFUSED', detail: verdict }
        : isDoor
          ? answer(path, body)
          : { kind: 'fault', fault: 'DOOR_UNKNOWN' };
    const reply = replyOf(definition.code, result, new Date(now));
    send(response, reply.status, reply.body);
  };

  return createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
}
