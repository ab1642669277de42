// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Area } from '../model/area.ts';
import { AreaTree } from '../model/area-tree.ts';
import { readAreas, readLineage } from '../model/read-csv.ts';

const DIVISIONS = new URL('../../../cities/demo/divisions/', import.meta.url);
const areas = readAreas(readFileSync(new URL('areas.csv', DIVISIONS), 'utf8'));
const lineage = readLineage(readFileSync(new URL('lineage.csv', DIVISIONS), 'utf8'));
const tree = new AreaTree(areas.rows, lineage.rows);

const TODAY = '2026-11-24';
const BEFORE = '2020-06-01';
const SHANGCHENG = '330102000000';
const JIANGGAN = '330104000000';
const YUHANG = '330110000000';
const QIANTANG = '330114000000';
const FURONG = '330102012001';
const FURONG_OLD = '330104006001';
const QINGBOMEN = '330102001051';

test('the shipped divisions are readable and whole', () => {
  assert.deepEqual([areas.bad, lineage.bad], [[], []]);
  const communities = areas.rows.filter(
    (a) => a.code.startsWith('330102') && a.level === 'community',
  );
  assert.equal(communities.length, 203);
  for (const area of areas.rows)
    assert.ok(area.parent === null || tree.has(area.parent), area.code);
});

test('an area is known in its period only', () => {
  assert.equal(tree.find(JIANGGAN, BEFORE)?.name, '江干区');
  assert.equal(tree.find(JIANGGAN, TODAY), undefined);
  assert.equal(tree.find(FURONG, BEFORE), undefined);
  assert.equal(tree.find(FURONG, '2021-04-09')?.name, '芙蓉社区');
  assert.equal(tree.find('330199000000', TODAY), undefined);
});

test('ancestors and children follow the tree', () => {
  assert.deepEqual(
    tree.ancestors(FURONG).map((area) => area.name),
    ['采荷街道', '上城区', '杭州市', '浙江省'],
  );
  assert.equal(tree.children(SHANGCHENG, TODAY).length, 14);
  assert.equal(tree.children(SHANGCHENG, BEFORE).length, 6);
  assert.equal(tree.upTo(FURONG, 'county')?.code, SHANGCHENG);
});

test('closure: former codes, and what an abolished area became, never a part that split off', () => {
  assert.deepEqual(tree.closure(SHANGCHENG), [SHANGCHENG, JIANGGAN]);
  assert.deepEqual(tree.closure(JIANGGAN), [SHANGCHENG, JIANGGAN, QIANTANG]);
  assert.deepEqual(tree.closure(YUHANG), [YUHANG]);
  assert.deepEqual(tree.closure('330113000000'), [YUHANG, '330113000000']);
  assert.deepEqual(tree.closure(FURONG), [FURONG, FURONG_OLD]);
});

test('partitions of an area hold the abolished counties', () => {
  assert.deepEqual(tree.partitionsOf(SHANGCHENG), ['330102', '330104']);
  assert.deepEqual(tree.partitionsOf(FURONG), ['330102', '330104']);
  assert.deepEqual(tree.partitionsOf('330110012001'), ['330110']);
  const city = tree.partitionsOf('330100000000');
  for (const part of ['330100', '330102', '330104', '330110', '330114'])
    assert.ok(city.includes(part));
  assert.ok(tree.partitionsOf('330000000000').includes('330100'));
});

const CONTAINS: [outer: string, inner: string, at: string, expected: boolean, why: string][] = [
  [SHANGCHENG, FURONG, TODAY, true, 'by the tree'],
  [SHANGCHENG, FURONG_OLD, TODAY, true, 'a row that bears the old code'],
  [SHANGCHENG, FURONG_OLD, BEFORE, false, 'not yet merged'],
  [JIANGGAN, FURONG_OLD, BEFORE, true, 'at its own time'],
  [JIANGGAN, FURONG, TODAY, true, 'the ground was its own'],
  [JIANGGAN, '330102012003', TODAY, true, 'through the subdistrict, which was only renamed'],
  [JIANGGAN, QINGBOMEN, TODAY, false, 'a merger does not make it grow'],
  [JIANGGAN, SHANGCHENG, TODAY, false, 'the merged county is larger'],
  [SHANGCHENG, JIANGGAN, TODAY, false, 'a part of it went to 钱塘'],
  [QIANTANG, '330104010000', TODAY, true, '下沙 went there'],
  [SHANGCHENG, '330104010000', TODAY, false, '下沙 did not come here'],
  [YUHANG, '330113000000', TODAY, false, '临平 has split off'],
  ['330100000000', '330113000000', TODAY, true, 'still in the city'],
  [FURONG, '330102012002', TODAY, false, 'a neighbour'],
  [FURONG, '330102012000', TODAY, false, 'its own subdistrict is larger'],
  [SHANGCHENG, '999999999999', TODAY, false, 'unknown inside'],
  ['999999999999', FURONG, TODAY, false, 'unknown outside'],
];

for (const [outer, inner, at, expected, why] of CONTAINS) {
  test(`contains ${outer} ${inner} at ${at} is ${expected}: ${why}`, () => {
    assert.equal(tree.contains(outer, inner, at), expected);
  });
}

test('successor: itself in force, else what it became, else nothing certain', () => {
  assert.equal(tree.successor(FURONG_OLD, TODAY), FURONG);
  assert.equal(tree.successor(FURONG, TODAY), FURONG);
  assert.equal(tree.successor(JIANGGAN, TODAY), undefined);
  assert.deepEqual(tree.successors(JIANGGAN, TODAY), [SHANGCHENG, QIANTANG]);
  assert.deepEqual(tree.successors('999999999999', TODAY), []);
});

test('intervals agree with contains for areas in force', () => {
  const codes = tree.codes();
  const inForce = codes.filter((code) => tree.find(code, TODAY));
  const property = fc.property(
    fc.constantFrom(...inForce),
    fc.constantFrom(...codes),
    (outer, inner) => {
      const o = tree.interval(outer)!;
      const i = tree.interval(inner)!;
      assert.equal(
        o.lo <= i.lo && i.hi <= o.hi,
        outer === inner || tree.contains(outer, inner, TODAY),
      );
    },
  );
  fc.assert(property, { numRuns: 5000 });
});

test('a divided county hangs above its parts and covers nothing', () => {
  const interval = tree.interval(JIANGGAN)!;
  assert.equal(interval.lo, interval.hi);
});

test('a bad row is named by its line and the good ones are kept', () => {
  const csv =
    'code12,name,name_en,level,parent,valid_from,valid_to\n33,x,,city,,2000-01-01,\n330100000000,杭州市,,city,,2000-01-01,\n';
  const read = readAreas(csv);
  assert.deepEqual(read.bad, [{ line: 2, why: 'code12 is not twelve digits' }]);
  assert.deepEqual(
    read.rows.map((row: Area) => row.name),
    ['杭州市'],
  );
});
