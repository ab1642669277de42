// SPDX-License-Identifier: Apache-2.0
import { treeHash } from './hash.ts';
import { TILE_WIDTH, type Tile } from './tiles.ts';

/** The part of the tree that still grows: for each level the hashes of its unfinished tile. */
export class RightEdge {
  #size: number;
  readonly #levels: Buffer[][];
  #touched = -1;

  /** `levels[l]` holds floor(size / 256^l) mod 256 hashes. */
  constructor(size = 0, levels: Buffer[][] = []) {
    this.#size = size;
    this.#levels = levels;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf and puts the tiles it fills, lowest first, on `full`. */
  append(leaf: Buffer, full: Tile[]): void {
    this.#size += 1;
    let hash = leaf;
    let count = this.#size;
    for (let level = 0; ; level += 1) {
      this.#levels[level] ??= [];
      const row = this.#levels[level]!;
      row.push(hash);
      this.#touched = Math.max(this.#touched, level);
      if (row.length < TILE_WIDTH) return;
      count /= TILE_WIDTH;
      full.push({ level, n: count - 1, hashes: Buffer.concat(row) });
      hash = treeHash(row);
      this.#levels[level] = [];
    }
  }

  /** The unfinished tiles; with `touched` only those of levels that have grown. */
  tiles(which: 'all' | 'touched'): Tile[] {
    const tiles: Tile[] = [];
    let count = this.#size;
    for (const [level, row] of this.#levels.entries()) {
      const n = Math.floor(count / TILE_WIDTH);
      const isWanted = which === 'all' || level <= this.#touched;
      if (row.length > 0 && isWanted) tiles.push({ level, n, hashes: Buffer.concat(row) });
      count = n;
    }
    return tiles;
  }

  /** The root of the whole tree. */
  root(): Buffer {
    let right: Buffer[] = [];
    for (const row of this.#levels) {
      const all = [...row, ...right];
      right = all.length > 0 ? [treeHash(all)] : [];
    }
    return treeHash(right);
  }
}
