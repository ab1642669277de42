// SPDX-License-Identifier: Apache-2.0
import { many, one } from '#packages/db';
import { type AlikeActs, type AlikeSubject, prepareAlike } from '#packages/journal';
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
const LANES = 3;

function* batchesOf(ids: string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += BATCH) yield ids.slice(from, from + BATCH);
}

/** The acts of one batch: of the cases that still lie there. */
async function prepareBatch(deps: CasesDeps, move: DeskMove, ids: string[]): Promise<AlikeActs> {
  const { partition, matter, version, unit } = move;
  const lying = await many<Lying>(deps.db.save, {
    name: 'cases.still_on_desk',
    text: 'SELECT * FROM cases.still_on_desk($1, $2, $3)',
    values: [partition, move.desk, ids],
  });
  const subjects: AlikeSubject[] = [];
  for (const { id, version: after, last_act: lastAct, person, key } of lying) {
    // Not kept: a hundred thousand keys used once would push out those in use.
    const salting = key ? deps.keyring.unwrap(key) : await deps.journal.keys.ensure(person);
    subjects.push({ about: id, after, lastAct, person, salting });
  }
  const acts = { partition, kind: 'case', actor: RULE_ACTOR, verb: 'move-desk', payload: { unit } };
  const basis = { kind: 'rule', matter, version, clause: 'performing-unit' } as const;
  return prepareAlike({ ...acts, basis, at: deps.clock.now() }, subjects);
}

/** Answers whether the powers still were as they were when the unit was found. */
async function writeBatch(deps: CasesDeps, move: DeskMove, acts: AlikeActs): Promise<boolean> {
  if (acts.ids.length === 0) return true;
  const desk = deskKey(move.unit, move.matter, move.step);
  const { json, abouts, ids, versions, people, commitments } = acts;
  const row = await one<{ answer: number }>(deps.db.save, {
    name: 'cases.move_desk',
    text: 'SELECT cases.move_desk($1, $2, $3, $4, $5, $6, $7, $8, $9) AS answer',
    values: [
      ...[move.epoch, json, abouts, ids, versions, people, commitments],
      ...[move.unit, desk],
    ],
  });
  return row.answer >= 0;
}

/**
 * Records `move-desk` on each case that still lies on the desk; a case somebody acts on meanwhile
 * is left for the next look. In the order of the ids, so that neighbours on disk move together;
 * while one lane prepares, the others write. Who may: the system.
 */
export async function moveDesk(deps: CasesDeps, move: DeskMove, ids: string[]): Promise<void> {
  const left = batchesOf(ids);
  let isFresh = true;
  const lane = async (): Promise<void> => {
    for (const batch of left) {
      const prepared = await prepareBatch(deps, move, batch);
      isFresh &&= await writeBatch(deps, move, prepared);
      if (!isFresh) return;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
