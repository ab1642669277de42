// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { reading } from '#packages/db';
import { PowerState } from './model/power-state.ts';
import type { AreaSource, PostDirectory } from './ports.ts';
import type { EpochRow } from './store.ts';
import {
  estimateLinks,
  loadChanges,
  loadEntries,
  loadEpochs,
  loadLinksById,
  loadPastSuspensions,
  loadUses,
  packedLinks,
  refreshGrantRanges,
} from './store.ts';

const PAGE = 20_000;
const POLL_MS = 250;

/** The epochs an answer was made on. Never changed: a later catch-up makes a new one. */
export class Epochs {
  readonly #seen: ReadonlyMap<string, number>;

  constructor(rows: readonly EpochRow[]) {
    this.#seen = new Map(rows.map((row) => [row.partition, row.n]));
  }

  /** The epoch of a county; 0 where none was ever raised, which `record()` refuses as stale. */
  of(partition: string): number {
    return this.#seen.get(partition) ?? 0;
  }

  rows(): EpochRow[] {
    return [...this.#seen].map(([partition, n]) => ({ partition, n }));
  }
}

export interface LiveOptions {
  pool: Pool;
  places: AreaSource;
  parties: PostDirectory;
  onError(message: string): void;
}

/**
 * The state of powers in this process. Epochs are read before the rows they speak of, so that what
 * is decided on is never older than the epoch it is written under.
 */
export class LivePowers {
  #state: PowerState;
  #epochs = new Epochs([]);
  #isReady = false;
  #running: Promise<void> | undefined;
  #again: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  readonly #options: LiveOptions;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#state = new PowerState(options.places.tree());
  }

  get state(): PowerState {
    return this.#state;
  }

  get epochs(): Epochs {
    return this.#epochs;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /**
   * Reads what has changed since the last time. A call joins the run that waits to begin, never one
   * under way: what the caller knows of must be in what is read.
   */
  catchUp(): Promise<void> {
    if (!this.#running) return this.#run();
    this.#again ??= this.#running.then(
      () => this.#run(),
      () => this.#run(),
    );
    return this.#again;
  }

  /** Polls until `stop`. The first load is awaited. */
  async start(): Promise<void> {
    await this.catchUp();
    const loop = (): void => {
      if (this.#isStopped) return;
      this.#timer = setTimeout(() => {
        this.catchUp()
          .catch((error: Error) => this.#options.onError(error.message))
          .finally(loop);
      }, POLL_MS);
      this.#timer.unref();
    };
    loop();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running?.catch(() => undefined);
  }

  #run(): Promise<void> {
    this.#again = undefined;
    const run = this.#isReady ? this.#follow() : this.#load();
    this.#running = run.finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #load(): Promise<void> {
    const { pool, places, parties } = this.#options;
    const state = new PowerState(places.tree(), await estimateLinks(pool));
    await refreshGrantRanges(pool, (area) => state.tree.interval(area));
    // One snapshot: a link, its parent and its entry are seen together or not at all.
    const epochs = await reading(pool, {}, async (client) => {
      for (const entry of await loadEntries(client)) state.setEntry(entry);
      await state.fill(packedLinks(client, PAGE));
      state.setPastSuspensions(await loadPastSuspensions(client));
      state.setUses(await loadUses(client));
      return loadEpochs(client);
    });
    await parties.catchUp();
    this.#state = state;
    this.#epochs = new Epochs(epochs);
    this.#isReady = true;
  }

  async #follow(): Promise<void> {
    const { pool, places, parties } = this.#options;
    const epochs = await loadEpochs(pool);
    const moved = epochs.filter((row) => this.#epochs.of(row.partition) !== row.n);
    if (moved.length === 0) return;
    const seen = moved.map(({ partition }) => ({ partition, n: this.#epochs.of(partition) }));
    const changes = await loadChanges(pool, seen);
    const kinds = new Set(changes.map((change) => change.kind));
    // Areas in another order, or a change of many rows: begin anew.
    if (kinds.has('powers') || places.tree() !== this.#state.tree) return this.#load();
    if (changes.some((change) => !OWN_KINDS.has(change.kind))) await parties.catchUp();
    if (kinds.has('power-entry')) {
      for (const entry of await loadEntries(pool)) this.#state.setEntry(entry);
    }
    const links = changes.filter((change) => change.kind === 'delegation');
    if (links.length > 0) await this.#addLinks(links.map((change) => change.about));
    if (kinds.has('power-use')) this.#state.setUses(await loadUses(pool));
    this.#epochs = new Epochs(epochs);
  }

  /** Links may rest on entries that came with the same news, or just before. */
  async #addLinks(ids: string[]): Promise<void> {
    const { pool } = this.#options;
    const links = await loadLinksById(pool, ids);
    if (links.some((link) => !this.#state.entries.has(link.entry))) {
      for (const entry of await loadEntries(pool)) this.#state.setEntry(entry);
    }
    this.#state.addLinks(links);
  }
}

/** Kinds whose changes this room reads itself; all others are the parties' affair. */
const OWN_KINDS = new Set(['delegation', 'power-entry', 'power-use', 'powers']);
