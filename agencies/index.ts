// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { AGENCIES } from './definitions.ts';
import type { StartMessage } from './main.ts';
import type { AgencyRecord, AgencyState } from './record.ts';
import { keyFor, signedHeaders } from './signature.ts';

export type { AgencyRecord, AgencyState, Value } from './record.ts';

/** Where an agency answers and the key its callers sign with. */
export interface RunningAgency {
  code: string;
  name: string;
  /** Such as http://127.0.0.1:40001, without a slash at the end. */
  url: string;
  key: string;
}

export interface RunningAgencies {
  readonly list: readonly RunningAgency[];
  /** Throws for a code that is not an agency. */
  get(code: string): RunningAgency;
  has(code: string): boolean;
  /** Moves an agency: `down` drops every connection, `slow` answers after 8 s. */
  setState(code: string, state: AgencyState): Promise<void>;
  /** Adds or replaces records, each at its own agency; kept over restarts. */
  addRecords(records: readonly AgencyRecord[]): Promise<void>;
  /** Process id of the child, for tests that kill it. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface StartAgenciesOptions {
  /** Where the agencies keep their records. */
  dir: string;
  /** From which caller and desk keys are derived. */
  secret: string;
  /** Records to begin with; what the folder already holds wins. */
  records: readonly AgencyRecord[];
  ports?: Record<string, number>;
  latencyMs?: number;
}

async function ready(child: ChildProcess): Promise<Record<string, number>> {
  const answer = once(child, 'message') as Promise<
    [{ ports?: Record<string, number>; failed?: string }]
  >;
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`the agencies ended before they were ready (${code})`);
  });
  const [{ ports, failed }] = await Promise.race([answer, gone]);
  if (!ports) throw new Error(`the agencies could not start: ${failed}`);
  return ports;
}

/** Starts the three stand-ins in one child process; it ends with its parent, however that ends. */
export async function startAgencies(options: StartAgenciesOptions): Promise<RunningAgencies> {
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const { dir, secret, records, latencyMs, ports = {} } = options;
  const message: StartMessage = { dir, secret, ports, records: [...records], latencyMs };
  child.send(message);
  const opened = await ready(child);
  // A bench or a test that is done must not be held open by a channel nobody reads.
  child.unref();
  child.channel?.unref();

  const list = AGENCIES.map(({ code, name }) => {
    return { code, name, url: `http://127.0.0.1:${opened[code]}`, key: keyFor(secret, code) };
  });
  const get = (code: string): RunningAgency => {
    const found = list.find((agency) => agency.code === code);
    if (!found) throw new Error(`no agency ${code}`);
    return found;
  };
  const desk = async (agency: RunningAgency, path: string, content: unknown): Promise<void> => {
    const body = JSON.stringify(content);
    const key = keyFor(secret, `${agency.code}:desk`);
    const signed = { method: 'POST', path, body, nonce: randomUUID(), now: Date.now() };
    const headers = signedHeaders(key, signed);
    const response = await fetch(agency.url + path, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`agency ${agency.code} refused its desk: ${response.status}`);
    await response.body?.cancel();
  };

  return {
    list,
    get,
    has: (code) => list.some((agency) => agency.code === code),
    pid: child.pid!,
    setState: (code, state) => desk(get(code), '/desk', { state }),
    async addRecords(added) {
      for (const agency of list) {
        const own = added.filter((record) => record.agency === agency.code);
        if (own.length > 0) await desk(agency, '/desk/records', { records: own });
      }
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
