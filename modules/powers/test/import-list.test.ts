// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readXlsx, writeCsv, writeXlsx } from '#packages/sheet';
import type { PowerEntryPage, PowerImportReport, PowerRowFault } from '../contract.ts';
import { SHEET_MEDIA } from '../contract.ts';
import { CAIHE, FURONG, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('import-list');
});
after(() => city.close());

const KEEPER = 'civil-affairs-officer';

interface Sent {
  file: Uint8Array;
  query?: string;
  type?: keyof typeof SHEET_MEDIA;
  key?: string;
  as?: string;
}

async function send({ file, query = `area=${CAIHE}`, type = 'xlsx', key, as = KEEPER }: Sent) {
  const answer = await city.app.inject({
    method: 'POST',
    url: `/api/v1/powers/import?${query}`,
    payload: Buffer.from(file),
    headers: {
      'content-type': SHEET_MEDIA[type],
      authorization: `Bearer ${as}`,
      ...(key ? { 'idempotency-key': key } : {}),
    },
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function imported(sent: Sent): Promise<PowerImportReport> {
  const { status, body } = await send(sent);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

async function entry(code: string): Promise<PowerEntryPage> {
  const { status, body } = await city.get('', `/api/v1/powers/entries/${code}`);
  assert.equal(status, 200, code);
  return body as unknown as PowerEntryPage;
}

const where = ({ sheet, row, column, header, code }: PowerRowFault) =>
  `${sheet}!${column}${row} ${header} ${code}`;

const BASIC = {
  name: '基本履职事项清单',
  head: ['序号', '事项名称', '设定依据'],
  rows: [
    ['一、民生服务（2项）', '一、民生服务（2项）', '一、民生服务（2项）'],
    [
      '１',
      ' 临时救助受理　',
      '1.《社会救助暂行办法》（国务院令第649号）第四十八条；2.《浙江省社会救助条例》第三十条',
    ],
    ['2', '老年食堂管护', '《中华人民共和国老年人权益保障法》第三十七条、第三十八条'],
  ],
};
const COOPERATE = {
  name: '配合履职',
  head: ['序号', '配合事项名称', '牵头部门', '部门职责', '乡镇（街道）\n配合职责', '法律依据'],
  rows: [
    [
      '1',
      '流动人口服务',
      '区公安分局',
      '登记、发证。',
      '组织社区上门告知。',
      '《居住证暂行条例》（国务院令第663号）第九条',
    ],
    [
      '2',
      '养老机构监管',
      '上城区民政局',
      '检查、处罚。',
      '发现问题及时报告。',
      '《养老机构管理办法》第三十五条',
    ],
  ],
};
const TAKEN = {
  name: '上级部门收回',
  head: ['序号', '事项名称', '承接部门', '工作方式', '设定依据'],
  rows: [
    ['1', '房屋安全鉴定', '区卫生健康局', '由区级统一委托鉴定。', '《城市危险房屋管理规定》全文'],
  ],
};

test('the three sheets a county publishes: items, duties, who took over; numbers become codes', async () => {
  const file = writeXlsx([BASIC, COOPERATE, TAKEN]);
  const dry = await imported({ file, query: `area=${CAIHE}&dryRun=true&validFrom=2026-07-01` });
  assert.equal(dry.isRecorded, false);
  assert.equal((await city.get('', `/api/v1/powers/entries/${dry.recorded[0]}`)).status, 404);
  const query = `area=${CAIHE}&validFrom=2026-07-01&decision=${encodeURIComponent('区委办〔2026〕8号')}`;
  const report = await imported({ file, query });
  assert.deepEqual(report.faults, []);
  assert.deepEqual(report.recorded, [
    `basic-${CAIHE}-2026-001`,
    `basic-${CAIHE}-2026-002`,
    `cooperate-${CAIHE}-2026-001`,
    `cooperate-${CAIHE}-2026-002`,
    `taken-back-${CAIHE}-2026-001`,
  ]);
  const basic = (await entry(report.recorded[0]!)).entry;
  assert.equal(basic.title.zh, '临时救助受理');
  assert.equal(basic.holder, `subdistrict-${CAIHE}`);
  assert.deepEqual(basic.basis, {
    ...{ title: '社会救助暂行办法', documentNumber: '国务院令第649号', article: '第四十八条' },
    note: '另据：《浙江省社会救助条例》第三十条',
  });
  assert.equal((await entry(report.recorded[1]!)).entry.basis.article, '第三十七条、第三十八条');
  const helped = (await entry(report.recorded[2]!)).entry;
  assert.deepEqual(helped.duties, {
    ...{ lead: 'public-security-330102', leadDuty: '登记、发证。', helpDuty: '组织社区上门告知。' },
  });
  assert.deepEqual(
    [helped.holder, helped.level, helped.validFrom],
    ['public-security-330102', 'county', '2026-07-01'],
  );
  assert.equal(helped.decision, '区委办〔2026〕8号');
  const taken = (await entry(report.recorded[4]!)).entry;
  assert.equal(taken.takenOverBy, 'health-330102');
  assert.deepEqual(taken.takenOverByName?.zh, '上城区卫生健康局');
  assert.equal(taken.manner, '由区级统一委托鉴定。');
  const acts = await city.db.sweeper.query(
    "SELECT basis, post FROM journal.act WHERE payload ->> 'code' = ANY ($1)",
    [report.recorded],
  );
  assert.equal(acts.rowCount, 5, 'one act for each entry');
  assert.ok(
    acts.rows.every(({ basis }) => basis.kind === 'power' && basis.entry === 'powers-list'),
  );
});

test('the same file again changes nothing; the same key with another file is refused', async () => {
  const one = { ...TAKEN, rows: [['９', ...TAKEN.rows[0]!.slice(1)]] };
  const file = writeXlsx([one]);
  const first = await imported({ file, key: 'list-once' });
  assert.equal(first.recorded.length, 1);
  const again = await imported({ file, key: 'list-once' });
  assert.deepEqual([again.recorded, again.unchanged], [[], first.recorded]);
  const other = writeXlsx([{ ...TAKEN, rows: [['10', ...TAKEN.rows[0]!.slice(1)]] }]);
  assert.equal((await send({ file: other, key: 'list-once' })).body.code, 'HTTP_KEY_REUSED');
});

test('every bad row is named with row, column and what to do; the good ones are kept', async () => {
  const law = '《居住证暂行条例》第九条';
  const bad = {
    name: '配合履职',
    head: [
      '序号',
      '事项名称',
      '牵头部门',
      '部门职责',
      '配合职责',
      '设定依据',
      '行为',
      '生效日期',
      '区域',
    ],
    rows: [
      [
        '21',
        '好的一条',
        '区民政局',
        '牵头。',
        '配合。',
        law,
        '告知、核验',
        '２０２６年７月１日',
        '',
      ],
      ['22', '依据没有条款', '区民政局', '牵头。', '配合。', '《居住证暂行条例》'],
      ['23', '没有这个部门', '区鹊桥局', '牵头。', '配合。', law],
      ['24', '两个部门', '区民政局、区教育局', '牵头。', '配合。', law],
      ['25', '', '区民政局', '牵头。', '', ''],
      ['26', '日期不对', '区民政局', '牵头。', '配合。', law, '', '2026-02-30'],
      ['27', '行为不认识', '区民政局', '牵头。', '配合。', law, '盖章'],
      ['２７', '序号重复', '区民政局', '牵头。', '配合。', law],
      ['甲', '序号不是数', '区民政局', '牵头。', '配合。', law],
      ['28', '别的区', '区民政局', '牵头。', '配合。', law, '', '', '330110000000'],
      ['29', '没有的区划', '区民政局', '牵头。', '配合。', law, '', '', '999999999999'],
      ['30', '字'.repeat(401), '区民政局', '牵头。', '配合。', law],
      ['31', '坏字符\u0000', '区民政局', '牵头。', '配合。', law],
      ['注：本清单自发布之日起施行'],
    ],
  };
  const report = await imported({ file: writeXlsx([bad]) });
  assert.equal(report.rows, 13);
  assert.deepEqual(report.recorded, [`cooperate-${CAIHE}-2026-021`]);
  assert.deepEqual((await entry(report.recorded[0]!)).entry.acts, ['inform', 'verify']);
  assert.deepEqual(report.faults.map(where), [
    '配合履职!F3 设定依据 POWER_ARTICLE_MISSING',
    '配合履职!C4 牵头部门 POWER_ORGANISATION_UNKNOWN',
    '配合履职!C5 牵头部门 POWER_ORGANISATION_UNKNOWN',
    '配合履职!B6 事项名称 POWER_CELL_MISSING',
    '配合履职!F6 设定依据 POWER_CELL_MISSING',
    '配合履职!H7 生效日期 POWER_CELL_INVALID',
    '配合履职!G8 行为 POWER_CELL_INVALID',
    '配合履职!A8 序号 POWER_CODE_TWICE',
    '配合履职!A9 序号 POWER_CODE_TWICE',
    '配合履职!A10 序号 POWER_CELL_INVALID',
    '配合履职!I11 区域 POWER_MISSING',
    '配合履职!I12 区域 POWER_AREA_UNKNOWN',
    '配合履职!B13 事项名称 POWER_CELL_INVALID',
    '配合履职!B14 事项名称 POWER_CELL_INVALID',
  ]);
  for (const { what, next } of report.faults) assert.ok(what.zh && what.en && next.zh && next.en);
  assert.match(report.faults[2]!.what.zh, /几个机构/);
  assert.match(report.faults[8]!.what.zh, /第8行/);
});

test('all or nothing: one bad row keeps every good one out, and all faults are told', async () => {
  const rows = [
    ['41', '好的一条', '区卫生健康局', '统一办理。', '《传染病防治法》第三条'],
    ['42', '没有依据', '区卫生健康局', '统一办理。', ''],
  ];
  const file = writeXlsx([{ ...TAKEN, rows }]);
  const refused = await send({ file, query: `area=${CAIHE}&allOrNothing=true` });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.code, 'POWER_IMPORT_REFUSED');
  assert.deepEqual(refused.body.report.faults.map(where), [
    '上级部门收回!E3 设定依据 POWER_CELL_MISSING',
  ]);
  const code = `taken-back-${CAIHE}-2026-041`;
  assert.equal((await city.get('', `/api/v1/powers/entries/${code}`)).status, 404);
});

test('the committee wall stands on import as elsewhere, and an entry fits its list', async () => {
  const head = [
    '事项编码',
    '清单',
    '事项名称',
    '权力主体',
    '由谁决定',
    '行为',
    '设定依据',
    '条款',
    '承接部门',
  ];
  const row = (
    code: string,
    acts: string,
    more: Partial<Record<'list' | 'by' | 'taken', string>>,
  ) => [
    ...[
      code,
      more.list ?? '社区依法履职',
      '试一试',
      `committee-${FURONG}`,
      more.by ?? '自治',
      acts,
    ],
    ...['行政处罚法', '第二十条', more.taken ?? ''],
  ];
  const rows = [
    row('wall-penalise', '行政处罚', {}),
    row('wall-decide', '决定', { by: '政府' }),
    row('wall-own', '决定', {}),
    row('wall-negative', '告知', { list: '社区负面清单' }),
    row('wall-taken', '告知', { taken: '区民政局' }),
  ];
  const file = writeCsv({ name: '', head, rows });
  const report = await imported({ file, type: 'csv', query: `area=${FURONG}` });
  assert.deepEqual(report.recorded, ['wall-own']);
  assert.deepEqual(report.faults.map(where), [
    '!F2 行为 POWER_NOT_FOR_COMMITTEE',
    '!F3 行为 POWER_NOT_FOR_COMMITTEE',
    '!B5 清单 POWER_LIST_UNFIT',
    '!B6 清单 POWER_LIST_UNFIT',
  ]);
  assert.match(report.faults[0]!.what.zh, /行政处罚法/);
});

test('an entry that supersedes another ends it; one that is not there, or is taken, is refused', async () => {
  const head = ['事项编码', '事项名称', '承接部门', '工作方式', '设定依据', '替代', '生效日期'];
  const law = '《危险房屋管理规定》第五条';
  const row = (code: string, supersedes: string, day: string) => [
    code,
    '房屋鉴定',
    '区卫生健康局',
    '统一办理。',
    law,
    supersedes,
    day,
  ];
  const rows = [
    row('house-check-a', '', '2026-01-01'),
    row('house-check-b', 'house-check-a', '2026-08-01'),
    row('house-check-c', 'never-recorded', '2026-08-01'),
    row('house-check-d', 'house-check-d', '2026-08-01'),
    row('old-age-allowance', '', '2026-08-01'),
  ];
  const report = await imported({ file: writeXlsx([{ name: '收回', head, rows }]) });
  assert.deepEqual(report.recorded, ['house-check-a', 'house-check-b']);
  assert.deepEqual(report.faults.map(where), [
    '收回!F4 替代 POWER_ENTRY_UNKNOWN',
    '收回!F5 替代 POWER_ENTRY_UNKNOWN',
    '收回!A6 事项编码 POWER_ENTRY_EXISTS',
  ]);
  const old = await entry('house-check-a');
  assert.deepEqual(
    [old.entry.validTo, old.inForce, old.supersededBy],
    ['2026-07-31', false, 'house-check-b'],
  );
  const again = await imported({
    file: writeXlsx([{ name: '收回', head, rows: rows.slice(0, 2) }]),
  });
  assert.deepEqual(again.unchanged, ['house-check-a', 'house-check-b'], 'its end came later');
});

/** A sheet with merged cells: writeXlsx has none, so the ranges are put into its part. */
function merged(file: Buffer, ranges: string[]): Uint8Array {
  const cells = `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const table = readXlsx(file)[0]!;
  const letters = 'ABCDEFGH';
  const rows = table.rows.map((row, at) => {
    const inside = row.map((text, c) =>
      text === '' ? '' : `<c r="${letters[c]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${at + 1}">${inside.join('')}</row>`;
  });
  const parts = {
    'xl/workbook.xml': `<workbook><sheets><sheet name="${table.name}" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData>${rows.join('')}</sheetData>${cells}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([n, x]) => [n, strToU8(x)])));
}

