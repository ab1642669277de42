// SPDX-License-Identifier: Apache-2.0
import type { PowerBasisOfLaw } from '../../contract/common.ts';
import { trimmed } from './cells.ts';

const NUMERAL = '[一二三四五六七八九十百千零〇\\d]+';
const ARTICLE = new RegExp(`第${NUMERAL}[条章节](?:之${NUMERAL})?(?:第${NUMERAL}[款项目])*`, 'g');
/** 国务院令第663号 · 国发〔2014〕47号 · 民发[2020]20号 */
const NUMBER = /[^\s（()）《》；;，,]*(?:令第\s?\d+\s?号|[〔[［]\d{4}[〕\]］]\s?\d+\s?号)/;
const LAW = /《((?:[^《》]|《[^《》]*》)+)》/;

/**
 * 《居住证暂行条例》（国务院令第663号）第九条: title, number and article. A cell may name several laws:
 * the first is the basis, the others stand in the note. An article that is not there stays absent.
 */
export function readBasis(cell: string): PowerBasisOfLaw | undefined {
  const said = trimmed(cell).replace(/^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])\s*/, '');
  if (said === '') return undefined;
  const law = LAW.exec(said);
  const title = law ? law[1]! : titleAlone(said);
  const after = law ? said.slice(law.index + law[0].length) : said.slice(title.length);
  const others = after.search(/《/);
  const own = others < 0 ? after : after.slice(0, others);
  const note = others < 0 ? '' : after.slice(others);
  const documentNumber = NUMBER.exec(own)?.[0];
  const article = [...own.matchAll(ARTICLE)].map(([found]) => found).join('、') || whole(own);
  return {
    title: trimmed(title),
    ...(documentNumber ? { documentNumber } : {}),
    ...(article ? { article } : {}),
    ...(note ? { note: `另据：${trimmed(note).replace(/[；;]$/, '')}` } : {}),
  };
}

/** Without marks of a title: up to the article, the number or the first stop. */
function titleAlone(said: string): string {
  const end = said.search(/第[一二三四五六七八九十百千零〇\d]+条|[（(；;，,。\n]/);
  return end <= 0 ? said : said.slice(0, end);
}

/** The whole document, where the sheet says so. */
function whole(own: string): string | undefined {
  return own.includes('全文') ? '全文' : undefined;
}
