// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A relationship as OpenFGA keeps it, which may hold on a condition only. */
export interface Tuple {
  user: string;
  relation: string;
  object: string;
  condition?: { name: string; context: object };
}

/** An OpenFGA of our own: its server on a free port, with one store and one model in it. */
export interface OpenFga {
  /** Of its HTTP server. */
  url: string;
  store: string;
  /** Of the model; a question that names it spares it a look-up. */
  model: string;
  /** Posts to a door of the store; an answer other than 2xx ends the benchmark. */
  ask<T>(door: string, body: object): Promise<T>;
  /** The same at a door that answers line by line. */
  stream<T>(door: string, body: object): Promise<T[]>;
  write(tuples: readonly Tuple[]): Promise<void>;
  stop(): Promise<void>;
}

export interface OpenFgaOptions {
  /** Superuser URL of an empty database for it; without one it keeps everything in memory. */
  database?: string;
  /** In its JSON form. */
  model: object;
  flags?: readonly string[];
}

const READY_LIMIT_MS = 30_000;
/** Its own limit of one call. */
const TUPLES_A_CALL = 100;
const WRITERS = 8;

/** The program named in OPENFGA; it is fetched by whoever asks for it, never by us. */
export function openFgaProgram(say: (line: string) => void): string | undefined {
  const program = process.env.OPENFGA;
  if (!program) say('OPENFGA names no program: OpenFGA is left out');
  return program || undefined;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function engineOf(program: string, database: string | undefined): string[] {
  if (database === undefined) return ['--datastore-engine', 'memory'];
  const engine = [
    '--datastore-engine',
    'postgres',
    '--datastore-uri',
    `${database}?sslmode=disable`,
  ];
  execFileSync(program, ['migrate', ...engine], { stdio: 'ignore' });
  return engine;
}

/** Starts the program on this machine only; it ends with `stop` and with this process. */
async function launch(program: string, flags: readonly string[]) {
  const port = await freePort();
  const own = ['--http-addr', `127.0.0.1:${port}`, '--grpc-addr', '127.0.0.1:0'];
  const quiet = ['--metrics-enabled=false', '--playground-enabled=false', '--log-level', 'error'];
  const child = spawn(program, ['run', ...own, ...quiet, ...flags], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit').finally(() => process.off('exit', kill));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  const limit = performance.now() + READY_LIMIT_MS;
  while (
    !(await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode === null && performance.now() < limit) continue;
    kill();
    throw new Error(`${program} was not ready`);
  }
  return { url, stop };
}

async function post(url: string, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return text;
}

async function ask<T>(url: string, body: object): Promise<T> {
  return JSON.parse(await post(url, body)) as T;
}

async function stream<T>(url: string, body: object): Promise<T[]> {
  const lines = (await post(url, body)).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { result, error } = JSON.parse(line) as { result: T; error?: object };
    if (error) throw new Error(`${url} answered ${line}`);
    return result;
  });
}

/** One call after another on each of a few lines, of a hundred tuples. */
async function writeAll(url: string, tuples: readonly Tuple[]): Promise<void> {
  let at = 0;
  const line = async (): Promise<void> => {
    while (at < tuples.length) {
      const some = tuples.slice(at, at + TUPLES_A_CALL);
      at += TUPLES_A_CALL;
      await post(url, { writes: { tuple_keys: some } });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, line));
}

/** Starts OpenFGA with a store of this model. Caches stay off, as they are by default. */
export async function startOpenFga(program: string, options: OpenFgaOptions): Promise<OpenFga> {
  const { database, flags = [] } = options;
  const { url, stop } = await launch(program, [...engineOf(program, database), ...flags]);
  try {
    const { id: store } = await ask<{ id: string }>(`${url}/stores`, { name: 'bench' });
    const doors = `${url}/stores/${store}`;
    const made = await ask<{ authorization_model_id: string }>(
      `${doors}/authorization-models`,
      options.model,
    );
    const named = { authorization_model_id: made.authorization_model_id };
    return {
      ...{ url, store, stop, model: made.authorization_model_id },
      ask: (door, body) => ask(`${doors}/${door}`, { ...named, ...body }),
      stream: (door, body) => stream(`${doors}/${door}`, { ...named, ...body }),
      write: (tuples) => writeAll(`${doors}/write`, tuples),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
