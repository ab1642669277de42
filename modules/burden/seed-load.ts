// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Database } from '#packages/db';
import { readHistory } from './city/read-history.ts';
import { type CommunityRoll, saveImport } from './store-load.ts';
import { saveCosts } from './store-own-cost.ts';

interface RollsFile {
  moneyFrom: string;
  communities: { area: string; residents: number; peopleBeside: number; yuanBeside: number }[];
}

function readRolls(yaml: string, isDemo: boolean): CommunityRoll[] {
  const { moneyFrom, communities } = parse(yaml) as RollsFile;
  return communities.map((row) => ({ ...row, moneyFrom, isDemo }));
}

/**
 * Imports `<cityDir>/burden/rolls.yaml` and `minutes.yaml`, and on a demo the invented history of
 * `load-history.yaml`, as the months before `day`. The operator's duty; idempotent. A city without
 * these files has no rolls.
 */
export async function seedLoad(options: {
  db: Database;
  cityDir: string;
  isDemo: boolean;
  day: string;
}): Promise<void> {
  const { db, cityDir, isDemo, day } = options;
  const find = (name: string): string | undefined => {
    const path = join(cityDir, 'burden', name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const rolls = readRolls(find('rolls.yaml') ?? 'communities: []', isDemo);
  const stated = parse(find('minutes.yaml') ?? 'minutes: {}') as {
    minutes: Record<string, number>;
  };
  const minutes = Object.entries(stated.minutes).map(([matter, spent]) => ({
    ...{ matter, minutes: spent },
  }));
  const yaml = isDemo ? find('load-history.yaml') : undefined;
  const residents = new Map(rolls.map((roll) => [roll.area, roll.residents]));
  const history = yaml === undefined ? undefined : readHistory(yaml, { day, residents });
  await saveImport(db.save, { records: history?.records ?? [], rolls, minutes });
  await saveCosts(db.save, history?.costs ?? []);
}
