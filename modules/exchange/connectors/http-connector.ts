// SPDX-License-Identifier: Apache-2.0
import { createHmac, randomUUID } from 'node:crypto';
import { sha256 } from '#packages/crypto';
import { systemClock } from '#packages/kernel';
import type { FactScalar, ResourceField } from '../contract.ts';
import type { AgencyReply } from '../model/answer.ts';
import { claimedFields, isNames, verdictOf } from '../model/verdict.ts';
import type { AgencyQuestion, Connector } from './connector.ts';
import type { Dialect, Json, RawReply } from './dialect.ts';
import { Garbled, isJson, Refused } from './dialect.ts';

/** Where an agency answers and the key its callers sign with. */
export interface AgencyAddress {
  url: string;
  key: string;
}

/** An address for one call, with the end of its wait. */
interface Reached extends AgencyAddress {
  signal: AbortSignal;
}

const REPLY_BYTES_MAX = 262_144;

/**
 * HMAC-SHA-256 over method, path, time, nonce and the body's hash; wall time, since two systems
 * compare it.
 */
function signedHeaders(key: string, path: string, body: string): Record<string, string> {
  const timestamp = String(systemClock.now().getTime());
  const nonce = randomUUID();
  const text = ['POST', path, timestamp, nonce, sha256(body).toString('hex')].join('\n');
  return {
    'content-type': 'application/json',
    'x-agency-timestamp': timestamp,
    'x-agency-nonce': nonce,
    'x-agency-signature': createHmac('sha256', key).update(text).digest('hex'),
  };
}

async function post(address: Reached, path: string, content: Json): Promise<RawReply> {
  const { signal } = address;
  const body = JSON.stringify(content);
  const headers = signedHeaders(address.key, path, body);
  const response = await fetch(address.url + path, { method: 'POST', headers, body, signal });
  const text = await response.text();
  if (text.length > REPLY_BYTES_MAX) throw new Garbled('too long');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Garbled('not JSON');
  }
  if (!isJson(parsed)) throw new Garbled('not an object');
  return { status: response.status, body: parsed };
}

/** What a verify can ask for as it stands: values claimed, or a plain yes of yes-or-no fields. */
function expectedOf(question: AgencyQuestion): Record<string, FactScalar> | undefined {
  if (!isNames(question.fields)) return question.fields;
  const types = new Map(question.resource.fields.map((field) => [field.name, field.type]));
  const isPlain = question.fields.every((name) => types.get(name) === 'boolean');
  return isPlain ? Object.fromEntries(question.fields.map((name) => [name, true])) : undefined;
}

function fieldOf(question: AgencyQuestion, name: string): ResourceField {
  const field = question.resource.fields.find((one) => one.name === name);
  if (!field) throw new Refused(`no field ${name}`);
  return field;
}

function decodeAll(
  dialect: Dialect,
  question: AgencyQuestion,
  raw: Json | null,
): Record<string, FactScalar> {
  const names = claimedFields(question.fields);
  return Object.fromEntries(
    names.map((name) => {
      const value = raw ? dialect.decode(fieldOf(question, name), raw[name]) : null;
      if (value === undefined) throw new Garbled(`field ${name} has another type`);
      return [name, value];
    }),
  );
}

async function askOnce(
  dialect: Dialect,
  address: Reached,
  question: AgencyQuestion,
): Promise<AgencyReply> {
  const about = {
    purpose: question.purpose,
    case: question.case,
    matter: question.matter,
    resource: question.resource.code,
    key: { idNumber: question.idNumber },
  };
  const expected = question.mode === 'verify' ? expectedOf(question) : undefined;
  if (expected) {
    const expect = Object.fromEntries(
      Object.entries(expected).map(([name, value]) => [
        name,
        dialect.encode(fieldOf(question, name), value),
      ]),
    );
    const reply = await post(address, '/verify', { ...about, expect });
    return { known: true, kind: 'verdict', ...dialect.readVerify(reply) };
  }
  const fields = claimedFields(question.fields);
  const reply = await post(address, '/query', { ...about, fields });
  const { values: raw, asOf } = dialect.readQuery(reply);
  const values = decodeAll(dialect, question, raw);
  if (question.mode === 'query') return { known: true, kind: 'values', values, asOf };
  // Whether a text is on record can only be seen by looking; the value is dropped here.
  return { known: true, kind: 'verdict', verdict: verdictOf(question.fields, values), asOf };
}

/** The connector of one agency over HTTP. */
export function httpConnector(dialect: Dialect, address: AgencyAddress): Connector {
  return {
    async ask(question, signal) {
      try {
        return await askOnce(dialect, { ...address, signal }, question);
      } catch (error) {
        if (error instanceof Refused) return { known: false, why: 'refused' };
        if (error instanceof Garbled) return { known: false, why: 'garbled' };
        return { known: false, why: signal.aborted ? 'slow' : 'down' };
      }
    },
  };
}
