// SPDX-License-Identifier: Apache-2.0
// A power that ends between the check and the write: on another process, which has not heard of it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { startServer } from '#apps/server/server.ts';
import type { OperatorBasis } from '#packages/kernel';
import { must, refused, sql } from '#tests/house/case-story.ts';
import { type Answer, Client } from '#tests/house/client.ts';
import { DEMANDS, DISTRICT, FURONG, openGate, QUESTIONS, smallTask } from './burden-fixture.ts';

const gate = await openGate('burden-race');
const { app } = gate;
// Its own folder, as another machine has, with the same keys.
const home = mkdtempSync(join(tmpdir(), 'burden-race-'));
cpSync(app.home, home, { recursive: true });
const other = await startServer({
  config: readConfig(
    {
      ...{ DATABASE_URL: app.databaseUrl, LASTMILE_MODE: 'demo' },
      ...{ DATA_DIR: home, PORT: '0' },
    },
    ROOT,
  ),
  webDir: null,
  report: (line) => void app.reports.push(line),
});
// From here on it hears of a change only when the database refuses what it wrote.
await other.house.powers.stop();

const OPERATOR: OperatorBasis = { kind: 'operator', duty: 'test' };
const BY = {
  account: 'test',
  person: null,
  level: 'real-person',
  post: null,
  session: null,
} as const;

interface Held {
  person: string;
  post: string;
}

async function heldBy(handle: string): Promise<Held> {
  const person = (await app.house.identity.findPerson(handle))!;
  return { person, post: app.house.parties.postsOf(person, gate.now())[0]!.id };
}

/** On this process only: the holder of the post is none any more. */
async function endPost({ person, post }: Held): Promise<void> {
  const { parties } = app.house;
  const at = gate.now();
  const held = parties.assignmentsTo(post, at).find((one) => one.person === person)!;
  await parties.endAssignment({ assignment: held.id, validTo: at, actor: BY, basis: OPERATOR });
}

/** And she is again, on both. */
async function giveBack({ person, post }: Held): Promise<void> {
  const at = gate.now();
  await app.house.parties.assign({ person, post, validFrom: at, actor: BY, basis: OPERATOR });
  await Promise.all([app.house.powers.catchUp(), other.house.powers.catchUp()]);
}

const countActs = async (): Promise<number> => {
  const kinds =
    "SELECT count(*)::int AS n FROM journal.act WHERE kind IN ('demand', 'work-question')";
  return (await sql<{ n: number }>(app, kinds))[0]!.n;
};

interface Late {
  handle: string;
  act: 'demand' | 'admit' | 'question';
  area: string;
  path: string;
  body: object;
  /** Without the power she does not even see it. */
  hides?: string;
}

/** She may by all that process knows, and writes: the wall refuses, and it looks again. */
async function refusedLate({ handle, act, area, path, body, hides }: Late): Promise<void> {
  const held = await heldBy(handle);
  const { token } = await gate.as(handle);
  const asked = { ...held, act, matter: 'community-work', area };
  const mayThere = () => other.house.powers.mayAct({ ...asked, at: gate.now() });
  const before = await countActs();
  const epoch = other.house.powers.epochOf('330102');
  await endPost(held);
  assert.equal(mayThere().allowed, true, 'that process has not heard');
  assert.equal(other.house.powers.epochOf('330102'), epoch);
  const answer: Answer = await new Client(other.url, token).post(path, body);
  refused(answer, hides ? 404 : 403, hides ?? 'BURDEN_NO_POWER');
  if (!hides) assert.equal(answer.body.missing.code, 'POWER_POST_ENDED');
  assert.ok(other.house.powers.epochOf('330102') > epoch, 'it looked again');
  assert.equal(await countActs(), before, 'nothing was written');
  await giveBack(held);
  await must(new Client(other.url, token).post(path, body), path.endsWith('/rule') ? 200 : 201);
}

const ADMIT = { outcome: 'admit', reasons: '在清单里，负担不重' };
const COUNTY = { area: DISTRICT };
const WORK = { title: '电话里要的表', from: 'subdistrict-330102012000' };

describe('a power that ends between the check and the write', () => {
  // Before the database it writes to is dropped with the first one.
  after(async () => {
    await other.stop();
    rmSync(home, { recursive: true, force: true });
  });

  test('a demand is not filed on a power that ended a moment before', async () => {
    const body = smallTask(gate.now());
    const asked = { handle: 'civil-affairs-officer', act: 'demand' as const, ...COUNTY };
    await refusedLate({ ...asked, path: DEMANDS, body });
  });

  test('a demand is not ruled on by a gate whose officer has just left', async () => {
    const { id } = await gate.file(smallTask(gate.now()));
    const asked = { handle: 'gate-officer', act: 'admit' as const, ...COUNTY };
    const hides = 'BURDEN_DEMAND_UNKNOWN';
    await refusedLate({ ...asked, path: `${DEMANDS}/${id}/rule`, body: ADMIT, hides });
    assert.equal((await gate.read(id)).state, 'admitted', 'and is, once she is back');
  });

  test('work is not questioned, nor a question ruled on, on a power that is gone', async () => {
    const asked = { handle: 'committee-member', act: 'question' as const, area: FURONG };
    await refusedLate({ ...asked, path: QUESTIONS, body: { area: FURONG, ...WORK } });
    const { id } = await gate.ask(WORK);
    const hides = 'BURDEN_QUESTION_UNKNOWN';
    const ruling = { handle: 'gate-officer', act: 'admit' as const, area: FURONG, hides };
    const body = { outcome: 'stop', reasons: '没有准入' };
    await refusedLate({ ...ruling, path: `${QUESTIONS}/${id}/rule`, body });
    assert.equal((await gate.question(id)).state, 'stopped');
  });

  test('demands on two processes race the end of the post: each is whole or refused', async () => {
    const handle = 'urban-management-officer';
    const held = await heldBy(handle);
    const here = await gate.as(handle);
    const there = new Client(other.url, here.token);
    const before = await countActs();
    const filing = Array.from({ length: 8 }, (_, at) =>
      (at % 2 === 0 ? here : there).post(DEMANDS, smallTask(gate.now())),
    );
    const [answers] = await Promise.all([Promise.all(filing), endPost(held)]);
    const filed = answers.filter(({ status }) => status === 201);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      refused(answer, 403, 'BURDEN_NO_POWER');
    }
    assert.equal((await countActs()) - before, filed.length);
    for (const { body } of filed) assert.equal((await gate.read(body.id)).state, 'filed');
    for (const by of [here, there]) {
      refused(await by.post(DEMANDS, smallTask(gate.now())), 403, 'BURDEN_NO_POWER');
    }
  });
});
