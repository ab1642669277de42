// SPDX-License-Identifier: Apache-2.0
import type { Places } from '#modules/places';
import type { Words } from './model/city-data.ts';

/** Every area in force below these, with themselves. */
function downwards(places: Places, areas: readonly string[], on: string): Set<string> {
  const tree = places.tree();
  const found = new Set<string>();
  const walk = (code: string): void => {
    if (found.has(code)) return;
    found.add(code);
    for (const below of tree.children(code, on)) walk(below.code);
  };
  for (const area of areas) if (tree.has(area)) walk(area);
  return found;
}

/** Communities in force on a date, in these areas or being one of them. */
export function communitiesIn(places: Places, areas: readonly string[], on: string): string[] {
  const tree = places.tree();
  const isCommunity = (code: string): boolean => tree.find(code, on)?.level === 'community';
  return [...downwards(places, areas, on)].filter(isCommunity);
}

/** The area and everything above it: work asked of any of these is asked of it. */
export function upwards(places: Places, area: string): string[] {
  const tree = places.tree();
  if (!tree.has(area)) return [area];
  return [area, ...tree.ancestors(area).map(({ code }) => code)];
}

/** The area, what it lies in and what lies in it: work asked of any of these touches it. */
export function around(places: Places, area: string, on: string): string[] {
  return [...new Set([...upwards(places, area), ...downwards(places, [area], on)])];
}

/** The district whose gate rules on what a body of this area asks; undefined above a district. */
export function districtOf(places: Places, area: string): string | undefined {
  const tree = places.tree();
  return tree.has(area) ? tree.upTo(area, 'county')?.code : undefined;
}

export function areaWords(places: Places, area: string): Words {
  const tree = places.tree();
  if (!tree.has(area)) return { zh: area, en: area };
  const { name, nameEn } = tree.latest(area);
  return { zh: name, en: nameEn || name };
}
