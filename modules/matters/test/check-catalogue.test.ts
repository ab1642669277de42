// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'yaml';
import { type CityFiles, readCityFiles } from '../actions/read-city-catalogue.ts';
import { FINDING_CODES, type FindingCode } from '../contract.ts';
import { parseCatalogue } from '../model/catalogue.ts';
import { checkCatalogue } from '../model/check-catalogue.ts';

interface Fixture {
  code: FindingCode;
  change: { file: string; after?: string; from: string; to: string };
  /**
   * The line the finding names: of the first `at` after `after`, or the last one before `before`.
   */
  found: { file: string; at: string; after?: string; before?: string };
}

const FIXTURES = join(import.meta.dirname, 'fixtures');
const DEMO = join(import.meta.dirname, '../../../cities/demo');
const fixtures = readdirSync(FIXTURES).map((name) => ({
  name,
  ...(parse(readFileSync(join(FIXTURES, name), 'utf8')) as Fixture),
}));
let demo: CityFiles;

before(async () => {
  demo = await readCityFiles(DEMO, '2026-11-24');
});

function changed(text: string, { after, from, to }: Fixture['change']): string {
  const start = after === undefined ? 0 : text.indexOf(after);
  const at = start < 0 ? -1 : text.indexOf(from, start);
  assert.ok(at >= 0, `the demo city no longer has ${after ?? ''} … ${from}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

function lineOf(text: string, { at, after, before: end }: Fixture['found']): number {
  const offset =
    end === undefined
      ? text.indexOf(at, after === undefined ? 0 : text.indexOf(after))
      : text.lastIndexOf(at, text.indexOf(end));
  assert.ok(offset >= 0, `no ${at}`);
  return text.slice(0, offset).split('\n').length;
}

/** The demo city with one change; of its matters only the named ones, to be quick. */
function compile(change?: Fixture['change'], named: readonly string[] = [change?.file ?? '']) {
  const isNeeded = (path: string) =>
    change === undefined || !/^matters\/[^/]+$/.test(path) || named.includes(path);
  const files = demo.files
    .filter(({ path }) => isNeeded(path))
    .map((file) =>
      file.path === change?.file ? { ...file, text: changed(file.text, change) } : file,
    );
  return { files, findings: checkCatalogue(parseCatalogue(files, demo.ground)) };
}

test('the demo city is sound', () => {
  assert.deepEqual(compile().findings, []);
});

for (const { name, code, change, found } of fixtures) {
  test(`${code}: ${name}`, () => {
    const { files, findings } = compile(change, [change.file, found.file]);
    const codes = new Set(findings.map((finding) => finding.code));
    assert.deepEqual([...codes], [code], JSON.stringify(findings, null, 1));
    const finding = findings.find(({ file }) => file === found.file);
    assert.ok(finding, `nothing in ${found.file}`);
    const { text } = files.find(({ path }) => path === found.file)!;
    if (found.at) assert.equal(finding.line, lineOf(text, found));
    assert.ok(finding.column >= 1);
    for (const said of [finding.zh, finding.en, finding.basis, finding.next.zh, finding.next.en]) {
      assert.ok(said.length > 0);
    }
  });
}

test('every check has a fixture, and every fixture a check', () => {
  const shown = new Set(fixtures.map(({ code }) => code));
  assert.deepEqual([...shown].sort(), [...FINDING_CODES].sort());
});

test('a rule is faulted at the very character', () => {
  const { findings } = compile({
    file: 'matters/old-age-allowance.v2.yaml',
    after: 'code: registered-here',
    from: 'districtCode == "330102000000"',
    to: 'districtCode == 330102',
  });
  const lines = demo.files.find(({ path }) => path.endsWith('v2.yaml'))!.text.split('\n');
  const column = lines[findings[0]!.line - 1]!.indexOf('districtCode') + 1;
  assert.deepEqual([findings[0]?.code, findings[0]?.column], ['RULE_TYPE', column]);
});

test('two organisations that answer to one performer are one too many', () => {
  const twin = {
    code: 'station-twin',
    kind: 'service-station',
    area: '330102012001',
    creditCode: null,
  };
  const ground = { ...demo.ground, organisations: [...demo.ground.organisations, twin] };
  const findings = checkCatalogue(parseCatalogue(demo.files, ground));
  assert.ok(findings.length > 0);
  assert.ok(findings.every(({ code }) => code === 'PERFORMER_NOT_ONE'));
  assert.match(findings[0]!.en, /2 performing units in 330102012001/);
});
