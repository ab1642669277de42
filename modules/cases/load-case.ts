// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '#modules/matters/contract';
import { unsealFact } from '#packages/journal';
import { AppError, parsePublicId } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';
import { knownOf } from './model/fields.ts';
import { type FoldedCase, foldCase, type OpenFacts } from './model/fold.ts';
import type { Known } from './model/known.ts';
import { type Registers, readRegisters } from './registers.ts';
import type { LoadedRow } from './store.ts';

/** A case, loaded and folded: what every action decides on. */
export interface LoadedCase {
  partition: string;
  id: string;
  publicId: string;
  row: LoadedRow;
  matter: MatterVersion;
  state: FoldedCase;
  facts: OpenFacts;
  registers: Registers;
  /** Everything known, verified values over said ones. */
  known: Record<string, Known>;
}

function openFacts(
  deps: CasesDeps,
  on: { partition: string; id: string; row: LoadedRow },
): OpenFacts {
  const { partition, id, row } = on;
  const key =
    row.key === null
      ? undefined
      : deps.journal.keys.remember(row.person, Buffer.from(row.key, 'base64'));
  const open = new Map<string, Record<string, unknown>>();
  if (!key) return open;
  for (const fact of row.facts) {
    if (fact.person !== row.person) continue;
    const place = { partition, about: id, id: fact.id };
    open.set(fact.id, unsealFact(key, place, Buffer.from(fact.sealed, 'base64')));
  }
  return open;
}

/** Loads by public id, in one round trip. Errors: CASE_NOT_FOUND. */
export async function loadCase(
  deps: CasesDeps,
  publicId: string,
  mark: Buffer | null,
): Promise<LoadedCase> {
  const parts = parsePublicId(publicId);
  const row = parts && (await deps.store.load(parts.partition, parts.id, mark));
  if (!parts || !row) throw new AppError(CASE_ERRORS.CASE_NOT_FOUND);
  const facts = openFacts(deps, { ...parts, row });
  const state = foldCase(row.acts, facts);
  const matter = await deps.matters.getVersion(state.matter, state.matterVersion);
  const registers = await readRegisters(deps, matter, { partition: parts.partition, row });
  return {
    ...parts,
    publicId,
    row,
    matter,
    state,
    facts,
    registers,
    known: knownOf(state, registers.known),
  };
}
