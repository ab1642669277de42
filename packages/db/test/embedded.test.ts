// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startEmbedded } from '#packages/db/embedded.ts';
import { findPostmaster, processStart, waitUntil } from '#packages/db/embedded-process.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'lastmile-embedded-'));
const cluster = join(dataDir, 'cluster');
const owners: Owner[] = [];
// The programs around the server are looked for in /proc.
const skip = process.platform !== 'linux' && 'reads /proc';

interface Owner {
  process: ChildProcess;
  pid: number;
  said: Record<string, unknown>;
}

afterEach(async () => {
  for (const owner of owners.splice(0)) owner.process.kill('SIGKILL');
  assert.ok(await waitUntil(() => !findPostmaster(cluster)?.isOurs, 10_000), 'server still up');
});
after(() => rmSync(dataDir, { recursive: true, force: true }));

async function startOwner(dir = dataDir, ...args: string[]): Promise<Owner> {
  const file = fileURLToPath(new URL('./embedded-owner.ts', import.meta.url));
  const child = spawn(process.execPath, [file, dir, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    child.once('exit', (code) => reject(new Error(`owner ended with ${code}`)));
  });
  const owner = { process: child, pid: child.pid!, said: JSON.parse(line) };
  owners.push(owner);
  return owner;
}

/** The shells that stand between an owner and its server. */
function supervisorsOf(owner: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      if (!stat.includes('(sh)')) continue;
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Ended while we looked.
    }
  }
  const outer = [...parents.keys()].filter((pid) => parents.get(pid) === owner);
  return [...outer, ...[...parents.keys()].filter((pid) => outer.includes(parents.get(pid)!))];
}

async function rowsAfterStart(): Promise<{ rows: number; adopted: boolean }> {
  const database = await startEmbedded({ dataDir });
  try {
    return { rows: await countRows(database.url), adopted: database.adopted };
  } finally {
    await database.stop();
  }
}

async function countRows(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM kept');
  await client.end();
  return Number(rows[0]!.count);
}

/**
 * Kills, and waits until they are dead: the signal alone only asks. All stand still before the
 * first dies, or one of them would act on the death of another: a supervisor stops the server.
 */
async function kill(...pids: number[]): Promise<void> {
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  const isDead = (pid: number) => processStart(pid) === undefined;
  assert.ok(await waitUntil(() => pids.every(isDead), 10_000), 'not dead');
}

function postmasterPid(): number {
  const found = findPostmaster(cluster);
  assert.ok(found?.isOurs, 'no server on the folder');
  return found.pid;
}

test('a second process on the folder is refused, told who holds it', { skip }, async () => {
  const first = await startOwner();
  const second = await startOwner();
  assert.equal(second.said.code, 'DB_DIRECTORY_IN_USE');
  assert.match(String(second.said.zh), /数据目录/);
  assert.equal((second.said.details as { pid: number }).pid, first.pid);
  assert.equal(postmasterPid() > 0, true, 'the first one still runs');
});

test('kill -9 of the program takes the database down with it', { skip }, async () => {
  const before = (await rowsAfterStart()).rows;
  const owner = await startOwner();
  await kill(owner.pid);
  assert.ok(await waitUntil(() => !existsSync(join(cluster, 'postmaster.pid')), 10_000));
  assert.deepEqual(await rowsAfterStart(), { rows: before + 1, adopted: false });
});

test('a start right after kill -9 does not trip over the dying server', { skip }, async () => {
  const before = (await rowsAfterStart()).rows;
  const owner = await startOwner();
  await kill(owner.pid);
  assert.equal((await rowsAfterStart()).rows, before + 1);
});

test('kill -9 of program and server at once: recovered, committed rows there', {
  skip,
}, async () => {
  const before = (await rowsAfterStart()).rows;
  const owner = await startOwner();
  await kill(...supervisorsOf(owner.pid), postmasterPid(), owner.pid);
  assert.ok(existsSync(join(cluster, 'postmaster.pid')), 'died without tidying up');
  assert.deepEqual(await rowsAfterStart(), { rows: before + 1, adopted: false });
});

test('a server that outlived program and supervisor is taken over', { skip }, async () => {
  const before = (await rowsAfterStart()).rows;
  const owner = await startOwner();
  const supervisors = supervisorsOf(owner.pid);
  assert.equal(supervisors.length, 2);
  await kill(...supervisors, owner.pid);
  const orphan = postmasterPid();
  assert.deepEqual(await rowsAfterStart(), { rows: before + 1, adopted: true });
  assert.notEqual(findPostmaster(cluster)?.pid, orphan);
});

test('a server killed alone is started again on its port', { skip }, async () => {
  const owner = await startOwner();
  const killed = postmasterPid();
  await kill(killed);
  const isBack = () => {
    const found = findPostmaster(cluster);
    return found?.isOurs === true && found.pid !== killed;
  };
  assert.ok(await waitUntil(isBack, 10_000));
  const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]);
  assert.equal(port, owner.said.port);
});

test("a pid file that names another's process does not stop a start", { skip }, async () => {
  const before = (await rowsAfterStart()).rows;
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n`);
  assert.deepEqual(await rowsAfterStart(), { rows: before, adopted: false });
});

test('a temporary database removes its folder, also after kill -9', { skip }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lastmile-embedded-'));
  const owner = await startOwner(dir, 'temporary');
  assert.ok(existsSync(join(dir, 'cluster')));
  await kill(owner.pid);
  assert.ok(await waitUntil(() => !existsSync(dir), 10_000), 'folder still there');
});
