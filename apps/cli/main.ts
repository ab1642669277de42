// SPDX-License-Identifier: Apache-2.0
import { readArguments } from './arguments.ts';
import { type ExitCode, UsageError } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { helpOf, overview } from './help.ts';
import { bilingual, createOutput, errorLines, type Streams } from './output.ts';

/** Runs one command line. Undefined: the command goes on by itself. */
export async function runCli(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  streams: Streams = process,
): Promise<ExitCode | undefined> {
  const out = createOutput(streams, args.includes('--json'));
  try {
    if (args.length === 0 || args[0] === 'help' || args[0] === '--help') {
      streams.stdout.write(`${overview(COMMANDS).join('\n')}\n`);
      return args.length === 0 ? 2 : 0;
    }
    const { command, taken, options, wantsHelp } = readArguments(COMMANDS, args);
    if (wantsHelp) {
      streams.stdout.write(`${helpOf(command).join('\n')}\n`);
      return 0;
    }
    return await command.run({ taken, options, out, env });
  } catch (error) {
    if (error instanceof UsageError) {
      out.note(bilingual(error.words));
      out.note('lastmile --help');
      return 2;
    }
    for (const line of errorLines(error)) out.note(line);
    return 1;
  }
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await runCli(process.argv.slice(2), process.env);
}
