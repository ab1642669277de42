// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readXlsx, writeXlsx } from '#packages/sheet';
import { createTestHouse } from '#packages/testkit';
import { prepareHouse } from '#tests/house/prepare-house.ts';
import { runCli } from '../main.ts';

const CAIHE = '330102012000';
let place: string;
let house: Awaited<ReturnType<typeof createTestHouse>>;
before(async () => {
  place = mkdtempSync(join(tmpdir(), 'lastmile-lists-'));
  house = await createTestHouse({ prepareHouse, name: 'cli-lists' });
});
after(async () => {
  rmSync(place, { recursive: true, force: true });
  await house.drop();
});

async function say(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const env = { DATABASE_URL: house.url, LASTMILE_MODE: 'demo', DATA_DIR: house.home };
  const code = await runCli(['powers', ...args], env, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
  });
  return { code, out: out.join(''), err: err.join('') };
}

const law = '《城市危险房屋管理规定》第五条';
const GOOD = ['1', '房屋白蚁防治', '区住房和城乡建设局', '统一采购服务。', law];
const BAD = ['2', '没有这个部门', '区鹊桥局', '统一办理。', law];

function sheet(name: string, rows: string[][]): string {
  const head = ['序号', '事项名称', '承接部门', '工作方式', '设定依据'];
  const path = join(place, name);
  writeFileSync(path, writeXlsx([{ name: '上级收回', head, rows }]));
  return path;
}

test('check looks and writes nothing; import keeps the good rows and names the bad ones', async () => {
  const file = sheet('list.xlsx', [GOOD, BAD]);
  const where = ['--area', CAIHE, '--valid-from', '2026-09-01'];
  const checked = await say('check', file, ...where);
  assert.equal(checked.code, 1);
  assert.match(checked.out, /上级收回!C3 承接部门.*\n.*→.*\n.*2 行.*1 可以记录.*1 处错误/);
  const whole = await say('import', file, ...where, '--all-or-nothing');
  assert.equal(whole.code, 1);
  assert.match(whole.err, /POWER_IMPORT_REFUSED/);
  const imported = await say('import', file, ...where, '--json');
  assert.equal(imported.code, 1, 'one row is at fault');
  const report = JSON.parse(imported.out);
  assert.deepEqual(report.recorded, [`taken-back-${CAIHE}-2026-001`]);
  assert.equal(report.isRecorded, true);
  const again = await say('import', sheet('good.xlsx', [GOOD]), ...where);
  assert.equal(again.code, 0);
  assert.match(again.out, /✔ 1 行.*1 已有/);
});

test('diff tells what was gained; export is read back as it is', async () => {
  const days = ['--area', CAIHE, '--from', '2026-08-31', '--to', '2026-09-01'];
  const diff = await say('diff', ...days);
  assert.equal(diff.code, 0);
  assert.match(diff.out, /采荷街道[\s\S]*\n {2}\+ 房屋白蚁防治/);
  const parsed = JSON.parse((await say('diff', ...days, '--json')).out);
  assert.ok(parsed.lists.length > 0);
  const file = join(place, 'out.xlsx');
  const list = ['--area', CAIHE, '--list', 'taken-back'];
  assert.equal((await say('export', file, ...list, '--at', '2026-09-01')).code, 0);
  const [table] = readXlsx(readFileSync(file));
  assert.ok(table!.rows.flat().includes('房屋白蚁防治'));
  const back = await say('import', file);
  assert.deepEqual([back.code, /0 已记录|0 可以记录/.test(back.out)], [0, true]);
});

test('what is no file, list, day or area is refused, and no file is made', async () => {
  const usage = [
    ['import', join(place, 'list.xls')],
    ['check', 'x.xlsx', '--list', 'nothing'],
    ['diff', '--area', CAIHE, '--from', '2026', '--to', '2026-01-01'],
    ['diff', '--area', CAIHE],
    ['export', join(place, 'out.pdf')],
    ['export', join(place, 'o.csv'), '--area', '12'],
  ];
  for (const args of usage) assert.equal((await say(...args)).code, 2, args.join(' '));
  assert.equal((await say('import', join(place, 'none.csv'))).code, 1);
  const nowhere = await say('export', join(place, 'o.csv'), '--area', '999999999999');
  assert.deepEqual([nowhere.code, existsSync(join(place, 'o.csv'))], [1, false]);
  assert.match(nowhere.err, /POWER_AREA_UNKNOWN/);
});
