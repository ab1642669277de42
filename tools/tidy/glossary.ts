// SPDX-License-Identifier: Apache-2.0

/** GLOSSARY.md read as data: code names, and names not to be used with their replacement. */
export interface Glossary {
  names: ReadonlySet<string>;
  banned: ReadonlyMap<string, string>;
}

/**
 * Rows are `| 中文 | English | code | standard or source | not |`; names stand in backticks, and a
 * name in the last column is banned in favour of the first type name of its row.
 */
export function readGlossary(markdown: string): Glossary {
  const names = new Set<string>();
  const banned = new Map<string, string>();
  for (const line of markdown.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 7 || !/\p{Script=Han}/u.test(cells[1]!)) continue;
    const codes = quoted(cells[3]!);
    for (const code of codes) names.add(code);
    for (const alias of quoted(cells[5]!))
      banned.set(alias, codes.find((code) => /^[A-Z]/.test(code)) ?? cells[2]!);
  }
  return { names, banned };
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1]!);
}
