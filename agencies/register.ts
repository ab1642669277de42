// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyRecord } from './record.ts';

/**
 * The records of one agency: in memory, kept in a file so that people added by the demo survive a
 * restart.
 */
export class Register {
  readonly #file: string;
  readonly #records = new Map<string, AgencyRecord>();

  constructor(dir: string, agency: string, initial: readonly AgencyRecord[]) {
    this.#file = join(dir, `${agency}.json`);
    const kept = existsSync(this.#file)
      ? (JSON.parse(readFileSync(this.#file, 'utf8')) as AgencyRecord[])
      : [];
    for (const record of [...initial, ...kept]) {
      if (record.agency === agency) this.#records.set(Register.#key(record), record);
    }
    this.#keep();
  }

  static #key(of: { resource: string; idNumber: string }): string {
    return `${of.resource}|${of.idNumber}`;
  }

  find(resource: string, idNumber: string): AgencyRecord | undefined {
    return this.#records.get(Register.#key({ resource, idNumber }));
  }

  put(records: readonly AgencyRecord[]): void {
    for (const record of records) this.#records.set(Register.#key(record), record);
    this.#keep();
  }

  /** A new file takes the old one's place whole, so a crash leaves one or the other. */
  #keep(): void {
    const fresh = `${this.#file}.new`;
    writeFileSync(fresh, JSON.stringify([...this.#records.values()]), { mode: 0o600 });
    renameSync(fresh, this.#file);
  }
}
