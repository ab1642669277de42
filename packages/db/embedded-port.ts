// SPDX-License-Identifier: Apache-2.0
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { AppError } from '#packages/kernel';
import { EMBEDDED_ERRORS } from './embedded-errors.ts';

/**
 * The named port (DB_PORT_IN_USE when taken), else the one kept in `dataDir` if free, else any
 * free one, which is then kept.
 */
export async function choosePort(dataDir: string, named?: number): Promise<number> {
  if (named !== undefined) {
    if (await tryPort(named)) return named;
    throw new AppError(EMBEDDED_ERRORS.DB_PORT_IN_USE, { port: named });
  }
  const file = join(dataDir, 'port');
  const kept = readPort(file);
  const port = (kept && (await tryPort(kept))) || (await tryPort(0));
  if (!port) throw new AppError(EMBEDDED_ERRORS.DB_PORT_IN_USE, { port: 'any' });
  if (port !== kept) keepPort(file, port);
  return port;
}

function readPort(file: string): number | undefined {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

// Removed first: the file may be root's in a folder of ours.
function keepPort(file: string, port: number): void {
  rmSync(file, { force: true });
  writeFileSync(file, `${port}\n`);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const got = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => resolve(got));
    });
  });
}
