// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { House } from './rule.ts';

export const ERRORS_DOC = 'docs/errors.md';

export interface ErrorRow {
  room: string;
  code: string;
  status: number;
  zh: string;
  en: string;
  next: { zh: string; en: string };
}

const HEAD = `# Errors · 错误代码

Generated from the error tables of every room by \`node tools/tidy/errors-doc.ts\`; do not edit by hand.
\`npm test\` fails when this page and the tables differ, in either direction.
Answers are \`application/problem+json\` (RFC 9457) with \`code\`, both texts and the next step.
`;

function isErrorRow(value: unknown): value is Omit<ErrorRow, 'room'> {
  const row = value as Partial<ErrorRow> | null;
  return typeof row === 'object' && typeof row?.code === 'string' && typeof row.status === 'number';
}

/** Loads the error tables of a tree, sorted by room and code. */
export async function loadErrorRows(house: House): Promise<ErrorRow[]> {
  const rows = new Map<string, ErrorRow>();
  for (const path of house.paths.filter((name) =>
    /^(modules|packages|apps)\/[^/]+\/([a-z-]+-)?errors\.ts$/.test(name),
  )) {
    const room = path.split('/').slice(0, 2).join('/');
    const exports: Record<string, unknown> = await import(
      pathToFileURL(join(house.root, path)).href
    );
    for (const table of Object.values(exports)) {
      if (typeof table !== 'object' || table === null) continue;
      for (const row of Object.values(table))
        if (isErrorRow(row)) rows.set(`${room} ${row.code}`, { ...row, room });
    }
  }
  const key = (row: ErrorRow) => `${row.room} ${row.code}`;
  return [...rows.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The page, one table a room. */
export function renderErrorsDoc(rows: ErrorRow[]): string {
  let page = HEAD;
  for (const room of new Set(rows.map((row) => row.room))) {
    page += `\n## ${room}\n\n| code | status | 中文 | English | next step |\n|---|---|---|---|---|\n`;
    for (const row of rows.filter((candidate) => candidate.room === room)) {
      const cells = [
        `\`${row.code}\``,
        row.status,
        row.zh,
        row.en,
        `${row.next.zh}<br>${row.next.en}`,
      ];
      page += `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |\n`;
    }
  }
  return page;
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  const rows = await loadErrorRows(new House(root));
  writeFileSync(join(root, ERRORS_DOC), renderErrorsDoc(rows));
  console.log(`${ERRORS_DOC}: ${rows.length} codes`);
}
