// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeCsv } from '#packages/sheet';
import type { PowerImportReport } from '../contract.ts';
import { SHEET_MEDIA } from '../contract.ts';
import { CAIHE, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('import-access');
});
after(() => city.close());

const YUHANG = '330110000000';
const HEAD = [
  '事项编码',
  '清单',
  '事项名称',
  '权力主体',
  '对应事项',
  '设定依据',
  '条款',
  '区域',
  '替代',
  '生效日期',
];

const RECORDED = {
  ...{ code: 'record-ends-theirs', title: { zh: '试', en: 'A try' }, list: 'cooperate' },
  ...{ decider: 'government', acts: [], matters: [], holder: 'civil-affairs-330102' },
  ...{ level: 'county', origin: 'statutory', inWhoseName: 'civil-affairs-330102' },
  ...{ liable: 'civil-affairs-330102', respondent: 'civil-affairs-330102' },
  ...{ basis: { title: '老年人权益保障法' }, area: CAIHE, validFrom: '2026-12-01' },
};

interface Row {
  code: string;
  matter?: string;
  area?: string;
  holder?: string;
  supersedes?: string;
}

function file(rows: readonly Row[]): Buffer {
  const cells = rows.map(({ code, matter = '', area = CAIHE, supersedes = '', ...more }) => [
    ...[code, '配合履职', '试一试', more.holder ?? 'civil-affairs-330102', matter],
    ...['老年人权益保障法', '第三十三条', area, supersedes, '2026-12-01'],
  ]);
  return writeCsv({ name: '', head: HEAD, rows: cells });
}

async function send(as: string, rows: readonly Row[], query = '') {
  const answer = await city.app.inject({
    ...{ method: 'POST', url: `/api/v1/powers/import?${query}`, payload: file(rows) },
    headers: { 'content-type': SHEET_MEDIA.csv, ...(as ? { authorization: `Bearer ${as}` } : {}) },
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function countEntries(): Promise<number> {
  const { rows } = await city.db.sweeper.query('SELECT count(*)::int AS n FROM powers.entry');
  return rows[0].n;
}

test('who does not keep the list does not get as far as the file', async () => {
  const before = await countEntries();
  const others = ['elder-resident', 'community-worker', 'committee-member', 'facility-owner'];
  // The officer of a subdistrict hands single matters on; that is no power to say whose they are.
  const officers = ['subdistrict-officer', 'subdistrict-reviewer', 'public-security-officer'];
  for (const handle of [...others, ...officers, 'auditor', 'other-county-worker']) {
    const row = { code: 'import-by-others', matter: 'birth-registration' };
    const refused = await send(handle, [row]);
    assert.deepEqual([refused.status, refused.body.code], [403, 'POWER_MISSING'], handle);
  }
  assert.equal((await send('', [{ code: 'import-by-nobody' }])).status, 401);
  assert.equal(await countEntries(), before);
});

test('the keeper of one district records nothing in another, in the city, or of theirs', async () => {
  const theirs = { holder: 'civil-affairs-330110', area: YUHANG };
  const answer = await send('civil-affairs-officer', [
    { code: 'import-own' },
    { code: 'import-next-door', ...theirs },
    { code: 'import-whole-city', area: '330100000000' },
    { code: 'import-ends-theirs', supersedes: 'old-age-allowance-330110' },
  ]);
  const { recorded, faults } = answer.body as PowerImportReport;
  assert.deepEqual(recorded, ['import-own']);
  assert.deepEqual(
    faults.map(({ row, code }) => `${row} ${code}`),
    ['3 POWER_MISSING', '4 POWER_MISSING', '5 POWER_MISSING'],
  );
  const kept = await city.get('', '/api/v1/powers/entries/old-age-allowance-330110');
  assert.equal((kept.body as { inForce: boolean }).inForce, true);
});

test('to hand a matter on is no power to record an entry of it', async () => {
  const refused = await city.send('subdistrict-officer', '/api/v1/powers/entries', {
    body: { ...RECORDED, code: 'record-one-matter', matters: ['birth-registration'] },
  });
  assert.deepEqual([refused.status, refused.body.code], [403, 'POWER_MISSING']);
});

test('one entry by itself ends no entry of another district either, nor one that is not there', async () => {
  const path = '/api/v1/powers/entries';
  const theirs = { ...RECORDED, supersedes: 'old-age-allowance-330110' };
  const refused = await city.send('civil-affairs-officer', path, { body: theirs });
  assert.deepEqual([refused.status, refused.body.code], [403, 'POWER_MISSING']);
  const none = { ...RECORDED, supersedes: 'never-recorded' };
  const unknown = await city.send('civil-affairs-officer', path, { body: none });
  assert.equal(unknown.body.code, 'POWER_ENTRY_UNKNOWN');
});
