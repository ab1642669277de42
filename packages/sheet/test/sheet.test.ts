// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { AppError } from '#packages/kernel';
import { readCsv, readXlsx, type SheetTable, writeCsv, writeXlsx } from '../index.ts';

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.log(`fast-check seed ${SEED}`);

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook as a spreadsheet program might save it. */
function book(over: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml':
      `<x:workbook ${MAIN} xmlns:r="r"><x:sheets><x:sheet name="配合履职" sheetId="1" r:id="rId7"/>` +
      '<x:sheet name="底稿" sheetId="2" state="hidden" r:id="rId8"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/Sheet1.xml"/>' +
      '<Relationship Id="rId8" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      `<sst ${MAIN}><si><t>牵头部门</t></si><si><r><t>区民</t></r><r><t xml:space="preserve">政局 &amp; </t></r>` +
      '<rPh><t>qu</t></rPh></si><si/></sst>',
    'xl/styles.xml':
      `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts>` +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/worksheets/Sheet1.xml':
      `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>` +
      '<row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3" s="1"><v>46023</v></c><c><v>0.30000000000000004</v></c></row>' +
      '<row r="4"><c r="C4" s="2"><v>46024.5</v></c><c r="D4" t="str"><f>1&lt;2</f><v>a_x000D_b</v></c>' +
      '<c r="E4" t="inlineStr"><is><t><![CDATA[<行>]]></t></is></c></row>' +
      '</sheetData><mergeCells><mergeCell ref="B3:B4"/></mergeCells></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet ${MAIN}><sheetData/></worksheet>`,
    ...over,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([n, x]) => [n, strToU8(x)])));
}

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'none';
}

const sheet1 = (xml: string) => ({ 'xl/worksheets/Sheet1.xml': xml });

test('an xlsx as a program saves it: strings, days, numbers, merged cells; hidden sheets stay so', () => {
  const tables = readXlsx(book());
  assert.deepEqual(tables, [
    {
      name: '配合履职',
      rows: [
        ['牵头部门'],
        [],
        ['', '区民政局 & ', '2026-01-01', '0.3'],
        ['', '区民政局 & ', '2026-01-02', 'a\rb', '<行>'],
      ],
      merges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
    },
  ] satisfies SheetTable[]);
  const old = {
    'xl/workbook.xml':
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="x" r:id="rId7"/></sheets></workbook>',
  };
  assert.equal(readXlsx(book(old))[0]!.rows[2]![2], '2030-01-02');
});

test('hostile files are refused: bombs, entities, addresses far away, other kinds of file', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet/>';
  assert.equal(
    refusal(() => readXlsx(book(sheet1(doctype)))),
    'SHEET_UNSAFE',
  );
  const entity =
    '<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>';
  assert.equal(
    refusal(() => readXlsx(book(sheet1(entity)))),
    'SHEET_UNSAFE',
  );
  const far = '<worksheet><row r="1048576"><c r="A1048576"><v>1</v></c></row></worksheet>';
  assert.equal(
    refusal(() => readXlsx(book(sheet1(far)))),
    'SHEET_TOO_LARGE',
  );
  const wide = '<worksheet><row><c r="XFD1"><v>1</v></c></row></worksheet>';
  assert.equal(
    refusal(() => readXlsx(book(sheet1(wide)))),
    'SHEET_TOO_LARGE',
  );
  const rows = '<row><c><v>1</v></c></row>'.repeat(20_000);
  const merged = `<worksheet>${rows}<mergeCell ref="A1:XFD1048576"/></worksheet>`;
  assert.equal(
    refusal(() => readXlsx(book(sheet1(merged)))),
    'SHEET_TOO_LARGE',
  );
  const bomb = ' '.repeat(33 * 1024 * 1024);
  assert.equal(
    refusal(() => readXlsx(book({ 'xl/sharedStrings.xml': bomb }))),
    'SHEET_TOO_LARGE',
  );
  assert.equal(readXlsx(book({ 'xl/media/picture.bin': bomb })).length, 1, 'not unpacked at all');
  assert.equal(
    refusal(() => readXlsx(book(sheet1('<worksheet><row')))),
    'SHEET_UNREADABLE',
  );
  assert.equal(
    refusal(() => readXlsx(book().subarray(0, 300))),
    'SHEET_UNREADABLE',
  );
  assert.equal(
    refusal(() => readXlsx(Buffer.from('a,b'))),
    'SHEET_UNREADABLE',
  );
  assert.equal(
    refusal(() => readXlsx(zipSync({ 'a.txt': strToU8('a') }))),
    'SHEET_UNREADABLE',
  );
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  assert.equal(
    refusal(() => readXlsx(ole)),
    'SHEET_OLD_FORMAT',
  );
});

