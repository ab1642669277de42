// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, House, Rule } from './rule.ts';
import { type Excess, longFiles, longFunctions } from './rules/size.ts';
import { SUPPRESSION } from './rules/text.ts';

export const RATCHET_PATH = 'tools/tidy/ratchet.json';

/** Exceptions by key with the size they may not pass. They may only shrink. */
export interface Ratchet {
  files: Record<string, number>;
  functions: Record<string, number>;
  /** Ceiling for suppressions in the whole tree. */
  suppressionsMax: number;
}

export function readRatchet(text: string): Ratchet {
  return JSON.parse(text) as Ratchet;
}

/** What the tree needs today. */
export function measure(house: House): {
  files: Excess[];
  functions: Excess[];
  suppressions: number;
} {
  const suppressions = house
    .sources(/\.(ts|tsx|mjs|css)$/)
    .reduce((sum, { lines }) => sum + lines.filter((line) => SUPPRESSION.test(line)).length, 0);
  return { files: longFiles(house), functions: longFunctions(house), suppressions };
}

/**
 * Over its line and not excepted, or grown past its exception. What shrank tightens the ratchet.
 */
export function compare(excesses: Excess[], allowed: Record<string, number>): Finding[] {
  const faults: Finding[] = [];
  for (const { key, path, line, size, limit } of excesses) {
    const most = allowed[key];
    if (most === undefined) faults.push({ path, line, message: `${size} lines, at most ${limit}` });
    else if (size > most)
      faults.push({ path, line, message: `${size} lines, its exception was ${most}` });
    else if (size < most)
      faults.push({ path, line, message: `shrank to ${size}: write that into ${RATCHET_PATH}` });
  }
  for (const key of Object.keys(allowed)) {
    if (!excesses.some((excess) => excess.key === key))
      faults.push({
        path: RATCHET_PATH,
        line: 1,
        message: `${key} needs no exception: take it out`,
      });
  }
  return faults;
}

/** What a later ratchet allows that an earlier one did not. */
export function growth(before: Ratchet, after: Ratchet): string[] {
  const grown: string[] = [];
  for (const kind of ['files', 'functions'] as const) {
    for (const [key, size] of Object.entries(after[kind])) {
      const most = before[kind][key];
      if (most === undefined) grown.push(`${key} is a new exception`);
      else if (size > most) grown.push(`${key} grew from ${most} to ${size}`);
    }
  }
  if (after.suppressionsMax > before.suppressionsMax)
    grown.push(`suppressions grew from ${before.suppressionsMax} to ${after.suppressionsMax}`);
  return grown;
}

/**
 * The ratchet against its own history: the file on disk against HEAD, and the last commit that
 * changed it against its parent, so that a growth stays red after it is committed.
 */
function grownSinceHistory(house: House, now: Ratchet): string[] {
  const grown: string[] = [];
  const last = git(house.root, ['log', '-1', '--format=%H', '--', RATCHET_PATH])?.trim();
  const committed = last ? git(house.root, ['show', `${last}:./${RATCHET_PATH}`]) : undefined;
  if (!committed) return grown;
  grown.push(...growth(readRatchet(committed), now));
  const before = git(house.root, ['show', `${last}~1:./${RATCHET_PATH}`]);
  if (before) grown.push(...growth(readRatchet(before), readRatchet(committed)));
  return grown;
}

/**
 * The answer of git, or undefined where it has none: no history, a first commit, a shallow clone.
 */
function git(root: string, args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

export const ratchetRule: Rule = {
  name: 'ratchet',
  why: 'Files to 500 lines, functions to 70, components to 200; exceptions may only shrink.',
  check: (house) => {
    const path = join(house.root, RATCHET_PATH);
    const ratchet: Ratchet = existsSync(path)
      ? readRatchet(readFileSync(path, 'utf8'))
      : { files: {}, functions: {}, suppressionsMax: 0 };
    const { files, functions, suppressions } = measure(house);
    const say = (message: string): Finding => ({ path: RATCHET_PATH, line: 1, message });
    return [
      ...compare(files, ratchet.files),
      ...compare(functions, ratchet.functions),
      ...(suppressions <= ratchet.suppressionsMax
        ? []
        : [
            say(
              `${suppressions} suppressions in the tree, suppressionsMax says ${ratchet.suppressionsMax}`,
            ),
          ]),
      ...grownSinceHistory(house, ratchet).map(say),
    ];
  },
};
