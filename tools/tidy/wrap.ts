// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DATA_PATHS } from './lists.ts';
import { COLUMNS_MAX } from './rules/size.ts';
import { listFiles } from './tree.ts';

const ONE_LINE_BLOCK = /^(\s*)\/\*\*\s(.*)\s\*\/$/;
const COMMENT = /^(\s*(?:\/\/|\*|--)\s)(.*)$/;

/** The formatter leaves comments alone: this breaks the long ones at a space or a Chinese comma. */
export function wrapComments(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => ([...line].length > COLUMNS_MAX ? wrapLine(line) : [line]))
    .join('\n');
}

function wrapLine(line: string): string[] {
  const block = ONE_LINE_BLOCK.exec(line);
  if (block) {
    const indent = block[1]!;
    return [`${indent}/**`, ...breakWords(`${indent} * `, block[2]!), `${indent} */`];
  }
  const comment = COMMENT.exec(line);
  return comment && !/https?:/.test(line) ? breakWords(comment[1]!, comment[2]!) : [line];
}

function breakWords(prefix: string, words: string): string[] {
  const lines: string[] = [];
  let rest = [...words];
  const room = COLUMNS_MAX - prefix.length;
  while (rest.length > room) {
    let at = rest.lastIndexOf(' ', room);
    if (at <= 0) at = rest.findLastIndex((letter, i) => i < room && /[,。;、:]/.test(letter)) + 1;
    if (at <= 0) break;
    lines.push(prefix + rest.slice(0, at).join('').trimEnd());
    rest = [...rest.slice(at).join('').trimStart()];
  }
  return [...lines, prefix + rest.join('')];
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  const only = process.argv.slice(2);
  for (const path of listFiles(root, ['.ts', '.tsx'])) {
    if (DATA_PATHS.some((data) => data.test(path))) continue;
    if (only.length > 0 && !only.some((prefix) => path.startsWith(prefix))) continue;
    const before = readFileSync(join(root, path), 'utf8');
    const after = wrapComments(before);
    if (after === before) continue;
    writeFileSync(join(root, path), after);
    console.log(`wrapped ${path}`);
  }
}
