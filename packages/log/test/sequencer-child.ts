// SPDX-License-Identifier: Apache-2.0
// Runs one sequencer until it is killed. Arguments: database URL, folder of keys, outside file,
// origin.
import pg from 'pg';
import { openKeyring } from '#packages/crypto';
import { systemClock } from '#packages/kernel';
import { createSequencer } from '../index.ts';

const [connectionString, keys, outsideFile, origin] = process.argv.slice(2) as string[];
const signer = openKeyring({ dir: keys!, create: false }).signer('log');
const pool = new pg.Pool({ connectionString, options: '-c role=lm_sweeper', max: 2 });
const sequencer = createSequencer({
  pool,
  signer,
  outsideFile: outsideFile!,
  origin: origin!,
  clock: systemClock,
  batch: 200,
  intervalMs: 5,
  onError: (error) => process.stderr.write(`${error.message}\n`),
});
await sequencer.start();
process.stdout.write('running\n');
