// SPDX-License-Identifier: Apache-2.0
// npm run soak [-- --rounds N]: the whole story, told many times over on one database, and the log
// verified after each telling. What takes longer than npm test may.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tellStory } from '#apps/cli/demo/story.ts';
import { verifyInstallation } from '#apps/cli/verification.ts';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { type RunningServer, startServer } from '#apps/server/server.ts';

const ROUNDS = 20;
/** Stories between two verifications. */
const STORIES = 2;

const { values } = parseArgs({ options: { rounds: { type: 'string' } } });
const rounds = Number(values.rounds ?? ROUNDS);
const dataDir = mkdtempSync(join(tmpdir(), 'lastmile-soak-'));
const tally = { passed: 0, failed: 0 };

/** One telling is one test, and so is the verification after it. */
function count(isGood: boolean, what: string, why = ''): void {
  if (isGood) tally.passed += 1;
  else tally.failed += 1;
  console.log(`${isGood ? '✔' : '✖'} ${what} ${why}`);
}

async function tellOnce(server: RunningServer, name: string): Promise<void> {
  const lines: string[] = [];
  const cityDir = join(ROOT, 'cities/demo');
  const told = await tellStory({ url: server.url, cityDir, say: (line) => void lines.push(line) });
  const failed = told.steps.filter((step) => !step.ok);
  count(failed.length === 0, name, failed.map((step) => step.why).join('; '));
}

async function verifyOnce(server: RunningServer, name: string): Promise<void> {
  await server.house.settle();
  const { db, keyring } = server.house.options;
  const outsideFile = join(dataDir, 'checkpoints', 'checkpoint');
  const found = await verifyInstallation({ db, keyring, outsideFile });
  count(found.ok && found.faults.length === 0, name, JSON.stringify(found.firstBad ?? ''));
}

const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LASTMILE_MODE: 'demo' }, ROOT);
const server = await startServer({ config, webDir: null, report: console.error });
try {
  for (let round = 1; round <= rounds; round += 1) {
    // Agencies and revocations are the whole city's: stories that stop them take turns.
    for (let turn = 1; turn <= STORIES; turn += 1) await tellOnce(server, `story ${round}.${turn}`);
    await verifyOnce(server, `log ${round}`);
  }
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(`${tally.passed} passed, ${tally.failed} failed, 0 skipped`);
process.exit(tally.failed === 0 ? 0 : 1);
