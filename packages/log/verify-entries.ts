// SPDX-License-Identifier: Apache-2.0
import type { PoolClient } from 'pg';
import { unpackEntries } from './bundles.ts';
import type { TreeHead } from './checkpoint.ts';
import { leafHash } from './hash.ts';
import { RightEdge } from './right-edge.ts';
import { listBundles, listPlaces, listTiles, type Place } from './store.ts';
import { TILE_WIDTH, type Tile, tileNumber } from './tiles.ts';
import type { BadEntry, Recomputed, VerifyOptions } from './verify-types.ts';

const BUNDLES_PER_STEP = 16;

/** Whether what a source says now is what was committed; erased counts as agreement. */
export function isAgreed(said: Recomputed | undefined, commitment: Buffer): boolean {
  if (!said || 'missing' in said) return false;
  return 'erased' in said || said.commitment.equals(commitment);
}

export function disagreement(said: Recomputed | undefined): Pick<BadEntry, 'why' | 'detail'> {
  if (!said) return { why: 'source-missing', detail: 'no answer' };
  return 'missing' in said
    ? { why: 'source-missing', detail: said.missing }
    : { why: 'entry-differs' };
}

function findGap(places: readonly Place[], from: number, to: number): BadEntry | undefined {
  for (let i = 0; i < to - from; i += 1) {
    if (places[i]?.index !== from + i) return { why: 'position-missing', index: from + i };
  }
  return undefined;
}

/** Rebuilds the tree from the first entry on, and compares on the way. */
export class EntryCheck {
  readonly edge = new RightEdge();
  erased = 0;
  readonly #client: PoolClient;
  readonly #options: VerifyOptions;
  readonly #size: number;
  /** Heads published earlier, by size; the rebuilt tree must pass through each of them. */
  readonly #heads: TreeHead[];
  #agreedSize = 0;

  constructor(
    client: PoolClient,
    options: VerifyOptions,
    tree: { size: number; heads: TreeHead[] },
  ) {
    this.#client = client;
    this.#options = options;
    this.#size = tree.size;
    this.#heads = tree.heads.filter((head) => head.size > 0).sort((a, b) => a.size - b.size);
  }

  async run(): Promise<BadEntry | undefined> {
    while (this.edge.size < this.#size) {
      const bad = await this.#step();
      if (bad) return bad;
      this.#options.onProgress?.(this.edge.size, this.#size);
    }
    return this.compareTiles(this.edge.tiles('all'));
  }

  async #step(): Promise<BadEntry | undefined> {
    const from = this.edge.size;
    const to = Math.min(from + BUNDLES_PER_STEP * TILE_WIDTH, this.#size);
    const entries = await this.#readEntries(from, to);
    if (!Array.isArray(entries)) return entries;
    const places = await listPlaces(this.#client, from, to);
    const gap = findGap(places, from, to);
    const wrong = await this.#compareSources(places.slice(0, (gap?.index ?? to) - from), entries);
    if (wrong ?? gap) return wrong ?? gap;
    const full: Tile[] = [];
    const changed = this.#append(entries, full);
    return (await this.compareTiles(full)) ?? changed;
  }

  async #readEntries(from: number, to: number): Promise<Buffer[] | BadEntry> {
    const firstBundle = from / TILE_WIDTH;
    const rows = await listBundles(this.#client, firstBundle, Math.ceil(to / TILE_WIDTH));
    const entries: Buffer[] = [];
    for (let at = from; at < to; at += TILE_WIDTH) {
      const row = rows[(at - from) / TILE_WIDTH];
      const unpacked = row?.n === at / TILE_WIDTH ? unpackEntries(row.entries) : undefined;
      if (unpacked?.length !== Math.min(TILE_WIDTH, to - at)) {
        return { why: 'bundle-damaged', index: at };
      }
      entries.push(...unpacked);
    }
    return entries;
  }

  async #compareSources(places: Place[], entries: Buffer[]): Promise<BadEntry | undefined> {
    const batch = places.map(({ source, partition, id }) => ({ source, partition, id }));
    const answers = await this.#options.recompute(batch);
    for (const [i, place] of places.entries()) {
      const said = answers.get(place.id);
      if (!isAgreed(said, entries[i]!)) return { ...place, ...disagreement(said) };
      if (said && 'erased' in said) this.erased += 1;
    }
    return undefined;
  }

  #append(entries: Buffer[], full: Tile[]): BadEntry | undefined {
    let changed: BadEntry | undefined;
    for (const entry of entries) {
      this.edge.append(leafHash(entry), full);
      while (this.#heads[0]?.size === this.edge.size) {
        const head = this.#heads.shift()!;
        if (head.root.equals(this.edge.root())) this.#agreedSize = head.size;
        else changed ??= this.#rewritten(head.size);
      }
    }
    return changed;
  }

  /** Somewhere between the last head that agrees and this one, the past is another. */
  #rewritten(size: number): BadEntry {
    const detail = `changed between entries ${this.#agreedSize} and ${size - 1}`;
    return { why: 'outside-differs', index: this.#agreedSize, detail };
  }

  async compareTiles(tiles: readonly Tile[]): Promise<BadEntry | undefined> {
    const stored = await listTiles(this.#client, tiles);
    const byPlace = new Map(stored.map((row) => [`${row.level}/${row.n}`, row]));
    for (const { level, n, hashes } of tiles) {
      if (byPlace.get(`${level}/${n}`)?.hashes.equals(hashes)) continue;
      const index = n * TILE_WIDTH ** (level + 1);
      return { why: 'tile-differs', index, detail: `tile/${level}/${tileNumber(n)}` };
    }
    return undefined;
  }
}
