// SPDX-License-Identifier: Apache-2.0
export type { EmbeddedDatabase, EmbeddedOptions } from './embedded.ts';
export { startEmbedded } from './embedded.ts';
export { EMBEDDED_ERRORS } from './embedded-errors.ts';
export { runningEmbeddedUrl } from './embedded-running.ts';
export { DB_ERRORS } from './errors.ts';
export type { Installation } from './installation.ts';
export {
  advanceClock,
  claimInstallation,
  insistInstallation,
  readClockOffset,
} from './installation.ts';
export type { ListPage, ListQuery } from './list.ts';
export { list } from './list.ts';
export type { RoomSql } from './migrate.ts';
export { migrate } from './migrate.ts';
export type { Database, OpenOptions, RoleName } from './pools.ts';
export { openDatabase } from './pools.ts';
export type { NamedQuery, RowContext } from './query.ts';
export { many, maybe, one, reading, transact } from './query.ts';
export { ensureRoles, ROLE_NAMES } from './roles.ts';
export { together } from './together.ts';
