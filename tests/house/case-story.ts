// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import pg from 'pg';
import type { Answer, Client } from './client.ts';
import type { TestApp } from './test-app.ts';

export const FURONG = '330102012001';
export const ALLOWANCE = 'old-age-allowance';

/** The steps of the story over HTTP, each insisting that the door said yes. */
export interface Story {
  /** A person of the story by handle, signed in once a file. */
  as(handle: string): Promise<Client>;
  /** A fresh person like one of the story, with her own session. */
  fresh(like?: string): Promise<{ handle: string; self: Client }>;
  draft(by: Client, body?: Record<string, unknown>): Promise<string>;
  submitted(like?: string): Promise<Told>;
  accepted(like?: string): Promise<Told>;
  reviewed(like?: string): Promise<Told>;
  decided(like?: string): Promise<Told>;
  /** One act at a door of a case; fails unless it answers 200. */
  act(by: Client, path: string, body?: unknown): Promise<Answer>;
}

export interface Told {
  id: string;
  handle: string;
  self: Client;
}

/** Asks the database itself, as its superuser. */
export async function sql<T extends pg.QueryResultRow>(
  app: TestApp,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

export async function must(answer: Promise<Answer>, status = 200): Promise<Answer> {
  const got = await answer;
  assert.equal(got.status, status, JSON.stringify(got.body));
  return got;
}

/** Insists on a refusal that explains itself: stable code, both languages, and what to do next. */
export function refused(answer: Answer, status: number, code: string): void {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.equal(answer.body.code, code);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  for (const text of [answer.body.title, answer.body.next.zh])
    assert.match(text, /\p{Script=Han}/u);
  for (const text of [answer.body.detail, answer.body.next.en]) assert.match(text, /[a-z]{2}/);
}

export const door = (id: string, name = ''): string =>
  `/api/v1/cases/${id}${name ? `/${name}` : ''}`;

const REVIEW = { opinion: 'agree', reason: '材料齐全，符合条件' };
export const GRANT = { decision: 'grant', reason: '符合规定，同意发放' };

export function storyOf(app: TestApp): Story {
  const sessions = new Map<string, Promise<Client>>();
  const as = (handle: string): Promise<Client> => {
    const found = sessions.get(handle) ?? app.login(handle);
    sessions.set(handle, found);
    return found;
  };
  const fresh = async (like = 'elder-resident') => {
    const handle = await app.fresh(like);
    return { handle, self: await app.login(handle) };
  };
  const draft = async (by: Client, body: Record<string, unknown> = {}): Promise<string> =>
    (await must(by.post('/api/v1/cases', { matter: ALLOWANCE, ...body }), 201)).body.id;
  const act = (by: Client, path: string, body: unknown = {}): Promise<Answer> =>
    must(by.post(path, body));
  const submitted = async (like?: string): Promise<Told> => {
    const { handle, self } = await fresh(like);
    const id = await draft(self);
    await act(self, door(id, 'submit'));
    return { id, handle, self };
  };
  const accepted = async (like?: string): Promise<Told> => {
    const told = await submitted(like);
    await act(await as('community-worker'), door(told.id, 'accept'));
    return told;
  };
  const reviewed = async (like?: string): Promise<Told> => {
    const told = await accepted(like);
    await act(await as('subdistrict-reviewer'), door(told.id, 'review'), REVIEW);
    return told;
  };
  const decided = async (like?: string): Promise<Told> => {
    const told = await reviewed(like);
    await act(await as('subdistrict-officer'), door(told.id, 'decide'), GRANT);
    return told;
  };
  return { as, fresh, draft, act, submitted, accepted, reviewed, decided };
}
