// SPDX-License-Identifier: Apache-2.0
// For each rule, the smallest tree that must make it red.

const SPDX = '// SPDX-License-Identifier: Apache-2.0\n';
const lines = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('\n');

export type Tree = Record<string, string>;

/** A small house that every rule is content with. */
export const SOUND: Tree = {
  'package.json':
    '{ "type": "module", "scripts": { "start": "x" }, "dependencies": { "pg": "8" } }\n',
  'ARCHITECTURE.md': '# Architecture\n\n`pg`: the database.\n',
  'GLOSSARY.md':
    '# Words\n\n| 中文 | English | code | source | not |\n|---|---|---|---|---|\n' +
    '| 事项 | matter | module `matters`, `matters`, `Matter` | GB/T 39554 | `ServiceItem` |\n',
  'README.md': '# House\n\nRun `npm start`. See [the words](GLOSSARY.md).\n',
  'README.zh-CN.md': '# 房子\n\n运行 `npm start`。\n',
  'docs/errors.md':
    '# Errors · 错误代码\n\nGenerated from the error tables of every room by ' +
    '`node tools/tidy/errors-doc.ts`; do not edit by hand.\n' +
    '`npm test` fails when this page and the tables differ, in either direction.\n' +
    'Answers are `application/problem+json` (RFC 9457) with `code`, both texts and the next step.\n',
  'docs/standards.md':
    '# Standards\n\n<!-- generated: node tools/tidy/standards-doc.ts -->\n' +
    '| basis | where |\n|---|---|\n\n<!-- end generated -->\n',
  'modules/matters/contract.ts': `${SPDX}export interface Matter {\n  code: string;\n}\n`,
  'modules/matters/actions/publish-matter.ts':
    `${SPDX}\n/** Who may: the drafting office. Changes: the version. Errors: none. */\n` +
    'export function publishMatter(now: Date): Date {\n  return now;\n}\n',
  'packages/db/pool.ts': `${SPDX}export const poolSize = 4;\n`,
};
// `npm test` stands in the page that is generated for every house.
SOUND['package.json'] = SOUND['package.json']!.replace(
  '{ "start": "x" }',
  '{ "start": "x", "test": "y" }',
);

/** Rule → what to change in the sound house. */
export const RED: Record<string, Tree> = {
  ratchet: { 'modules/matters/model/long.ts': `${SPDX + lines(500, () => '')}\n` },
  parameters: { 'packages/db/pool.ts': `${SPDX}export const f = (a: 1, b: 2, c: 3, d: 4) => a;\n` },
  'line-length': { 'packages/db/pool.ts': `${SPDX}// ${'word '.repeat(30)}\n` },
  'big-blobs': { 'docs/plan.png': 'x'.repeat(1_000_001) },
  spdx: { 'packages/db/pool.ts': 'export const poolSize = 4;\n' },
  fixme: { 'packages/db/pool.ts': `${SPDX}// TODO later\nexport const poolSize = 4;\n` },
  suppressions: { 'packages/db/pool.ts': `${SPDX}// @ts-expect-error\nexport const n: 1 = 4;\n` },
  'machine-paths': { 'README.md': '# House\n\nSee /home/ann/house.\n' },
  'one-h1': { 'ARCHITECTURE.md': '# One\n\n`pg`\n\n# Two\n' },
  'file-names': { 'packages/db/PoolSize.ts': SPDX },
  'no-any': { 'packages/db/pool.ts': `${SPDX}export const poolSize: any = 4;\n` },
  'no-console': { 'packages/db/pool.ts': `${SPDX}console.log('x');\n` },
  'clock-and-chance': { 'modules/matters/model/now.ts': `${SPDX}export const now = new Date();\n` },
  'no-inline-import-type': {
    'packages/db/pool.ts': `${SPDX}export type P = import('./other.ts').Other;\n`,
  },
  'no-focused-test': { 'packages/db/test/pool.test.ts': `${SPDX}test.only('x', () => {});\n` },
  'action-docstring': {
    'modules/matters/actions/publish-matter.ts': `${SPDX}export function publishMatter() {}\n`,
  },
  'banned-type-names': { 'packages/db/pool.ts': `${SPDX}export interface Credential {}\n` },
  'no-pinyin': { 'packages/db/pool.ts': `${SPDX}export const listJiedao = 4;\n` },
  'packages-without-business': {
    'packages/db/pool.ts': `${SPDX}export const communityPool = '办件';\n`,
  },
  glossary: {
    'modules/powers/contract.ts': `${SPDX}export interface PowerEntry {}\nexport type ServiceItem = 1;\n`,
  },
  links: { 'README.md': '# House\n\n[gone](docs/gone.md)\n' },
  commands: { 'README.md': '# House\n\n`npm run -s nothing`\n' },
  bilingual: { 'README.zh-CN.md': '# 房子\n\n## 多一节\n' },
  'manual-bilingual': { 'docs/manual/resident.md': '# Resident\n' },
  'errors-doc': {
    'modules/matters/errors.ts':
      `${SPDX}export const ERRORS = { MATTER_GONE: ` +
      "{ code: 'MATTER_GONE', status: 404, zh: '无', en: 'gone', next: { zh: '查', en: 'look' } } };\n",
  },
  'standards-doc': { 'packages/db/pool.ts': `${SPDX}// Basis: GB/T 39554.1-2020 §5\n` },
  dependencies: {
    'package.json':
      '{ "type": "module", "scripts": { "start": "x", "test": "y" }, "dependencies": { "pg": "8", "kysely": "1" } }\n',
  },
};
