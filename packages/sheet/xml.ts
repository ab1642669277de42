// SPDX-License-Identifier: Apache-2.0
import { AppError } from '#packages/kernel';
import { SHEET_ERRORS } from './errors.ts';

/** What stands next in a document; names are without their prefix. */
export type XmlEvent =
  | { is: 'open'; name: string; attributes: Record<string, string>; isEmpty: boolean }
  | { is: 'close'; name: string }
  | { is: 'text'; text: string };

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unsafe(): never {
  throw new AppError(SHEET_ERRORS.SHEET_UNSAFE);
}

function unreadable(): never {
  throw new AppError(SHEET_ERRORS.SHEET_UNREADABLE);
}

/** The five names and numbers only: a document has no entities of its own here. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(#\d{1,7}|#x[0-9a-fA-F]{1,6}|\w{1,8});)?/g, (_, name?: string) => {
    if (!name?.startsWith('#')) return NAMED[name ?? ''] ?? unsafe();
    const point = Number(name.replace(/^#x?/, (sign) => (sign === '#x' ? '0x' : '')));
    return point <= 0x10ffff ? String.fromCodePoint(point) : unsafe();
  });
}

function indexAfter(xml: string, words: string, from: number): number {
  const at = xml.indexOf(words, from);
  return at < 0 ? unreadable() : at + words.length;
}

/** Where a tag ends; a `>` within quotes is none. */
function tagEnd(xml: string, from: number): number {
  for (let at = from, quote = ''; at < xml.length; at += 1) {
    const sign = xml[at]!;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return unreadable();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function readTag(inside: string): XmlEvent {
  if (inside.startsWith('/')) return { is: 'close', name: localName(inside.slice(1).trim()) };
  const isEmpty = inside.endsWith('/');
  const body = isEmpty ? inside.slice(0, -1) : inside;
  const name = /^[^\s]+/.exec(body)?.[0] ?? unreadable();
  const attributes: Record<string, string> = {};
  for (const found of body
    .slice(name.length)
    .matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[found[1]!] = decode(found[2] ?? found[3] ?? '');
  }
  return { is: 'open', name: localName(name), attributes, isEmpty };
}

/**
 * Reads XML piece by piece, in one pass. A document type, and with it every entity of its own, is
 * refused. Errors: SHEET_UNSAFE, SHEET_UNREADABLE.
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const until = tag < 0 ? xml.length : tag;
    if (until > at) yield { is: 'text', text: decode(xml.slice(at, until)) };
    if (tag < 0) return;
    if (xml.startsWith('<?', tag)) at = indexAfter(xml, '?>', tag);
    else if (xml.startsWith('<!--', tag)) at = indexAfter(xml, '-->', tag + 4);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = indexAfter(xml, ']]>', tag);
      yield { is: 'text', text: xml.slice(tag + 9, at - 3) };
    } else if (xml.startsWith('<!', tag)) unsafe();
    else {
      const end = tagEnd(xml, tag + 1);
      yield readTag(xml.slice(tag + 1, end));
      at = end + 1;
    }
  }
}

// Signs that XML cannot hold, in the way spreadsheets write them: _x000D_.
const UNWRITABLE = /(?![\t\n])[\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

export function encodeXml(text: string): string {
  const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return text
    .replace(UNWRITABLE, (sign) => `_x${hex(sign)}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Takes back what `encodeXml` and spreadsheets write as _xHHHH_. */
export function unescapeSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
