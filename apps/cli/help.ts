// SPDX-License-Identifier: Apache-2.0
import { optionsOf } from './arguments.ts';
import type { Command } from './command.ts';
import { bilingual } from './output.ts';

const WIDTH = 26;

/** The list of commands. */
export function overview(commands: readonly Command[]): string[] {
  return [
    '用法 usage: npm run -s lastmile -- <command> [--help] [--json]',
    '',
    ...commands.map(
      (command) => `  ${usage(command).padEnd(WIDTH)}  ${bilingual(command.summary)}`,
    ),
    '',
    '环境变量 environment: DATA_DIR, DATABASE_URL, LASTMILE_MODE, LASTMILE_CITY, HOST, PORT',
    '退出码 exit codes: 0 完成 done · 1 被拒绝或检查未通过 refused or failed check · 2 用法不对 usage',
  ];
}

function usage({ words, takes = [], options = {} }: Command): string {
  const needed = Object.entries(options)
    .filter(([, option]) => option.required)
    .map(([name, option]) => `--${name} ${option.value}`);
  return [...words, ...takes, ...needed].join(' ');
}

/** How one command is used. */
export function helpOf(command: Command): string[] {
  const rows = Object.entries(optionsOf(command)).map(([name, option]) => {
    const left = option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
    return `  ${left.padEnd(WIDTH)}  ${bilingual(option.help)}`;
  });
  return [
    bilingual(command.summary),
    '',
    `用法 usage: lastmile ${usage(command)}`,
    ...rows,
    ...(command.notes ?? []).flatMap((note) => ['', note.zh, note.en]),
  ];
}
