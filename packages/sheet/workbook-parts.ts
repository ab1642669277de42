// SPDX-License-Identifier: Apache-2.0
import { readXml, unescapeSigns } from './xml.ts';

export interface SheetPlace {
  name: string;
  /** Name of its part, in lower case. */
  part: string;
}

/** Sheets in the order of their tabs; hidden ones are left out: nobody published them. */
export function readPlaces(workbook: string, relations: string): SheetPlace[] {
  const targets = new Map<string, string>();
  for (const event of readXml(relations)) {
    if (event.is !== 'open' || event.name !== 'Relationship') continue;
    const { Id: id, Target: target } = event.attributes;
    if (id && target) targets.set(id, partOf(target));
  }
  const places: SheetPlace[] = [];
  for (const event of readXml(workbook)) {
    if (event.is !== 'open' || event.name !== 'sheet') continue;
    const { attributes } = event;
    const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
    const part = targets.get(attributes[key ?? 'id'] ?? '');
    const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
    if (part && !isHidden) places.push({ name: attributes.name ?? '', part });
  }
  return places;
}

function partOf(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return path.toLowerCase();
}

/** Whether days are counted from 1904, as old Macintosh tables do. */
export function countsFrom1904(workbook: string): boolean {
  for (const event of readXml(workbook)) {
    if (event.is !== 'open' || event.name !== 'workbookPr') continue;
    return ['1', 'true'].includes(event.attributes.date1904 ?? '');
  }
  return false;
}

/** Texts that cells refer to by number; readings above Chinese characters are left out. */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let reading = 0;
  for (const event of readXml(xml ?? '')) {
    if (event.is === 'text') {
      if (isText && reading === 0) text += event.text;
      continue;
    }
    const step = event.is === 'close' ? -1 : event.isEmpty ? 0 : 1;
    if (event.name === 't') isText = step === 1;
    if (event.name === 'rPh') reading += step;
    if (event.name !== 'si') continue;
    if (event.is === 'open') text = '';
    if (event.is === 'close' || event.isEmpty) strings.push(unescapeSigns(text));
  }
  return strings;
}

const DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** For each style of cells, whether it shows a number as a day. */
export function readDateStyles(xml: string | undefined): boolean[] {
  const own = new Map<string, string>();
  const styles: boolean[] = [];
  let isCells = false;
  for (const event of readXml(xml ?? '')) {
    if (event.is === 'text') continue;
    if (event.name === 'cellXfs') isCells = event.is === 'open' && !event.isEmpty;
    if (event.is !== 'open') continue;
    const { numFmtId = '0', formatCode = '' } = event.attributes;
    if (event.name === 'numFmt') own.set(numFmtId, formatCode);
    if (event.name === 'xf' && isCells) styles.push(showsDay(Number(numFmtId), own.get(numFmtId)));
  }
  return styles;
}

function showsDay(id: number, format: string | undefined): boolean {
  if (DATE_FORMATS.some(([from, to]) => id >= from && id <= to)) return true;
  // Quoted words and [conditions] of a format say nothing about days.
  return /[yd年日]/i.test((format ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
