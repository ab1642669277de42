// SPDX-License-Identifier: Apache-2.0
import type { Database } from '#packages/db';
import { AppError } from '#packages/kernel';
import type { MatterVersion } from './contract.ts';
import { MATTERS_ERRORS } from './errors.ts';
import { buildIndex, type MatterIndex } from './model/search.ts';
import { versionOn } from './model/version.ts';
import { findDocument, listVersionRows, type VersionRow } from './store.ts';

/** How long a list of versions may be old: another process may have published. */
const FRESH_MS = 1_000;

/** Published versions in memory. A version never changes, so only the list of them can grow old. */
export interface Shelf {
  rows(): Promise<readonly VersionRow[]>;
  getVersion(code: string, version: number): Promise<MatterVersion>;
  /** The version in force on a civil date, or undefined. */
  findOn(code: string, on: string): Promise<MatterVersion | undefined>;
  /** Everything in force on a civil date, by code. */
  listOn(on: string): Promise<MatterVersion[]>;
  indexOn(on: string): Promise<MatterIndex>;
  /** Reads the list again at the next use. */
  forget(): void;
}

export function createShelf(db: Database, monotonic: () => number): Shelf {
  const documents = new Map<string, MatterVersion>();
  let list: { rows: VersionRow[]; readAt: number } | undefined;
  let index: { of: string; index: MatterIndex } | undefined;

  const rows = async (): Promise<readonly VersionRow[]> => {
    if (!list || monotonic() - list.readAt > FRESH_MS) {
      list = { rows: await listVersionRows(db.save), readAt: monotonic() };
    }
    return list.rows;
  };
  const getVersion = async (code: string, version: number): Promise<MatterVersion> => {
    const key = `${code}|${version}`;
    const known = documents.get(key);
    if (known) return known;
    const found = await findDocument(db.save, code, version);
    if (!found) {
      throw new AppError(MATTERS_ERRORS.MATTER_VERSION_UNKNOWN, { matter: code, version });
    }
    documents.set(key, found.document);
    return found.document;
  };
  const findOn = async (code: string, on: string) => {
    const present = versionOn(
      (await rows()).filter((row) => row.code === code),
      on,
    );
    return present && getVersion(code, present.version);
  };
  const listOn = async (on: string): Promise<MatterVersion[]> => {
    const byCode = Map.groupBy(await rows(), ({ code }) => code);
    const present = [...byCode.values()].flatMap((versions) => versionOn(versions, on) ?? []);
    return Promise.all(present.map(({ code, version }) => getVersion(code, version)));
  };
  const indexOn = async (on: string): Promise<MatterIndex> => {
    const present = await listOn(on);
    const of = present.map(({ code, version }) => `${code}|${version}`).join();
    if (index?.of !== of) index = { of, index: buildIndex(present) };
    return index.index;
  };
  return { rows, getVersion, findOn, listOn, indexOn, forget: () => (list = undefined) };
}
