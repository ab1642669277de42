// SPDX-License-Identifier: Apache-2.0

export type { Places } from './door.ts';
export { PLACES_ERRORS } from './errors.ts';
export type { Area, AreaChange, AreaInterval, AreaLevel } from './model/area.ts';
export { AREA_LEVELS, isAreaCode, isInForce, partitionOf } from './model/area.ts';
export { AreaTree } from './model/area-tree.ts';
export type { BadRow } from './model/read-csv.ts';
export { readAreas, readLineage } from './model/read-csv.ts';
export { createPlaces } from './places.ts';
export type { PlacesImport } from './seed.ts';
export { seedPlaces } from './seed.ts';
