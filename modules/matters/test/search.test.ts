// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { MatterFile } from '../contract.ts';
import { buildIndex, searchMatters } from '../model/search.ts';
import { completeVersion, versionOn } from '../model/version.ts';

const DIR = join(import.meta.dirname, '../../../cities/demo/matters');
const files = readdirSync(DIR)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(join(DIR, name), 'utf8')) as MatterFile);
const current = [...Map.groupBy(files, ({ code }) => code).values()].map(
  (versions) => versionOn(versions, '2026-11-24')!,
);
const index = buildIndex(current.map((file) => completeVersion(file, null)));

const SPOKEN: Record<string, string> = {
  我妈八十一了有没有补贴: 'old-age-allowance',
  楼下健身器材坏了: 'fitness-equipment-repair',
  老人补贴: 'old-age-allowance',
  高龄钱: 'old-age-allowance',
  爷爷85岁能领什么钱: 'old-age-allowance',
  公园里的单杠松了: 'fitness-equipment-repair',
  被辞退了怎么办: 'unemployment-registration',
  看病没钱了: 'temporary-assistance',
  想找家庭医生: 'family-doctor-contract',
  老婆怀孕了要登记吗: 'birth-registration',
  借活动室排练: 'activity-room',
  孩子明年上小学: 'compulsory-enrolment',
  楼上漏水邻居吵架: 'peoples-mediation',
  外地人怎么办居住证: 'residence-registration',
  实名认证: 'real-name',
  'old age allowance': 'old-age-allowance',
};

for (const [said, code] of Object.entries(SPOKEN)) {
  test(`“${said}” finds ${code} first`, () => {
    const hits = searchMatters(index, said);
    assert.equal(
      hits[0]?.matter.code,
      code,
      hits.map(({ matter, score }) => `${matter.code} ${score}`).join(),
    );
    assert.ok(hits[0].matched.length > 0);
  });
}

test('what is no matter finds nothing', () => {
  assert.deepEqual(searchMatters(index, '想吃西湖醋鱼'), []);
  assert.deepEqual(searchMatters(index, ''), []);
});
