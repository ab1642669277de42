// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';
import { handOver } from './hand-over.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file || !existsSync(join(root, file))) {
  process.stderr.write(`用法 / usage: node tools/launch/run.mjs FILE [ARGUMENT…]\n`);
  process.exit(2);
}
handOver(file, args);
