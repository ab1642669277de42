// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { AppError } from '#packages/kernel';
import { ArchiveWriter, readArchive } from '../backup/archive.ts';

async function readAll(file: string): Promise<void> {
  for await (const _ of readArchive(file)) await turn();
}

/** As a restore does that meets a table it does not know: the rest is never asked for. */
async function readSome(file: string): Promise<void> {
  let parts = 0;
  for await (const _ of readArchive(file)) if (++parts === 50) return;
}

test('an archive with any one bit turned is named as damaged, whatever notices it first', async () => {
  const place = mkdtempSync(join(tmpdir(), 'lastmile-archive-'));
  try {
    const file = join(place, 'whole');
    const writer = new ArchiveWriter(file);
    await writer.begin({
      format: 'lastmile-backup/1',
      madeAt: '2026-11-24T00:00:00Z',
      mode: 'demo',
      migrations: [],
      tables: [{ name: 'a.b', columns: ['c'], written: ['c'] }],
    });
    for (let i = 0; i < 300; i++) {
      await writer.part({ table: 'a.b', rows: [randomBytes(900).toString('base64')] });
    }
    await writer.end();
    await readAll(file);
    const whole = readFileSync(file);
    for (let turned = 0; turned < 120; turned++) {
      const bytes = Buffer.from(whole);
      // Behind the ten bytes of gzip's own head, of which some mean nothing to anyone.
      const at = 10 + Math.floor((turned / 120) * (whole.length - 10));
      bytes[at]! ^= 1 << (turned % 8);
      const altered = join(place, 'altered');
      writeFileSync(altered, bytes);
      await assert.rejects(
        readAll(altered),
        (error) => error instanceof AppError && error.code === 'BACKUP_DAMAGED',
        `byte ${at}`,
      );
      // A complaint of the unread rest would reach nobody and end the process: a failure here.
      await readSome(altered).catch((error) => assert.equal(error.code, 'BACKUP_DAMAGED'));
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
