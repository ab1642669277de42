// SPDX-License-Identifier: Apache-2.0
import type { Database } from '#packages/db';
import type { AnyRoute } from '#packages/http';
import { AppError } from '#packages/kernel';
import { PLACES_ERRORS } from './errors.ts';
import type { Area } from './model/area.ts';
import { partitionOf } from './model/area.ts';
import { AreaTree } from './model/area-tree.ts';
import { placesRoutes } from './routes.ts';
import { loadAreas } from './store.ts';

export interface Places {
  readonly routes: AnyRoute[];
  /** The current tree. Do not keep it: `reload` puts a new one in its place. */
  tree(): AreaTree;
  /** The area as in force on a civil date. Errors: AREA_UNKNOWN. */
  getArea(code: string, at: string): Area;
  /** Areas directly below one (null: the provinces) on a date. Errors: AREA_UNKNOWN. */
  listBelow(parent: string | null, at: string): Area[];
  /** The county that routes a row of this area: its first six digits. */
  partitionOf(code: string): string;
  /** Reads the reference tables again, after an import. */
  reload(): Promise<void>;
}

/** Opens the room; reads all areas into memory (thousands, not millions). */
export async function createPlaces(options: { db: Database }): Promise<Places> {
  const read = async (): Promise<AreaTree> => {
    const { areas, changes } = await loadAreas(options.db.save);
    return new AreaTree(areas, changes);
  };
  let current = await read();
  const getArea = (code: string, at: string): Area => {
    const area = current.find(code, at);
    if (!area) throw new AppError(PLACES_ERRORS.AREA_UNKNOWN, { area: code, at });
    return area;
  };
  const places: Places = {
    routes: [],
    getArea,
    partitionOf,
    tree: () => current,
    listBelow: (parent, at) =>
      parent === null ? current.roots(at) : current.children(getArea(parent, at).code, at),
    async reload() {
      current = await read();
    },
  };
  places.routes.push(...placesRoutes(places));
  return places;
}
