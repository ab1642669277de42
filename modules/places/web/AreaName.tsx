// SPDX-License-Identifier: Apache-2.0
import { useDoor } from '#packages/ui';
import type { AreaView } from '../contract.ts';

export interface AreaNameProps {
  /** Six or twelve digits. */
  code: string;
  /** Also the names above it, down from the level given. */
  from?: AreaView['level'];
}

interface AreaAnswer {
  area: AreaView;
  ancestors: AreaView[];
}

const LEVELS = ['province', 'city', 'county', 'subdistrict', 'community'];

/** The name of an area by its code, such as 上城区采荷街道芙蓉社区. */
export function AreaName({ code, from }: AreaNameProps) {
  const read = useDoor<undefined, AreaAnswer>('GET /api/v1/places/areas/{code}', undefined, {
    path: { code: code.padEnd(12, '0') },
  });
  if (!read.data) return <>{code}</>;
  const { area, ancestors } = read.data;
  const above = from
    ? ancestors.filter(({ level }) => LEVELS.indexOf(level) >= LEVELS.indexOf(from))
    : [];
  return <>{[...above.reverse(), area].map(({ name }) => name).join('')}</>;
}
