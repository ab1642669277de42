// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#apps/server/rooms.ts';
import { gate } from './gate.ts';
import { type Benchmark, type Figure, markdownTable, short } from './harness/figures.ts';
import { type BenchGround, openBenchGround } from './harness/ground.ts';
import { intake } from './intake.ts';
import { lists } from './lists.ts';
import { log } from './log.ts';
import { powers } from './powers.ts';
import { revocation } from './revocation.ts';
import { size } from './size.ts';

const BENCHMARKS: readonly Benchmark[] = [intake, lists, revocation, log, size, powers, gate];

const USAGE = `npm run bench [name…] [-- --quick]
  ${BENCHMARKS.map((one) => one.name).join(', ')}; all of them when none is named
  --quick  a smoke run: nothing in it is to be quoted
`;

function choose(names: readonly string[]): Benchmark[] | undefined {
  if (names.length === 0) return [...BENCHMARKS];
  const chosen = names.map((name) => BENCHMARKS.find((one) => one.name === name));
  return chosen.every((one) => one !== undefined) ? chosen : undefined;
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

/** How busy the machine was with other things: figures of a noisy minute are ratios at best. */
function loadNow(): string {
  return `${availableParallelism()} cores, load ${loadavg().map(short).join(' ')}`;
}

async function runAll(chosen: readonly Benchmark[], isQuick: boolean): Promise<void> {
  let opened: Promise<BenchGround> | undefined;
  const ground = (): Promise<BenchGround> => {
    opened ??= openBenchGround(say);
    return opened;
  };
  const results: { name: string; load: string; seconds: number; figures: Figure[] }[] = [];
  try {
    for (const { name, run } of chosen) {
      const load = loadNow();
      write(`\n## ${name} (${load}${isQuick ? '; quick: not to be quoted' : ''})\n`);
      const started = performance.now();
      const figures = await run({ isQuick, say, ground });
      const seconds = Math.round((performance.now() - started) / 1000);
      write(`${markdownTable(figures)}\n\n${seconds} s, afterwards ${loadNow()}`);
      results.push({ name, load, seconds, figures });
    }
  } finally {
    await (await opened)?.stop();
  }
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  const report = { node: process.version, isQuick, results };
  writeFileSync(join(ROOT, '.build', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
}

const options = process.argv.slice(2);
const chosen = choose(options.filter((option) => !option.startsWith('-')));
if (options.includes('--help')) write(USAGE);
else if (!chosen || options.some((option) => option.startsWith('-') && option !== '--quick')) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else await runAll(chosen, options.includes('--quick'));
