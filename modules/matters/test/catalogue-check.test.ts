// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { catalogueCheck, printReport } from '../actions/catalogue-check.ts';

const DEMO = join(import.meta.dirname, '../../../cities/demo');
const ON = '2026-11-24';
const dir = mkdtempSync(join(tmpdir(), 'lastmile-city-'));
after(() => rmSync(dir, { recursive: true, force: true }));

test('a sound city gives exit code 0', async () => {
  const report = await catalogueCheck(DEMO, ON);
  assert.deepEqual([report.exitCode, report.matters, report.findings], [0, 15, []]);
});

test('a city that asks for a certificate of life gives 1, and says where and why', async () => {
  cpSync(DEMO, dir, { recursive: true });
  const file = join(dir, 'matters/old-age-allowance.v2.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('zh: 生存状态核对', 'zh: 健在证明'));
  const report = await catalogueCheck(dir, ON);
  assert.equal(report.exitCode, 1);
  const said = printReport(report);
  assert.match(said, /^matters\/old-age-allowance\.v2\.yaml:\d+:\d+ {2}PROOF_BARRED$/m);
  assert.match(said, /民发〔2020〕20号/);
});

test('a folder that is no city gives 2', async () => {
  const report = await catalogueCheck(join(dir, 'nowhere'), ON);
  assert.equal(report.exitCode, 2);
  assert.match(printReport(report), /not a city/);
});
