// SPDX-License-Identifier: Apache-2.0

import { runCli } from '#apps/cli/main.ts';
import type { VerifiedInstallation } from '#apps/cli/verification.ts';
import { readConfig } from '#apps/server/config.ts';
import type { House } from '#apps/server/house.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { startServer } from '#apps/server/server.ts';
import { createTestHouse } from '#packages/testkit';
import { type Answer, Client } from '#tests/house/client.ts';
import { prepareHouse } from '#tests/house/prepare-house.ts';

/** A house in which something happened, and closed again: only database and folder are left. */
export interface ToldHouse {
  databaseUrl: string;
  home: string;
  env: NodeJS.ProcessEnv;
  /** The person whose case was decided, and the one who was erased. */
  kept: { person: string; caseId: string };
  erased: { person: string; caseId: string };
  drop(): Promise<void>;
}

const OPERATOR = { account: 'operator:data-protection', person: null, post: null, session: null };

function erase(house: House, person: string): Promise<void> {
  return house.parties.erasePerson({
    person,
    actor: { ...OPERATOR, level: 'anonymous' },
    basis: { kind: 'operator', duty: 'data-protection' },
  });
}

async function must(answer: Promise<Answer>) {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

async function tell(url: string): Promise<{ person: string; caseId: string }> {
  const anyone = new Client(url);
  const login = async (person: string): Promise<Client> => {
    const { token } = await must(anyone.post('/api/v1/demo/login', { person }));
    return new Client(url, token);
  };
  const like = { like: 'elder-resident' };
  const { person: handle } = await must(anyone.post('/api/v1/demo/person', like));
  const self = await login(handle);
  const me = await must(self.get('/api/v1/identity/me'));
  const draft = await must(self.post('/api/v1/cases', { matter: 'old-age-allowance' }));
  const path = `/api/v1/cases/${draft.id}`;
  await must(self.post(`${path}/submit`));
  await must((await login('community-worker')).post(`${path}/accept`));
  const reviewer = await login('subdistrict-reviewer');
  await must(reviewer.post(`${path}/reveal`, { fields: ['birthDate'] }));
  await must(reviewer.post(`${path}/review`, { opinion: 'agree', reason: '符合' }));
  const officer = await login('subdistrict-officer');
  await must(officer.post(`${path}/decide`, { decision: 'grant', reason: '同意' }));
  await must(self.post(`${path}/rate`, { score: 4, text: '好' }));
  return { person: me.person.id, caseId: draft.id.slice(7) };
}

/** Tells two cases to their end, erases one of the two people, and closes the house. */
export async function toldHouse(name: string): Promise<ToldHouse> {
  const database = await createTestHouse({ prepareHouse, name });
  const env = {
    ...{ DATABASE_URL: database.url, LASTMILE_MODE: 'demo' },
    ...{ DATA_DIR: database.home, PORT: '0' },
  };
  const reports: string[] = [];
  const server = await startServer({
    config: readConfig(env, ROOT),
    webDir: null,
    report: (line) => void reports.push(line),
  });
  const kept = await tell(server.url);
  const erased = await tell(server.url);
  await erase(server.house, erased.person);
  await server.house.settle();
  await server.stop();
  if (reports.length > 0) throw new Error(reports.join('; '));
  return { databaseUrl: database.url, home: database.home, env, kept, erased, drop: database.drop };
}

interface Said {
  code: number | undefined;
  out: string;
  err: string;
}

/** Runs `lastmile` in this process. */
export async function lastmile(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, env, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** `lastmile log verify --json`, and its exit code. */
export async function verify(
  env: NodeJS.ProcessEnv,
): Promise<VerifiedInstallation & { code: number | undefined }> {
  const { code, out, err } = await lastmile(env, 'log', 'verify', '--json');
  if (out === '') throw new Error(err);
  return { ...(JSON.parse(out) as VerifiedInstallation), code };
}
