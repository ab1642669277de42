// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import type { Area } from './model/area.ts';
import type { AreaTree } from './model/area-tree.ts';

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
