// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import type { Output } from './output.ts';

/** 0 done, 1 refused or a check failed, 2 usage. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  /** Placeholder of its value; a flag has none. */
  value?: string;
  required?: boolean;
  help: Text;
}

/** One call of a command, its words already checked against the command's own list. */
export interface Call {
  /** Positional words, in the order of `takes`. */
  taken: string[];
  /** Values and flags by option name. */
  options: Record<string, string | boolean | undefined>;
  out: Output;
  env: NodeJS.ProcessEnv;
}

export interface Command {
  /** `log verify` is ['log', 'verify']. */
  words: readonly string[];
  summary: Text;
  /** Names of positional words, every one of them needed. */
  takes?: readonly string[];
  options?: Readonly<Record<string, Option>>;
  notes?: readonly Text[];
  /** Prints data, so it takes --json. */
  printsData: boolean;
  /** Undefined: the program goes on by itself, as a server does. */
  run(call: Call): Promise<ExitCode | undefined>;
}

/** The words do not make a command: exit code 2. */
export class UsageError extends Error {
  readonly words: Text;

  constructor(words: Text) {
    super(words.en);
    this.name = 'UsageError';
    this.words = words;
  }
}
