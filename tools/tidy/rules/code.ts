// SPDX-License-Identifier: Apache-2.0
import { isNode, lineCounter, type Node, nameOf, walk } from '../ast.ts';
import type { Finding, House, Rule, Source } from '../rule.ts';

/** Findings for each node of the sources that a judge objects to. */
function eachNode(
  sources: Source[],
  judge: (node: Node, source: Source) => string | undefined,
): Finding[] {
  return sources.flatMap((source) => {
    const lineAt = lineCounter(source.text);
    const findings: Finding[] = [];
    walk(source.tree, (node) => {
      const message = judge(node, source);
      if (message)
        findings.push({ path: source.path, line: lineAt(node.span?.start ?? 1), message });
    });
    return findings;
  });
}

/** `Date.now` for a member call `Date.now(…)`, `fetch` for a plain one. */
function callee(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined;
  const called = node.callee;
  if (called.type !== 'MemberExpression') return nameOf(called);
  return `${nameOf(called.object) ?? '?'}.${nameOf(called.property) ?? '?'}`;
}

/** A suppression with its reason stands on the line above; `suppressions` counts and judges it. */
function isExcused(node: Node, source: Source): boolean {
  const line = lineCounter(source.text)(node.span?.start ?? 1);
  return source.lines
    .slice(Math.max(0, line - 3), line)
    .some((text) => text.includes('biome-ignore lint/suspicious/noExplicitAny'));
}

const noAny: Rule = {
  name: 'no-any',
  why: 'any switches the compiler off for everything that touches it; unknown does not.',
  check: (house) =>
    eachNode(house.programs(), (node, source) =>
      node.type === 'TsKeywordType' && node.kind === 'any' && !isExcused(node, source)
        ? 'write unknown, or the type'
        : undefined,
    ),
};

const noConsole: Rule = {
  name: 'no-console',
  why: 'Rooms speak through answers and acts; only apps and tools print.',
  check: (house) =>
    eachNode(
      rooms(house).filter(({ path, isTest }) => !isTest && !path.startsWith('packages/testkit/')),
      (node) =>
        callee(node)?.startsWith('console.')
          ? 'return it, or log through packages/http'
          : undefined,
    ),
};

const CLOCKS = new Set(['Math.random', 'Date.now', 'performance.now', 'crypto.randomUUID']);
const OWNS_CLOCK = /^packages\/(kernel|crypto|db|testkit|ui)\/|^modules\/[^/]+\/web\//;

const clockAndChance: Rule = {
  name: 'clock-and-chance',
  why: 'Time and randomness are parameters, so that a test can move them.',
  check: (house) =>
    eachNode(
      rooms(house).filter(({ path, isTest }) => !isTest && !OWNS_CLOCK.test(path)),
      (node) => {
        const called = callee(node);
        if (called && CLOCKS.has(called))
          return `take ${called} as a parameter: ctx.clock, newId(now)`;
        const bare = node.type === 'NewExpression' && nameOf(node.callee) === 'Date';
        const given = Array.isArray(node.arguments) && node.arguments.length > 0;
        return bare && !given ? 'take the instant as a parameter: ctx.clock.now()' : undefined;
      },
    ),
};

const noInlineImportType: Rule = {
  name: 'no-inline-import-type',
  why: 'import("…").T hides from the boundary check; write import type at the top.',
  check: (house) =>
    eachNode(house.programs(), (node) =>
      node.type === 'TsImportType' ? 'write import type at the top of the file' : undefined,
    ),
};

const noFocusedTest: Rule = {
  name: 'no-focused-test',
  why: 'A focused test switches all others off.',
  check: (house) =>
    eachNode(
      house.programs().filter(({ isTest }) => isTest),
      (node) =>
        /^(test|it|describe|suite)\.(only|todo)$/.test(callee(node) ?? '')
          ? 'run them all'
          : undefined,
    ),
};

const actionDocstring: Rule = {
  name: 'action-docstring',
  why: 'An action says who may, what it changes and records, and which errors it raises.',
  check: (house) =>
    house
      .sources(/^modules\/[^/]+\/actions\/[^/]+\.ts$/)
      .filter(({ isTest }) => !isTest)
      .flatMap(({ path, text }) => {
        const bare = /(?<!\*\/\n)^export (?:async )?function (\w+)/m.exec(text);
        if (!bare) return [];
        const line = text.slice(0, bare.index).split('\n').length;
        return [{ path, line, message: `${bare[1]} has no docstring` }];
      }),
};

function rooms(house: House): Source[] {
  return house.programs().filter(({ path }) => /^(modules|packages)\//.test(path));
}

export const codeRules: Rule[] = [
  noAny,
  noConsole,
  clockAndChance,
  noInlineImportType,
  noFocusedTest,
  actionDocstring,
];
