// SPDX-License-Identifier: Apache-2.0
import type { PoolClient } from 'pg';
import { many } from '#packages/db';
import type { HeardAct, Listener } from '#packages/journal';
import { AppError } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';
import { deskKey, stepOf } from './model/steps.ts';
import { moveDesk } from './move-desk.ts';
import { performingUnit } from './performing-unit.ts';

/** Open cases that lie before one unit at one step, for one area. */
interface DeskGroup {
  partition: string;
  area: string;
  matter: string;
  version: number;
  step: string;
  desk: string;
  asked: string | null;
}

const GROUPS =
  'SELECT DISTINCT c.partition, c.area, c.matter, c.matter_version AS version, c.step, d.desk, c.asked ' +
  'FROM cases.on_desk d JOIN cases.service_case c ON c.partition = d.partition AND c.id = d.id ' +
  'WHERE d.partition = ANY ($1)';
const OF_GROUP =
  'SELECT c.id FROM cases.on_desk d JOIN cases.service_case c ON c.partition = d.partition AND c.id = d.id ' +
  'WHERE d.partition = $1 AND d.desk = $2 AND c.area = $3 AND c.matter_version = $4 ' +
  'AND c.asked IS NOT DISTINCT FROM $5 ORDER BY c.id';

async function unitNow(deps: CasesDeps, group: DeskGroup): Promise<string | null> {
  const matter = await deps.matters.getVersion(group.matter, group.version);
  const step = stepOf(matter, group.step);
  return step ? performingUnit(deps, { ...group, matter, step }) : null;
}

async function idsOf(tx: PoolClient, group: DeskGroup): Promise<string[]> {
  const rows = await many<{ id: string }>(tx, {
    name: 'cases.of_group',
    text: OF_GROUP,
    values: [group.partition, group.desk, group.area, group.version, group.asked],
  });
  return rows.map(({ id }) => id);
}

/** Powers that move, or people who act, meanwhile: looked at again, this often. */
const TRIES = 5;

async function moveGroup(deps: CasesDeps, tx: PoolClient, group: DeskGroup): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const epoch = deps.powers.epochOf(group.partition);
    const unit = await unitNow(deps, group);
    if (!unit || group.desk === deskKey(unit, group.matter, group.step)) return;
    const ids = await idsOf(tx, group);
    if (ids.length === 0) return;
    if (tries > TRIES) throw new AppError(CASE_ERRORS.CASE_CHANGED);
    await moveDesk(deps, { ...group, unit, epoch }, ids);
    await deps.powers.catchUp();
  }
}

/**
 * Follows changes of powers: when a link is revoked, the cases it carried go to the desk of the
 * body
 * that gave it, their clocks running; when one comes into force they come back. Repeatable: a case
 * that lies where it should is left alone.
 */
export function redeskListener(deps: CasesDeps): Listener {
  return {
    name: 'cases.redesk',
    kinds: ['delegation', 'power-entry'],
    async hear(acts: HeardAct[], tx) {
      await deps.powers.catchUp();
      const tree = deps.places.tree();
      const counties = new Set(acts.map((act) => `${act.partition}000000`));
      const partitions = [...new Set([...counties].flatMap((code) => tree.partitionsOf(code)))];
      const groups = await many<DeskGroup>(tx, {
        name: 'cases.groups',
        text: GROUPS,
        values: [partitions],
      });
      for (const group of groups) await moveGroup(deps, tx, group);
    },
  };
}
