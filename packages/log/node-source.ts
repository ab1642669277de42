// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { AppError } from '#packages/kernel';
import { LOG_ERRORS } from './errors.ts';
import { nodeHash } from './hash.ts';
import { type EntryRange, rangeNodes } from './ranges.ts';
import { listTiles } from './store.ts';
import { ExpandedTile, nodePlace, TILE_WIDTH, type TileRef } from './tiles.ts';

/** Hashes of ranges of entries, from stored tiles. */
export interface NodeSource {
  hashRanges(ranges: readonly EntryRange[]): Promise<Buffer[]>;
}

/** 16 kB each: full tiles of level 1 and above for 67 million entries. They never change. */
const CACHED_TILES_MAX = 1024;

type Place = ReturnType<typeof nodePlace>;

const tileKey = ({ level, n }: Pick<TileRef, 'level' | 'n'>): string => `${level}/${n}`;

function remember(cache: Map<string, ExpandedTile>, key: string, tile: ExpandedTile): void {
  if (cache.size >= CACHED_TILES_MAX) cache.delete(cache.keys().next().value!);
  cache.set(key, tile);
}

async function loadTiles(
  pool: Pool,
  cache: Map<string, ExpandedTile>,
  places: readonly Place[],
): Promise<Map<string, ExpandedTile>> {
  const tiles = new Map<string, ExpandedTile>();
  const missing = new Map<string, TileRef>();
  for (const { tile } of places) {
    const key = tileKey(tile);
    const known = cache.get(key);
    if (known) tiles.set(key, known);
    else missing.set(key, tile);
  }
  if (missing.size === 0) return tiles;
  for (const row of await listTiles(pool, [...missing.values()])) {
    const tile = new ExpandedTile(row.hashes);
    tiles.set(tileKey(row), tile);
    if (row.level > 0 && tile.width === TILE_WIDTH) remember(cache, tileKey(row), tile);
  }
  return tiles;
}

function nodeAt(tiles: Map<string, ExpandedTile>, place: Place): Buffer {
  const tile = tiles.get(tileKey(place.tile));
  if (!tile || tile.width < place.tile.width) {
    throw new AppError(LOG_ERRORS.LOG_DAMAGED, { tile: tileKey(place.tile) });
  }
  return tile.node(place.height, place.i);
}

/** One query for all tiles that are not cached, then hashing. Errors: LOG_DAMAGED. */
export function createNodeSource(pool: Pool): NodeSource {
  const cache = new Map<string, ExpandedTile>();
  return {
    hashRanges: async (ranges) => {
      const wanted = ranges.map((range) => rangeNodes(range).map(nodePlace));
      const tiles = await loadTiles(pool, cache, wanted.flat());
      return wanted.map((places) =>
        places
          .map((place) => nodeAt(tiles, place))
          .reduceRight((right, left) => nodeHash(left, right)),
      );
    },
  };
}
