// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { RoomSql } from '#packages/db';

export const ROOT = join(import.meta.dirname, '../..');

/** Rooms with tables, lowest floor first: the order in which they migrate. */
const PACKAGES = ['db', 'log', 'journal'];
const MODULES = [
  'places',
  'parties',
  'powers',
  'exchange',
  'ecerts',
  'matters',
  'identity',
  'cases',
  'burden',
];

export const ROOM_SQL: RoomSql[] = [
  ...PACKAGES.map((name) => ({ name, dir: join(ROOT, 'packages', name) })),
  ...MODULES.map((name) => ({ name, dir: join(ROOT, 'modules', name) })),
];
