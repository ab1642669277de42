// SPDX-License-Identifier: Apache-2.0
import { strToU8, zipSync } from 'fflate';
import { lettersOf } from './references.ts';
import type { SheetToWrite } from './types.ts';
import { encodeXml } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const USUAL_WIDTH = 16;
/** The same table is the same file, byte for byte, whenever and wherever it is written. */
const WRITTEN = new Date(2000, 0, 1);

/** Cells are text (format `@`), so that codes keep their zeros; style 1 is the head. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font>` +
  '<font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1" applyAlignment="1">' +
  '<alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';

function cellXml(text: string, column: number, row: number): string {
  if (text === '') return '';
  const place = `${lettersOf(column)}${row}`;
  const style = row === 1 ? 1 : 0;
  const inside = `<is><t xml:space="preserve">${encodeXml(text)}</t></is>`;
  return `<c r="${place}" s="${style}" t="inlineStr">${inside}</c>`;
}

function rowXml(cells: readonly string[], row: number): string {
  const inside = cells.map((text, column) => cellXml(text, column, row)).join('');
  return `<row r="${row}">${inside}</row>`;
}

function sheetXml({ head, rows, widths = [] }: SheetToWrite): string {
  const columns = head
    .map((_, at) => {
      const width = widths[at] ?? USUAL_WIDTH;
      return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
    })
    .join('');
  const all = [head, ...rows].map((cells, at) => rowXml(cells, at + 1)).join('');
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${columns}</cols><sheetData>${all}</sheetData></worksheet>`
  );
}

/** What Excel does not take in the name of a tab. */
function tabName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

/** An xlsx file of these tables, one sheet each. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Buffer {
  const part = (at: number) => `worksheets/sheet${at + 1}.xml`;
  const tabs = sheets.map(
    ({ name }, at) =>
      `<sheet name="${encodeXml(tabName(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = sheets.map((_, at) => relation(at + 1, 'worksheet', part(at)));
  relations.push(relation(sheets.length + 1, 'styles', 'styles.xml'));
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  const types = [
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    ...sheets.map((_, at) => override(part(at), 'worksheet')),
  ];
  const related = (inside: string) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const files = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': related(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
      `${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related(relations.join('')),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/${part(at)}`, sheetXml(sheet)])),
  };
  const zipped = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return Buffer.from(zipSync(Object.fromEntries(zipped), { level: 6, mtime: WRITTEN }));
}
