// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '#apps/server/rooms.ts';

const FILE = join(ROOT, 'modules/powers/test/reference.test.ts');
/** Questions asked between two lines of progress, by a process of their own. */
const CHUNK = 500_000;

export interface Questions {
  questions: number;
  /** Of the first chunk; the n-th has the n-th seed after it, so that a run may go on at any. */
  seed: number;
}

function ask(seed: number, questions: number): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, FC_SEED: String(seed), FC_QUESTIONS: String(questions) };
    const child = spawn(process.execPath, [FILE], { cwd: ROOT, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The index of powers against the slow model of its rules (`modules/powers/test/reference`). */
export async function soakQuestions(
  { questions, seed }: Questions,
  count: (isGood: boolean, what: string, why?: string) => void,
): Promise<void> {
  const chunks = Math.ceil(questions / CHUNK);
  for (let n = 0; n < chunks; n += 1) {
    const size = Math.min(CHUNK, questions - n * CHUNK);
    const { code, output } = await ask(seed + n, size);
    const asked = (n * CHUNK + size).toLocaleString('en');
    const what = `powers ${n + 1}/${chunks}: ${asked} questions, seed ${seed + n}`;
    count(code === 0, what, code === 0 ? '' : output);
  }
}
