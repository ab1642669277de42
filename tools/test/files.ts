// SPDX-License-Identifier: Apache-2.0
import { join, relative } from 'node:path';
import type { EventData } from 'node:test';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { indent, root, type Tally } from './checks.ts';

const CONCURRENCY = 2;
const FILE_LIMIT_MS = 300_000;
const SLOWEST_SHOWN = 5;

interface FileReport extends Tally {
  file: string;
  seconds: number;
  /** Failures in full, in order. */
  failures: string[];
  /** What the file printed; shown when it failed. */
  printed: string;
}

/** Runs test files, each in a process of its own, two at a time; prints a line for each. */
export async function runFiles(files: string[], signal: AbortSignal): Promise<Tally> {
  const reports = new Map<string, FileReport>();
  const reportOf = (path: string | undefined): FileReport => {
    const file = path ? relative(root, path) : '(?)';
    const known = reports.get(file);
    if (known) return known;
    const fresh = { file, seconds: 0, passed: 0, failed: 0, skipped: 0, failures: [], printed: '' };
    reports.set(file, fresh);
    return fresh;
  };
  const stream = run({
    files: files.map((file) => join(root, file)),
    concurrency: CONCURRENCY,
    timeout: FILE_LIMIT_MS,
    signal,
  });
  stream.on('test:pass', (data) => takePass(reportOf(data.file), data));
  stream.on('test:fail', (data) => takeFailure(reportOf(data.file), data));
  stream.on('test:stdout', (data) => (reportOf(data.file).printed += data.message));
  stream.on('test:stderr', (data) => (reportOf(data.file).printed += data.message));
  stream.on('test:summary', (data) => {
    if (!data.file) return;
    const report = reportOf(data.file);
    report.seconds = data.duration_ms / 1000;
    printFile(report);
  });
  for await (const _ of stream) {
    // Drained: the listeners above do the work.
  }
  printUnprinted(reports, files);
  printSlowest([...reports.values()]);
  return sum([...reports.values()]);
}

function takePass(report: FileReport, data: EventData.TestPass): void {
  if (data.details.type === 'suite') return;
  if (data.name === data.file) {
    report.failed += 1;
    report.failures.push('✖ 文件中没有测试 · holds no test');
    return;
  }
  if (data.skip !== undefined || data.todo !== undefined) report.skipped += 1;
  else report.passed += 1;
}

function takeFailure(report: FileReport, data: EventData.TestFail): void {
  // A suite, or a test that holds tests, fails because one inside it did, which is told itself.
  const cause = data.details.error.cause as (Error & { code?: string }) | undefined;
  const isOuter = (data.details.error as { failureType?: string }).failureType === 'subtestsFailed';
  if (isOuter || data.details.type === 'suite') return;
  report.failed += 1;
  const error = inspect(cause ?? data.details.error, { depth: 6, maxStringLength: 4000 });
  report.failures.push(`✖ ${data.name} (${data.file}:${data.line})\n${indent(error)}`);
}

function printFile(report: FileReport): void {
  const { file, passed, failed, skipped, seconds } = report;
  const counts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  console.log(`${failed > 0 ? '✖' : '✔'} ${file}: ${counts.join(', ')} (${seconds.toFixed(1)} s)`);
  for (const failure of report.failures) console.log(indent(failure));
  if (failed > 0 && report.printed) console.log(indent(`— printed —\n${report.printed}`));
}

// A file that died, or was never reached, has no summary of its own; it counts as failed. Nor has a
// helper whose hook failed: the failure is told under the helper's name.
function printUnprinted(reports: Map<string, FileReport>, files: string[]): void {
  for (const file of new Set([...files, ...reports.keys()])) {
    const report = reports.get(file);
    if (report && report.seconds > 0) continue;
    const lost = report ?? {
      file,
      seconds: 0,
      passed: 0,
      failed: 0,
      skipped: 0,
      failures: [],
      printed: '',
    };
    if (lost.failed === 0) lost.failed = 1;
    reports.set(file, lost);
    printFile(lost);
  }
}

function printSlowest(reports: FileReport[]): void {
  const slowest = reports.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST_SHOWN);
  const named = slowest.map(({ file, seconds }) => `${file} ${seconds.toFixed(1)} s`);
  if (reports.length > 1) console.log(`最慢 · slowest: ${named.join(' · ')}`);
}

function sum(reports: FileReport[]): Tally {
  const total: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of reports) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}
