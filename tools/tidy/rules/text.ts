// SPDX-License-Identifier: Apache-2.0
import { eachLine, type Rule } from '../rule.ts';

const CODE = /\.(ts|tsx|mjs|css|sql|yaml|yml|sh)$/;
const SPDX = '// SPDX-License-Identifier: Apache-2.0';

const spdx: Rule = {
  name: 'spdx',
  why: 'Each source file says its licence on the first line, and only there.',
  check: (house) =>
    house
      .sources(/\.(ts|tsx|mjs)$/)
      .filter(({ lines }) => lines[lines[0]?.startsWith('#!') ? 1 : 0] !== SPDX)
      .map(({ path }) => ({ path, line: 1, message: `begin with: ${SPDX}` })),
};

const fixme: Rule = {
  name: 'fixme',
  why: 'FIXME never merges; a TODO says until when, TODO(2027-01-31) or TODO(v2), and why.',
  check: (house) =>
    eachLine(house.sources(CODE), (line) => {
      if (/\bFIXME\b|\bXXX\b/.test(line)) return 'mend it, or write TODO(date) with the reason';
      if (/\bTODO\b(?!\((\d{4}-\d\d-\d\d|v\d[\d.]*)\):? \S)/.test(line))
        return 'a TODO needs a date or version and a reason';
      return undefined;
    }),
};

/** What a suppression must look like, and what may not be suppressed at all. */
export const SUPPRESSION = /biome-ignore|@ts-(?:expect-error|ignore|nocheck)|eslint-disable/;

const suppressions: Rule = {
  name: 'suppressions',
  why: 'A suppression gives its reason on the line; whole files are never switched off.',
  check: (house) =>
    eachLine(house.sources(/\.(ts|tsx|mjs|css)$/), (line) => {
      if (!SUPPRESSION.test(line)) return undefined;
      if (/@ts-ignore|@ts-nocheck|eslint-disable|biome-ignore-(all|start)/.test(line))
        return 'use @ts-expect-error or biome-ignore on one line, with a reason';
      if (/@ts-expect-error\W+\w.{8,}/.test(line)) return undefined;
      if (/biome-ignore \S+: \w.{8,}/.test(line)) return undefined;
      return 'give the reason on the same line';
    }),
};

const machinePaths: Rule = {
  name: 'machine-paths',
  why: 'The repository knows no machine: paths are relative or configured.',
  check: (house) =>
    eachLine(house.sources(/./), (line) =>
      /(^|[\s'"`(=])(\/home\/[a-z]\w*\/|\/root\/|\/Users\/\w|\/work\/(main|shared)\b|[A-Z]:\\\\?Users)/.test(
        line,
      )
        ? 'a path of one machine'
        : undefined,
    ),
};

const oneHeading: Rule = {
  name: 'one-h1',
  why: 'A document has one title.',
  check: (house) =>
    house.sources(/\.md$/).flatMap(({ path, text }) => {
      const titles = text.replace(/^```[\s\S]*?^```/gm, '').match(/^# .+$/gm) ?? [];
      return titles.length === 1 ? [] : [{ path, line: 1, message: `${titles.length} titles` }];
    }),
};

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const NAMES: Array<{ of: RegExp; as: RegExp; say: string }> = [
  { of: /\.ts$/, as: new RegExp(`${KEBAB.source}|^use[A-Z]\\w*\\.ts$`), say: 'kebab-case.ts' },
  {
    of: /\.tsx$/,
    as: new RegExp(`${KEBAB.source}|^[A-Z][A-Za-z0-9]*(\\.test)?\\.tsx$|^use[A-Z]\\w*\\.tsx$`),
    say: 'PascalCase.tsx for a component',
  },
  { of: /\.(mjs|css|yaml)$/, as: KEBAB, say: 'kebab-case' },
  { of: /\/migrations\/[^/]+$/, as: /^\d{4}_[a-z0-9_]+\.sql$/, say: 'NNNN_name.sql' },
];

const fileNames: Rule = {
  name: 'file-names',
  why: 'A file is found by its name: kebab-case, components in PascalCase.',
  check: (house) =>
    house.paths.flatMap((path) => {
      const name = path.split('/').at(-1)!;
      const form = NAMES.find(({ of }) => of.test(path));
      if (!form || form.as.test(name)) return [];
      return [{ path, line: 1, message: `name it ${form.say}` }];
    }),
};

export const textRules: Rule[] = [spdx, fixme, suppressions, machinePaths, oneHeading, fileNames];
