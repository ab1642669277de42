// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Superuser URL of the embedded database that another process of ours runs on `dataDir`; undefined
 * when none was ever started there. Only whoever may read its password file can join it.
 */
export function runningEmbeddedUrl(dataDir: string): string | undefined {
  const read = (name: string): string => readFileSync(join(dataDir, name), 'utf8').trim();
  try {
    return `postgres://postgres:${read('password')}@127.0.0.1:${read('port')}/postgres`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
