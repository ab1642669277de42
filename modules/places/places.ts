// SPDX-License-Identifier: Apache-2.0
import type { Database } from '#packages/db';
import { AppError } from '#packages/kernel';
import type { Places } from './door.ts';
import { PLACES_ERRORS } from './errors.ts';
import type { Area } from './model/area.ts';
import { partitionOf } from './model/area.ts';
import { AreaTree } from './model/area-tree.ts';
import { placesRoutes } from './routes.ts';
import { loadAreas } from './store.ts';

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
