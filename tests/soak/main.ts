// SPDX-License-Identifier: Apache-2.0
// npm run soak [-- --rounds N --questions N --seed N]: the whole story, told many times over on one
// database, and the log verified after each telling; then ten million questions to the powers, and
// to the slow model of their rules. What takes longer than npm test may. A run that was broken off
// goes on with --rounds 0, the next seed and the questions that are left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tellStory } from '#apps/cli/demo/story.ts';
import { verifyInstallation } from '#apps/cli/verification.ts';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { type RunningServer, startServer } from '#apps/server/server.ts';
import { soakQuestions } from './questions.ts';

const ROUNDS = 20;
/** Stories between two verifications. */
const STORIES = 2;
const QUESTIONS = 10_000_000;

const number = { type: 'string' } as const;
const { values } = parseArgs({ options: { rounds: number, questions: number, seed: number } });
const rounds = Number(values.rounds ?? ROUNDS);
const questions = Number(values.questions ?? QUESTIONS);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
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

async function tellStories(): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LASTMILE_MODE: 'demo' }, ROOT);
  const server = await startServer({ config, webDir: null, report: console.error });
  try {
    for (let round = 1; round <= rounds; round += 1) {
      // Agencies and revocations are the whole city's: stories that stop them take turns.
      for (let turn = 1; turn <= STORIES; turn += 1)
        await tellOnce(server, `story ${round}.${turn}`);
      await verifyOnce(server, `log ${round}`);
    }
  } finally {
    await server.stop();
  }
}

try {
  if (rounds > 0) await tellStories();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
await soakQuestions({ questions, seed }, count);
console.log(`${tally.passed} passed, ${tally.failed} failed, 0 skipped`);
process.exit(tally.failed === 0 ? 0 : 1);
