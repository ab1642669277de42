// SPDX-License-Identifier: Apache-2.0
import { noteServerTime } from '../server-time.ts';
import { networkProblem, readProblem } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** A door of the server as one string, with its parameters in braces: `GET /api/v1/cases/{id}`. */
export type Door = `${Method} /${string}`;

export interface CallOptions {
  /** Values for the braces in the path. */
  path?: Record<string, string>;
  /** Idempotency-Key of a write. A retry of the same submission carries the same key. */
  key?: string;
  /** The version the reader saw, sent as If-Match. */
  version?: string;
  signal?: AbortSignal;
}

/** Fired on `window` when the server no longer knows the session. */
export const SESSION_ENDED = 'lm-session-ended';

/**
 * Calls a door with the types of its contract. GET and DELETE send `input` as the query, the
 * others as JSON (a Blob goes raw). Throws `ProblemError`, never anything else but an abort.
 */
export async function call<In, Out>(
  door: Door,
  input?: In,
  options: CallOptions = {},
): Promise<Out> {
  const [method, template] = door.split(' ') as [Method, string];
  const isRead = method === 'GET' || method === 'DELETE';
  const url = fillPath(template, options.path) + (isRead ? queryOf(input) : '');
  const response = await send({ url, method, body: isRead ? undefined : input }, options);
  noteServerTime(response.headers);
  if (!response.ok) throw await refusal(response);
  if (response.status === 204) return undefined as Out;
  return (await response.json()) as Out;
}

interface Sending {
  url: string;
  method: Method;
  body: unknown;
}

async function send({ url, method, body }: Sending, options: CallOptions) {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['idempotency-key'] = options.key ?? crypto.randomUUID();
  if (options.version) headers['if-match'] = options.version;
  const raw = body instanceof Blob ? body : undefined;
  if (raw) headers['content-type'] = raw.type;
  else if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(url, {
      method,
      headers,
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw networkProblem();
  }
}

async function refusal(response: Response) {
  const problem = await readProblem(response);
  if (response.status === 401) dispatchEvent(new CustomEvent(SESSION_ENDED));
  return problem;
}

function fillPath(template: string, values: Record<string, string> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in ${template}`);
    return encodeURIComponent(value);
  });
}

function queryOf(input: unknown): string {
  const pairs = Object.entries(input ?? {}).filter(
    ([, value]) => value !== undefined && value !== '' && value !== null,
  );
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}
