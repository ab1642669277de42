// SPDX-License-Identifier: Apache-2.0
import { HASH_BYTES, nodeHash } from './hash.ts';
import type { NodeRef } from './ranges.ts';

/** Basis: C2SP tlog-tiles, tiles of height 8. */
export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 256;

/** A row of neighbouring hashes of full subtrees of 256^level entries. */
export interface Tile {
  level: number;
  n: number;
  /** 1 to 256 hashes, packed. */
  hashes: Buffer;
}

export interface TileRef {
  level: number;
  n: number;
  width: number;
}

const CODE = /^(?:x\d{3}\/)*\d{3}$/;

/** The tiles of the right edge that are not full, in the tree of this size. */
export function edgeTiles(size: number): TileRef[] {
  const refs: TileRef[] = [];
  for (let level = 0, count = size; count > 0; level += 1) {
    const width = count % TILE_WIDTH;
    if (width > 0) refs.push({ level, n: Math.floor(count / TILE_WIDTH), width });
    count = Math.floor(count / TILE_WIDTH);
  }
  return refs;
}

/** How many tile rows the tree of this size has. */
export function tileCount(size: number): number {
  let tiles = 0;
  for (let count = size; count > 0; count = Math.floor(count / TILE_WIDTH)) {
    tiles += Math.ceil(count / TILE_WIDTH);
  }
  return tiles;
}

/** Number in groups of three digits: 1234067 is x001/x234/067. Basis: C2SP tlog-tiles. */
export function tileNumber(n: number): string {
  const digits = String(n);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** The inverse of tileNumber with an optional `.p/<width>`; undefined for any other spelling. */
export function parseTileNumber(path: string): { n: number; width: number } | undefined {
  const [code = '', partial, ...rest] = path.split('.p/');
  if (rest.length > 0 || !CODE.test(code)) return undefined;
  const n = Number(code.replaceAll(/[x/]/g, ''));
  if (!Number.isSafeInteger(n) || tileNumber(n) !== code) return undefined;
  if (partial === undefined) return { n, width: TILE_WIDTH };
  const width = Number(partial);
  if (!/^[1-9]\d{0,2}$/.test(partial) || width >= TILE_WIDTH) return undefined;
  return { n, width };
}

/** A tile with all full subtrees inside it, so that any node is one slice away. */
export class ExpandedTile {
  readonly width: number;
  readonly #nodes = Buffer.allocUnsafe((2 * TILE_WIDTH - 1) * HASH_BYTES);

  constructor(hashes: Buffer) {
    this.width = hashes.length / HASH_BYTES;
    this.#nodes.set(hashes);
    for (let height = 1, count = this.width >> 1; count > 0; height += 1, count >>= 1) {
      for (let i = 0; i < count; i += 1) {
        const above = nodeHash(this.node(height - 1, 2 * i), this.node(height - 1, 2 * i + 1));
        this.#nodes.set(above, this.#offset(height, i));
      }
    }
  }

  /** The i-th full subtree of 2^height hashes of this tile. */
  node(height: number, i: number): Buffer {
    const at = this.#offset(height, i);
    return this.#nodes.subarray(at, at + HASH_BYTES);
  }

  #offset(height: number, i: number): number {
    return (2 * TILE_WIDTH - ((2 * TILE_WIDTH) >> height) + i) * HASH_BYTES;
  }
}

/** Where a node lies: in which tile, at which height inside it, as the how-manieth. */
export function nodePlace(node: NodeRef): { tile: TileRef; height: number; i: number } {
  const level = Math.floor(node.height / TILE_HEIGHT);
  const height = node.height % TILE_HEIGHT;
  const perTile = TILE_WIDTH >> height;
  const n = Math.floor(node.index / perTile);
  const i = node.index % perTile;
  return { tile: { level, n, width: (i + 1) << height }, height, i };
}
