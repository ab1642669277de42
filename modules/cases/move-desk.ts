// SPDX-License-Identifier: Apache-2.0
import { many, one } from '#packages/db';
import type { PreparedAct } from '#packages/journal';
import { RULE_ACTOR } from './actions/pause-case.ts';
import type { CasesDeps } from './deps.ts';
import { deskKey } from './model/steps.ts';

/** Cases that leave one desk for another unit's, at the same step, on the matter's own rule. */
export interface DeskMove {
  partition: string;
  matter: string;
  version: number;
  step: string;
  desk: string;
  unit: string;
  /** Of the powers by which the unit was found. */
  epoch: number;
}

interface Lying extends Record<string, unknown> {
  id: string;
  version: number;
  last_act: string;
  person: string;
  key: Buffer | null;
}

/** Acts of one statement: an epoch is held for as long as it runs, and revocations wait. */
const BATCH = 500;

interface Batch {
  lying: Lying[];
  acts: PreparedAct[];
}

async function prepareBatch(deps: CasesDeps, move: DeskMove, ids: string[]): Promise<Batch> {
  const { partition, matter, version, unit } = move;
  const lying = await many<Lying>(deps.db.save, {
    name: 'cases.on_desk',
    text: 'SELECT * FROM cases.on_desk($1, $2, $3)',
    values: [partition, move.desk, ids],
  });
  const at = deps.clock.now();
  const acts: PreparedAct[] = [];
  for (const { id, version: after, last_act: lastAct, person, key } of lying) {
    if (key) deps.journal.keys.remember(person, key);
    const act = await deps.journal.prepare({
      ...{ partition, kind: 'case', about: id, after, lastAct, person, actor: RULE_ACTOR },
      basis: { kind: 'rule', matter, version, clause: 'performing-unit' },
      ...{ verb: 'move-desk', payload: { unit }, due: null, at },
    });
    acts.push(act);
  }
  return { lying, acts };
}

/** Answers whether the powers still were as they were when the unit was found. */
async function writeBatch(deps: CasesDeps, move: DeskMove, batch: Batch): Promise<boolean> {
  const { lying, acts } = batch;
  if (acts.length === 0) return true;
  const desk = deskKey(move.unit, move.matter, move.step);
  const row = await one<{ answer: number }>(deps.db.save, {
    name: 'cases.move_desk',
    text: 'SELECT cases.move_desk($1, $2, $3, $4, $5, $6, $7, $8, $9) AS answer',
    values: [
      ...[move.epoch, acts[0]!.params[0], lying.map(({ id }) => id), acts.map(({ id }) => id)],
      ...[acts.map((act) => act.version), lying.map(({ person }) => person)],
      ...[acts.map((act) => act.params[3]), move.unit, desk],
    ],
  });
  return row.answer >= 0;
}

/**
 * Records `move-desk` on each case that still lies on the desk; a case somebody acts on meanwhile
 * is left for the next look. The next batch is prepared while one is written. Who may: the system.
 */
export async function moveDesk(deps: CasesDeps, move: DeskMove, ids: string[]): Promise<void> {
  let writing: Promise<boolean> = Promise.resolve(true);
  for (let from = 0; from < ids.length; from += BATCH) {
    const next = prepareBatch(deps, move, ids.slice(from, from + BATCH));
    const [isFresh, batch] = await Promise.all([writing, next]);
    if (!isFresh) return;
    writing = writeBatch(deps, move, batch);
  }
  await writing;
}
