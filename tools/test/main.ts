// SPDX-License-Identifier: Apache-2.0
// npm test [-- PATH…]: the checks of the tree, then every test file; with paths only the test
// files whose path holds one of them. `--tests-only` leaves the checks out.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CLUSTER_VARIABLE, startTestCluster } from '#packages/testkit/cluster.ts';
import { prepareHouse } from '#tests/house/prepare-house.ts';
import { root, runChecks, summary, type Tally } from './checks.ts';
import { runFiles } from './files.ts';

const FOLDERS = ['packages', 'modules', 'apps', 'agencies', 'tests', 'tools', 'cities'];

const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith('--'));
const isWhole = filters.length === 0 && !args.includes('--tests-only');

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stop.abort());
}

function findTestFiles(): string[] {
  const files = FOLDERS.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.test.ts') && !path.includes('fixtures'))
        .map((path) => `${folder}/${path}`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
  const wanted = filters.map((filter) => relative(root, filter));
  return files.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
}

async function runTests(): Promise<Tally> {
  const files = findTestFiles().sort();
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const cluster = await startTestCluster({ prepareHouse });
  try {
    const { url, template, house } = cluster;
    process.env[CLUSTER_VARIABLE] = JSON.stringify({ url, template, house });
    return await runFiles(files, stop.signal);
  } finally {
    await cluster.stop();
  }
}

const none: Tally = { passed: 0, failed: 0, skipped: 0 };
const checks = isWhole ? await runChecks() : none;
const tests = await runTests().catch((error: unknown): Tally => {
  console.log('✖ 测试未能进行 · the tests could not run\n', error);
  return { ...none, failed: 1 };
});
const total: Tally = {
  passed: checks.passed + tests.passed,
  failed: checks.failed + tests.failed,
  skipped: checks.skipped + tests.skipped,
};
if (stop.signal.aborted) console.log('已中断 · interrupted');
if (total.passed + total.failed === 0) console.log('没有找到测试 · no test found');
console.log(summary(total));
process.exit(total.failed > 0 || total.passed === 0 || stop.signal.aborted ? 1 : 0);
