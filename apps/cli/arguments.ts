// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';
import { text } from '#packages/kernel';
import { type Command, type Option, UsageError } from './command.ts';

/** What the words on the command line ask for. */
export interface Asked {
  command: Command;
  taken: string[];
  options: Record<string, string | boolean | undefined>;
  wantsHelp: boolean;
}

const HELP: Option = { help: text('显示用法', 'Show how it is used') };
const JSON_OPTION: Option = { help: text('以 JSON 输出', 'Print data as JSON') };

/** Every option a command takes, its own first. */
export function optionsOf(command: Command): Record<string, Option> {
  return {
    ...command.options,
    ...(command.printsData ? { json: JSON_OPTION } : {}),
    help: HELP,
  };
}

/** The command with the most words that `args` begins with. */
function findCommand(commands: readonly Command[], args: readonly string[]): Command {
  const fitting = commands
    .filter(({ words }) => words.every((word, i) => args[i] === word))
    .sort((a, b) => b.words.length - a.words.length);
  if (fitting[0]) return fitting[0];
  const said = args.filter((word) => !word.startsWith('-')).join(' ');
  throw new UsageError(text(`没有这个命令：${said}`, `no such command: ${said}`));
}

function readOptions(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(optionsOf(command)).map(([name, option]) => [
      name,
      { type: option.value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(text(`用法不对：${message}`, message));
  }
}

/** Checks the words against the command's own list. Throws UsageError. */
export function readArguments(commands: readonly Command[], args: readonly string[]): Asked {
  const command = findCommand(commands, args);
  const { values, positionals } = readOptions(command, args.slice(command.words.length));
  const asked = { command, taken: positionals, options: values, wantsHelp: values.help === true };
  if (asked.wantsHelp) return asked;
  const takes = command.takes ?? [];
  if (positionals.length !== takes.length) {
    const wanted = takes.join(' ') || '—';
    throw new UsageError(text(`需要的参数：${wanted}`, `it takes: ${wanted}`));
  }
  for (const [name, option] of Object.entries(command.options ?? {})) {
    if (option.required && values[name] === undefined) {
      throw new UsageError(text(`缺少 --${name}`, `--${name} is missing`));
    }
  }
  return asked;
}
