// SPDX-License-Identifier: Apache-2.0
import { appendFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '#packages/kernel';
import { parseCheckpoint } from './checkpoint.ts';
import { LOG_ERRORS } from './errors.ts';

/** What was kept outside the database: the newest note, and one of each busy minute. */
export interface OutsideNotes {
  latest: string | undefined;
  history: string[];
}

const HISTORY_EVERY_MS = 60_000;

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const historyFile = (file: string): string => `${file}.history`;

/** A line that a crash tore off is no note and is passed over; a whole line must stand up. */
function parseHistory(content: string): string[] {
  const notes: string[] = [];
  for (const line of content.split('\n')) {
    if (line.startsWith('"') && line.endsWith('"')) notes.push(JSON.parse(line) as string);
  }
  return notes;
}

/** Read it before the database, so that a running sequencer cannot make it look ahead. */
export async function readOutside(file: string): Promise<OutsideNotes> {
  const history = await readIfThere(historyFile(file));
  return { latest: await readIfThere(file), history: parseHistory(history ?? '') };
}

async function syncTo(path: string, flags: string, content?: string): Promise<void> {
  const handle = await open(path, flags, 0o644);
  try {
    if (content !== undefined) await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** After a crash there is the old note or the new one, never half of one. */
async function replaceFile(file: string, content: string): Promise<void> {
  const draft = `${file}.draft-${process.pid}`;
  await syncTo(draft, 'w', content);
  await rename(draft, file);
  // Windows cannot open a folder; there the rename is as durable as it gets.
  if (process.platform !== 'win32') await syncTo(dirname(file), 'r');
}

/** The checkpoint kept outside the database, where whoever rewrites the database does not reach. */
export class OutsideFile {
  readonly #file: string;
  #historyAt = Number.NEGATIVE_INFINITY;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Keeps a note unless a newer one is there, as another process of the same folder may have left.
   * Errors: LOG_FORKED when the same size was published with another root.
   */
  async keep(note: string, now: Date): Promise<void> {
    const next = parseCheckpoint(note);
    const before = parseCheckpoint((await readIfThere(this.#file)) ?? '');
    if (before && next && before.size === next.size && !before.root.equals(next.root)) {
      throw new AppError(LOG_ERRORS.LOG_FORKED, { size: next.size });
    }
    if (before && next && before.size >= next.size) return;
    await mkdir(dirname(this.#file), { recursive: true });
    await replaceFile(this.#file, note);
    if (now.getTime() - this.#historyAt < HISTORY_EVERY_MS) return;
    await appendFile(historyFile(this.#file), `\n${JSON.stringify(note)}\n`);
    this.#historyAt = now.getTime();
  }
}
