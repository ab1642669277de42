// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { buildWeb } from '#apps/web/build.ts';
import { AppError } from '#packages/kernel';
import { readConfig } from './config.ts';
import { greet } from './greet.ts';
import { ROOT } from './rooms.ts';
import { startServer } from './server.ts';

const report = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig(process.env, ROOT);
  const webDir = join(ROOT, '.build', 'web');
  await buildWeb({ outDir: webDir, log: report });
  const server = await startServer({ config, webDir, report });
  greet(server, config);
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    server.stop().then(
      () => process.exit(0),
      (error: Error) => {
        report(error.message);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

main().catch((error: Error) => {
  if (error instanceof AppError) {
    const { zh, en, next, code } = error.definition;
    report(`${code}\n${zh}\n${next.zh}\n${en}\n${next.en}\n${JSON.stringify(error.details)}`);
  } else report(error.stack ?? error.message);
  process.exit(1);
});
