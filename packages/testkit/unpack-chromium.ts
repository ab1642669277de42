// SPDX-License-Identifier: Apache-2.0
// Unpacks the packaged Chromium into the temporary folder of this process (TMPDIR), which is
// where the package insists on; run as a program of its own so that TMPDIR is its alone.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const packed = join(dirname(entry), '../bin');
for (const name of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
  await inflate(join(packed, name));
}
