// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ERRORS_DOC, loadErrorRows, renderErrorsDoc } from '../errors-doc.ts';
import type { Finding, Rule, Source } from '../rule.ts';
import { collectBases, renderStandardsDoc, STANDARDS_DOC } from '../standards-doc.ts';

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, (fence) => '\n'.repeat(fence.split('\n').length - 1));
}

const links: Rule = {
  name: 'links',
  why: 'A link in a document leads somewhere in this tree.',
  check: (house) =>
    house.sources(/\.md$/).flatMap(({ path, text }) =>
      withoutFences(text)
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(/\]\(([^)\s]+)\)/g)]
            .map((found) => found[1]!.replace(/#.*$/, ''))
            .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
            .filter(
              (target) => !existsSync(join(house.root, normalize(join(dirname(path), target)))),
            )
            .map((target) => ({ path, line: index + 1, message: `${target} does not exist` })),
        ),
    ),
};

const NPM = /\bnpm (?:(start|test)\b|run (?:-s |--silent )?([a-z][\w:-]*))/g;

const commands: Rule = {
  name: 'commands',
  why: 'A command in a document is a script of package.json.',
  check: (house) => {
    const { scripts = {} } = JSON.parse(house.source('package.json').text) as {
      scripts?: Record<string, string>;
    };
    return house.sources(/\.md$/).flatMap(({ path, lines }) =>
      lines.flatMap((line, index) =>
        [...line.matchAll(NPM)]
          .map((found) => found[1] ?? found[2]!)
          .filter((script) => !Object.hasOwn(scripts, script))
          .map((script) => ({ path, line: index + 1, message: `package.json has no ${script}` })),
      ),
    );
  },
};

function headingLevels({ text }: Source): number[] {
  return [...withoutFences(text).matchAll(/^(#+) /gm)].map((found) => found[1]!.length);
}

const bilingual: Rule = {
  name: 'bilingual',
  why: 'A page that exists in two languages has the same headings in both.',
  check: (house) =>
    house.paths
      .filter((path) => path.endsWith('.zh-CN.md'))
      .flatMap((path): Finding[] => {
        const other = path.replace('.zh-CN.md', '.md');
        if (!house.has(other)) return [{ path, line: 1, message: `${other} is missing` }];
        const [zh, en] = [headingLevels(house.source(path)), headingLevels(house.source(other))];
        if (zh.join() === en.join()) return [];
        return [
          { path, line: 1, message: `headings differ: zh ${zh.join('')}, en ${en.join('')}` },
        ];
      }),
};

const manual: Rule = {
  name: 'manual-bilingual',
  why: 'The manual is Chinese first, with English beside it.',
  check: (house) =>
    house.paths
      .filter((path) => /^docs\/manual\/[^/]+\.md$/.test(path) && !path.endsWith('.zh-CN.md'))
      .filter((path) => !house.has(path.replace(/\.md$/, '.zh-CN.md')))
      .map((path) => ({ path, line: 1, message: 'the zh-CN page is missing' })),
};

const errorsDoc: Rule = {
  name: 'errors-doc',
  why: 'The error tables and docs/errors.md say the same; a code means one thing.',
  check: async (house) => {
    const rows = await loadErrorRows(house);
    const findings: Finding[] = [];
    for (const { room, code } of rows) {
      const others = rows.filter((row) => row.code === code && row.room !== room);
      const path = `${room}/errors.ts`;
      if (others.length > 0)
        findings.push({ path, line: 1, message: `${code} is also in ${others[0]!.room}` });
      if (!/^[A-Z]+(_[A-Z0-9]+)+$/.test(code))
        findings.push({ path, line: 1, message: `${code} is not a ROOM_REASON code` });
    }
    if (house.has(ERRORS_DOC) && house.source(ERRORS_DOC).text === renderErrorsDoc(rows))
      return findings;
    const message = 'differs from the tables: run node tools/tidy/errors-doc.ts';
    return [...findings, { path: ERRORS_DOC, line: 1, message }];
  },
};

const standardsDoc: Rule = {
  name: 'standards-doc',
  why: 'Every Basis comment is listed in docs/standards.md.',
  check: (house) => {
    const page = house.source(STANDARDS_DOC).text;
    if (page === renderStandardsDoc(page, collectBases(house))) return [];
    const message = 'differs from the code: run node tools/tidy/standards-doc.ts';
    return [{ path: STANDARDS_DOC, line: 1, message }];
  },
};

const dependencies: Rule = {
  name: 'dependencies',
  why: 'Each dependency has its line of why in ARCHITECTURE.md.',
  check: (house) => {
    const manifest = JSON.parse(house.source('package.json').text) as Record<string, unknown>;
    const page = house.source('ARCHITECTURE.md').text;
    return ['dependencies', 'devDependencies', 'optionalDependencies']
      .flatMap((kind) => Object.keys((manifest[kind] as Record<string, string> | undefined) ?? {}))
      .filter((name) => !page.includes(`\`${name}\``))
      .map((name) => ({ path: 'ARCHITECTURE.md', line: 1, message: `why ${name}?` }));
  },
};

export const docsRules: Rule[] = [
  links,
  commands,
  bilingual,
  manual,
  errorsDoc,
  standardsDoc,
  dependencies,
];
