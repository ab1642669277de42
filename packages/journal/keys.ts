// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Keyring } from '#packages/crypto';
import { many, maybe } from '#packages/db';

const CACHE_MAX = 20_000;
/** Another process may erase a person; a cached key lives no longer than this. */
const CACHE_MS = 30_000;

/** Data keys by person: wrapped in the database, unwrapped in memory for a short while. */
export interface SubjectKeys {
  /** The person's key, made on first use. */
  ensure(person: string): Promise<Buffer>;
  /** The person's key, or undefined when it was erased or never made. */
  find(person: string): Promise<Buffer | undefined>;
  findMany(people: string[]): Promise<Map<string, Buffer>>;
  /** Lets a load function that fetched a wrapped key fill the cache. */
  remember(person: string, wrapped: Buffer): Buffer;
  forget(person: string): void;
}

export function subjectKeys(pool: Pool, keyring: Keyring, nowMs: () => number): SubjectKeys {
  const cache = new Map<string, { key: Buffer; until: number }>();
  const cached = (person: string): Buffer | undefined => {
    const held = cache.get(person);
    return held && held.until > nowMs() ? held.key : undefined;
  };
  const remember = (person: string, wrapped: Buffer): Buffer => {
    const key = cached(person) ?? keyring.unwrap(wrapped);
    if (cache.size >= CACHE_MAX) cache.delete(cache.keys().next().value!);
    cache.set(person, { key, until: nowMs() + CACHE_MS });
    return key;
  };
  const find = async (person: string): Promise<Buffer | undefined> => {
    const held = cached(person);
    if (held) return held;
    const row = await maybe<{ wrapped: Buffer }>(pool, {
      name: 'journal.key',
      text: 'SELECT wrapped FROM journal.subject_key WHERE person = $1',
      values: [person],
    });
    return row && remember(person, row.wrapped);
  };
  return {
    find,
    remember,
    forget: (person) => void cache.delete(person),
    async ensure(person) {
      const held = await find(person);
      if (held) return held;
      await many(pool, {
        name: 'journal.new_key',
        text: 'INSERT INTO journal.subject_key (person, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        values: [person, keyring.wrap(randomBytes(32))],
      });
      return (await find(person))!;
    },
    async findMany(people) {
      const found = new Map<string, Buffer>();
      for (const person of people) {
        const held = cached(person);
        if (held) found.set(person, held);
      }
      const wanted = people.filter((person) => !found.has(person));
      if (wanted.length === 0) return found;
      const rows = await many<{ person: string; wrapped: Buffer }>(pool, {
        name: 'journal.keys',
        text: 'SELECT person, wrapped FROM journal.subject_key WHERE person = ANY ($1)',
        values: [wanted],
      });
      for (const row of rows) found.set(row.person, remember(row.person, row.wrapped));
      return found;
    },
  };
}