test('merged cells: a lead over many rows, an item over many leads, a duty over many lines', async () => {
  const head = ['序号', '事项名称', '牵头部门', '部门职责', '配合职责', '设定依据'];
  const law = '《养老机构管理办法》第三条';
  const rows = [
    ['采荷街道配合履职事项清单'],
    head,
    ['51', '甲事项', '区民政局', '牵头甲。', '配合甲。', law],
    ['52', '乙事项', '', '牵头乙。', '配合乙。', law],
    ['53', '丙事项', '区教育局', '牵头丙一。', '配合丙。', law],
    ['', '', '', '牵头丙二。', '', ''],
    ['54', '丁事项', '区民政局', '民政做。', '配合丁。', law],
    ['', '', '区教育局', '教育做。', '', ''],
  ];
  const whole = ['A', 'B', 'C', 'E', 'F'].map((letter) => `${letter}5:${letter}6`);
  const item = ['A', 'B', 'E', 'F'].map((letter) => `${letter}7:${letter}8`);
  const plain = writeXlsx([{ name: '配合履职', head: rows[0]!, rows: rows.slice(1) }]);
  const file = merged(plain, ['A1:F1', 'C3:C4', ...whole, ...item]);
  const report = await imported({ file });
  assert.deepEqual(report.faults, []);
  const code = (rest: string) => `cooperate-${CAIHE}-2026-${rest}`;
  assert.deepEqual(report.recorded, ['051', '052', '053', '054', '054-2'].map(code));
  assert.equal((await entry(code('052'))).entry.holder, 'civil-affairs-330102');
  assert.equal((await entry(code('053'))).entry.duties?.leadDuty, '牵头丙一。\n牵头丙二。');
  const second = (await entry(code('054-2'))).entry;
  assert.deepEqual([second.title.zh, second.duties?.lead], ['丁事项', 'education-330102']);
});

test('a file without a head, without rows, or that is no table is refused as a whole', async () => {
  const headless = await imported({
    file: writeXlsx([{ name: '说明', head: ['填表说明'], rows: [] }]),
  });
  assert.deepEqual(headless.faults.map(where), ['说明!1 事项名称 POWER_SHEET_HEADLESS']);
  const empty = await send({ file: writeXlsx([{ ...BASIC, rows: [] }]) });
  assert.equal(empty.body.code, 'POWER_IMPORT_EMPTY');
  assert.equal((await send({ file: Buffer.from('%PDF-1.4') })).body.code, 'SHEET_UNREADABLE');
  const rows = Array.from({ length: 2_001 }, (_, at) => [String(at), '事', '《法》第一条']);
  const long = await send({ file: writeXlsx([{ ...BASIC, rows }]) });
  assert.deepEqual([long.status, long.body.code], [413, 'SHEET_TOO_LARGE']);
  assert.equal(
    (await send({ file: Buffer.from('a'), query: 'area=999999999999' })).body.code,
    'POWER_AREA_UNKNOWN',
  );
  const json = await city.send(KEEPER, '/api/v1/powers/import', { body: {} });
  assert.equal(json.body.code, 'HTTP_MEDIA_TYPE');
});
