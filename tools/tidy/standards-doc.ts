// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { House } from './rule.ts';

export const STANDARDS_DOC = 'docs/standards.md';

const BEGIN = '<!-- generated: node tools/tidy/standards-doc.ts -->';
const END = '<!-- end generated -->';
const BASIS = /^\s*(?:\/\/|--|#|\/?\*+)\s.*?\bBasis: (.+?)\s*(?:\*\/)?$/;

/** `// Basis: …` comments of the tree: what they rest on → the files that say so. */
export function collectBases(house: House): Map<string, Set<string>> {
  const bases = new Map<string, Set<string>>();
  for (const { path, lines } of house.sources(/\.(ts|tsx|sql|yaml)$/)) {
    for (const line of lines) {
      const basis = BASIS.exec(line)?.[1]?.replace(/\.$/, '');
      if (!basis) continue;
      bases.set(basis, (bases.get(basis) ?? new Set()).add(path));
    }
  }
  return bases;
}

/** Replaces the generated section; what is written by hand around it stays. */
export function renderStandardsDoc(page: string, bases: Map<string, Set<string>>): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${STANDARDS_DOC} has lost its generated section`);
  const rows = [...bases].sort(([a], [b]) => (a < b ? -1 : 1));
  const table = rows.map(([basis, paths]) => {
    const files = [...paths].sort().map((path) => `\`${path}\``);
    return `| ${basis.replaceAll('|', '\\|')} | ${files.join('<br>')} |`;
  });
  const section = ['', '| basis | where |', '|---|---|', ...table, '', ''].join('\n');
  return page.slice(0, begin + BEGIN.length) + section + page.slice(end);
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  const path = join(root, STANDARDS_DOC);
  const bases = collectBases(new House(root));
  writeFileSync(path, renderStandardsDoc(readFileSync(path, 'utf8'), bases));
  console.log(`${STANDARDS_DOC}: ${bases.size} bases`);
}
