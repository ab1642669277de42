// SPDX-License-Identifier: Apache-2.0
import { connect, type Socket } from 'node:net';

export interface LoadOptions {
  url: string;
  connections: number;
  seconds: number;
  /** The next call, or undefined when there is nothing left to send. */
  next(): Call | undefined;
}

export interface Call {
  /** The whole request, prepared before the clock runs. */
  bytes: Buffer;
  onAnswer?(status: number, body: string): void;
}

export interface LoadResult {
  count: number;
  seconds: number;
  perSecond: number;
  latenciesMs: number[];
  /** Answers by status. */
  statuses: Record<string, number>;
}

/** One POST of JSON as bytes. */
export function postBytes(path: string, headers: Record<string, string>, body: string): Buffer {
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

const HEAD_END = '\r\n\r\n';

/** Reads one answer: its status and body, once all of it is there. */
function readAnswer(received: Buffer): { status: number; body: string } | undefined {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
  if (!Number.isInteger(length)) throw new Error('an answer without content-length');
  if (received.length < end + 4 + length) return undefined;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', end + 4) };
}

interface Turn {
  options: LoadOptions;
  until: number;
  result: LoadResult;
}

/** One connection: send, wait for the answer, send again. */
function drive(turn: Turn, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host, port, noDelay: true });
    let call: Call | undefined;
    let sentAt = 0;
    let received: Buffer = Buffer.alloc(0);
    const send = (): void => {
      call = performance.now() < turn.until ? turn.options.next() : undefined;
      if (!call) {
        socket.destroy();
        resolve();
        return;
      }
      sentAt = performance.now();
      socket.write(call.bytes);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = readAnswer(received);
      if (!answer) return;
      received = Buffer.alloc(0);
      const { result } = turn;
      result.count += 1;
      result.latenciesMs.push(performance.now() - sentAt);
      result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
      call?.onAnswer?.(answer.status, answer.body);
      send();
    });
  });
}

/** Keeps every connection busy until the time is over or nothing is left to send. */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { hostname, port } = new URL(options.url);
  const result: LoadResult = { count: 0, seconds: 0, perSecond: 0, latenciesMs: [], statuses: {} };
  const startedAt = performance.now();
  const turn = { options, until: startedAt + options.seconds * 1000, result };
  const lines = Array.from({ length: options.connections }, () =>
    drive(turn, hostname, Number(port)),
  );
  await Promise.all(lines);
  result.seconds = (performance.now() - startedAt) / 1000;
  result.perSecond = result.count / result.seconds;
  return result;
}
