// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { AppError } from '#packages/kernel';
import { BACKUP_ERRORS } from './errors.ts';

export interface TableShape {
  /** schema.table */
  name: string;
  columns: string[];
  /** Without those that PostgreSQL reckons from others. */
  written: string[];
}

/** The first line. */
export interface Header {
  format: 'lastmile-backup/1';
  madeAt: string;
  mode: 'demo' | 'production';
  migrations: { room: string; name: string; hash: string }[];
  tables: TableShape[];
}

/** The lines between: a file of the data folder, or rows of a table as PostgreSQL writes them. */
export type Part =
  | { file: string; mode: number; base64: string }
  | { table: string; rows: string[] };

interface End {
  end: true;
  parts: number;
  sha256: string;
}

/** Writes gzipped JSON lines, for their owner only; the file gets its name when it is whole. */
export class ArchiveWriter {
  readonly #draft: string;
  readonly #file: string;
  readonly #gzip = createGzip({ level: 4 });
  readonly #done: Promise<void>;
  readonly #hash = createHash('sha256');
  #parts = 0;

  constructor(file: string) {
    this.#file = file;
    this.#draft = `${file}.draft`;
    const stream = createWriteStream(this.#draft, { mode: 0o600, flags: 'wx' });
    this.#done = finished(this.#gzip.pipe(stream));
    // Seen by whoever waits for #done; until then it must not end the process.
    this.#done.catch(() => undefined);
    stream.on('error', (error) => this.#gzip.destroy(error));
  }

  async #line(value: unknown): Promise<void> {
    const line = `${JSON.stringify(value)}\n`;
    this.#hash.update(line);
    if (this.#gzip.destroyed) await this.#done;
    if (!this.#gzip.write(line)) await Promise.race([once(this.#gzip, 'drain'), this.#done]);
  }

  begin(header: Header): Promise<void> {
    return this.#line(header);
  }

  part(part: Part): Promise<void> {
    this.#parts += 1;
    return this.#line(part);
  }

  /** Makes it durable and gives it its name. */
  async end(): Promise<void> {
    const end: End = { end: true, parts: this.#parts, sha256: this.#hash.copy().digest('hex') };
    await this.#line(end);
    this.#gzip.end();
    await this.#done;
    const handle = await open(this.#draft, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(this.#draft, this.#file);
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.#gzip.destroy();
    await rm(this.#draft, { force: true });
  }
}

/** The header, then every part. Throws BACKUP_DAMAGED if it is not as it was written. */
export async function* readArchive(file: string): AsyncGenerator<Header | Part> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  const lines = createInterface({
    input: source.pipe(gunzip),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  // A bad line ends the reading while the bytes behind it are still being unpacked: what they
  // have to complain of then has nobody left to hear it, and must not end the process.
  lines.on('error', () => undefined);
  const hash = createHash('sha256');
  let parts = -1;
  let end: End | undefined;
  try {
    for await (const line of lines) {
      const value = JSON.parse(line) as Header | Part | End;
      if ('end' in value) end = value;
      else {
        parts += 1;
        yield value;
        hash.update(`${line}\n`);
      }
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    throw new AppError(BACKUP_ERRORS.BACKUP_DAMAGED, { why: (error as Error).message });
  } finally {
    source.destroy();
    gunzip.destroy();
  }
  if (end?.parts !== parts || end.sha256 !== hash.digest('hex')) {
    throw new AppError(BACKUP_ERRORS.BACKUP_DAMAGED, { why: 'it does not end as it was written' });
  }
}
