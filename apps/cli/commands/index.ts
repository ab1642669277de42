// SPDX-License-Identifier: Apache-2.0
import type { Command } from '../command.ts';
import { backup } from './backup.ts';
import { catalogueCheck } from './catalogue-check.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { logVerify } from './log-verify.ts';
import { migrate } from './migrate.ts';
import { powersCheck } from './powers-check.ts';
import { powersDiff } from './powers-diff.ts';
import { powersExport } from './powers-export.ts';
import { powersImport } from './powers-import.ts';
import { restore } from './restore.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';

export const COMMANDS: readonly Command[] = [
  serve,
  migrate,
  seed,
  catalogueCheck,
  powersImport,
  powersCheck,
  powersDiff,
  powersExport,
  logVerify,
  backup,
  restore,
  doctor,
  demo,
];
