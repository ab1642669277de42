// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A check of the whole tree that counts as one test. */
interface Check {
  name: string;
  /** Program and arguments for this Node, from the root. */
  program: string[];
}

const CHECKS: Check[] = [
  { name: 'types', program: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  { name: 'lint', program: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'tidy', program: ['tools/tidy/main.ts'] },
  { name: 'boundaries', program: ['tools/boundaries/main.ts'] },
];

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs every check in turn, printing what a failed one said. */
export async function runChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, program } of CHECKS) {
    if (!existsSync(join(root, program[0]!))) {
      tally.failed += 1;
      console.log(`✖ ${name}: ${program[0]} 不存在 · does not exist`);
      continue;
    }
    const began = performance.now();
    const { code, output } = await runNode(program);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)`);
    if (code === 0) tally.passed += 1;
    else tally.failed += 1;
    if (code !== 0) console.log(indent(output));
  }
  return tally;
}

/** Runs a program with this Node from the root, collecting all that it says. */
export function runNode(program: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
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

export function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}

/** The one line that closes every run. */
export function summary({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