test('a part that unpacks to more than it says never grows beyond what it said', () => {
  const file = Buffer.from(book({ 'xl/sharedStrings.xml': ' '.repeat(4_000_000) }));
  // The size it says stands in the central directory and before the part itself.
  const said = Buffer.alloc(4);
  said.writeUInt32LE(4_000_000);
  for (let at = file.indexOf(said); at >= 0; at = file.indexOf(said, at)) file.writeUInt32LE(9, at);
  const before = process.memoryUsage().arrayBuffers;
  assert.ok(['none', 'SHEET_UNREADABLE'].includes(refusal(() => readXlsx(file))));
  assert.ok(process.memoryUsage().arrayBuffers - before < 3_000_000);
});

test('csv: quotes, line ends, UTF-8 with or without its mark, and GB18030 as Excel saves it', () => {
  const rows = (bytes: Uint8Array) => readCsv(bytes)[0]!.rows;
  const given = '\ufeff序号,"部门,""牵头"""\r\n1,"两\n行"\n,,\n2,\r3,末';
  const read = [['序号', '部门,"牵头"'], ['1', '两\n行'], [], ['2', ''], ['3', '末']];
  assert.deepEqual(rows(Buffer.from(given)), read);
  assert.deepEqual(rows(Buffer.from('d0f2bac52cb2bfc3c50d0a', 'hex')), [['序号', '部门'], []]);
  assert.deepEqual(rows(Buffer.from('\ufeffa,甲', 'utf16le')), [['a', '甲']]);
  assert.equal(
    refusal(() => rows(Buffer.from('a,"b'))),
    'SHEET_UNREADABLE',
  );
  assert.equal(
    refusal(() => rows(Buffer.from([0xff, 0xff, 0x80]))),
    'SHEET_UNREADABLE',
  );
  assert.equal(
    refusal(() => rows(Buffer.from(','.repeat(300)))),
    'SHEET_TOO_LARGE',
  );
  assert.equal(
    refusal(() => rows(Buffer.from('a\n'.repeat(20_001)))),
    'SHEET_TOO_LARGE',
  );
});

test('csv: what a spreadsheet would run as a formula is written as text, and read back as it was', () => {
  const rows = [['=1+1', '+86', '@x', "'quoted", "'=a", '-1']];
  const file = writeCsv({ name: '', head: ['a', 'b', 'c', 'd', 'e', 'f'], rows });
  assert.match(file.toString(), /\r\n'=1\+1,'\+86,'@x,''quoted,''=a,'-1\r\n$/);
  assert.deepEqual(readCsv(file)[0]!.rows[1], rows[0]);
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const piece = fc.oneof(
  text,
  fc.constantFrom('_x000D_', '\r', '\n', '=1', '"', ',', '\u0007', '&lt;'),
);
const line = fc.array(piece, { minLength: 3, maxLength: 3 }).filter((row) => row[2] !== '');

test('property: what is written is read back, cell by cell; the same table is the same file', () => {
  const head = ['甲', '乙', '丙'];
  const property = fc.property(fc.array(line, { maxLength: 20 }), (rows) => {
    const file = writeXlsx([{ name: '清单/一', head, rows }]);
    const [table] = readXlsx(file);
    assert.equal(table!.name, '清单 一');
    assert.deepEqual(table!.rows, [head, ...rows]);
    assert.deepEqual(file, writeXlsx([{ name: '清单/一', head, rows }]));
    const read = readCsv(writeCsv({ name: '', head, rows }))[0]!.rows;
    assert.deepEqual(read, [head, ...rows, []]);
  });
  fc.assert(property, { seed: SEED, numRuns: 200 });
});
