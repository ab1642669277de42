// SPDX-License-Identifier: Apache-2.0
import type { MatterField, MatterVersion } from '#modules/matters/contract';
import type { RequestContext } from '#packages/http';
import type { PreparedAct } from '#packages/journal';
import type { Actor, Basis } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';
import type { ProofStanding } from './model/fold.ts';
import type { Known } from './model/known.ts';
import { type ProofCheck, standOf } from './model/ladder.ts';
import type { Beside, LoadedRow } from './store.ts';

/** What the registers have said about the applicant in this case. */
export interface Registers {
  known: Record<string, Known>;
  /** Resources the matter needs that have not answered yet. */
  silent: string[];
  awaits: boolean;
  proofs: Record<string, ProofStanding>;
}

type RegisterField = MatterField & {
  source: { kind: 'register'; resource: string; field: string };
};

function registerFields(matter: MatterVersion): RegisterField[] {
  return matter.fields.filter((field): field is RegisterField => field.source.kind === 'register');
}

/** Fields by resource that a draft asks at once: the prefilled ones and those the proofs check. */
export function neededResources(matter: MatterVersion): Map<string, Set<string>> {
  const needed = new Map<string, Set<string>>();
  const add = (resource: string, field: string) => {
    needed.set(resource, (needed.get(resource) ?? new Set()).add(field));
  };
  for (const field of registerFields(matter)) {
    if (field.prefill) add(field.source.resource, field.source.field);
  }
  for (const proof of matter.proofs) {
    for (const rung of proof.ladder) {
      if (rung.kind === 'verify') for (const field of rung.fields) add(rung.resource, field);
    }
  }
  return needed;
}

function checkProof(
  deps: CasesDeps,
  proof: MatterVersion['proofs'][number],
  facts: ReadonlyMap<string, { value: unknown; source: { agency: string } }>,
): ProofCheck {
  const rung = proof.ladder.find((one) => one.kind === 'verify');
  if (rung?.kind !== 'verify') return 'unknown';
  const values: Record<string, unknown> = {};
  let agency = '';
  for (const field of rung.fields) {
    const fact = facts.get(`${rung.resource}.${field}`);
    if (!fact) return 'unknown';
    values[field] = fact.value;
    agency = fact.source.agency;
  }
  const answer = deps.matters.checkProof(rung.cel, values);
  return answer === 'unknown' ? 'unknown' : { answer, source: agency };
}

type Answers = Awaited<ReturnType<CasesDeps['exchange']['openAnswers']>>;

/**
 * Resources that have not told all that the matter needs of them. A yes or no, or a field or two
 * that an officer asked for, is not that; an answer without values was erased with its case.
 */
function silentResources(matter: MatterVersion, answers: Answers): string[] {
  const told = new Map<string, Set<string> | 'erased'>();
  for (const { outcome, kind, resource, values } of answers) {
    if (outcome !== 'answered' || kind !== 'query') continue;
    const names = Object.keys(values);
    const before = told.get(resource);
    const isErased = names.length === 0 || before === 'erased';
    told.set(resource, isErased ? 'erased' : new Set([...(before ?? []), ...names]));
  }
  const isTold = (resource: string, fields: ReadonlySet<string>): boolean => {
    const names = told.get(resource);
    if (names === undefined || names === 'erased') return names === 'erased';
    return [...fields].every((field) => names.has(field));
  };
  return [...neededResources(matter)]
    .filter(([resource, fields]) => !isTold(resource, fields))
    .map(([resource]) => resource);
}

/** Opens the stored answers and reads them as fields and proofs of the matter. */
export async function readRegisters(
  deps: CasesDeps,
  matter: MatterVersion,
  on: { partition: string; row: LoadedRow },
): Promise<Registers> {
  const answers = await deps.exchange.openAnswers(on.partition, on.row.answers);
  const facts = deps.exchange.latestFacts(answers, on.row.person);
  const known: Record<string, Known> = {};
  for (const field of registerFields(matter)) {
    const fact = facts.get(`${field.source.resource}.${field.source.field}`);
    if (!fact || fact.value === null) continue;
    known[field.name] = {
      value: fact.value,
      source: fact.source.agency,
      sourceTitle: fact.source.title,
      asOf: fact.asOf ?? new Date(0).toISOString(),
    };
  }
  const silent = silentResources(matter, answers);
  const proofs: Record<string, ProofStanding> = {};
  for (const proof of matter.proofs)
    proofs[proof.code] = standOf(proof, checkProof(deps, proof, facts));
  return { known, silent, awaits: silent.length > 0, proofs };
}

interface AskInput {
  matter: MatterVersion;
  resources: readonly string[];
  partition: string;
  caseId: string;
  person: string;
  actor: Actor;
  basis: Basis;
  epoch: number | null;
  now: Date;
}

/** Asks the named resources together; what stays silent stays silent. */
export async function askRegisters(deps: CasesDeps, input: AskInput): Promise<void> {
  const needed = neededResources(input.matter);
  await deps.exchange.ask({
    on: { partition: input.partition, case: input.caseId },
    actor: input.actor,
    basis: input.basis,
    epoch: input.epoch,
    now: input.now,
    asks: input.resources.map((resource) => ({
      resource,
      subject: input.person,
      mode: 'query' as const,
      fields: [...(needed.get(resource) ?? [])],
    })),
  });
}

/** The purpose of a draft: which fields of whom may be read for it, and until when. */
export function preparePurposeOpen(
  deps: CasesDeps,
  ctx: RequestContext,
  open: {
    partition: string;
    caseId: string;
    person: string;
    matter: MatterVersion;
    area: string;
    unit: string;
    step: string;
    how: 'self' | 'guardian' | 'card' | 'screen-code' | 'rule';
    until: Date;
    basis: Basis;
  },
): Promise<{ act: PreparedAct; columns: unknown }> {
  const fields = [...neededResources(open.matter)].flatMap(([resource, names]) =>
    [...names].map((field) => ({ resource, field })),
  );
  return deps.exchange.preparePurpose({
    partition: open.partition,
    caseId: open.caseId,
    matter: open.matter.code,
    version: open.matter.version,
    step: open.step,
    unit: open.unit,
    area: open.area,
    person: open.person,
    subjects: [open.person],
    fields,
    title: open.matter.title,
    openedHow: open.how,
    until: open.until,
    actor: ctx.actor,
    basis: open.basis,
    now: ctx.now,
  });
}

/** The act that closes a case's purpose, or null when it is closed already. */
export async function preparePurposeClose(
  deps: CasesDeps,
  close: { partition: string; caseId: string; actor: Actor; basis: Basis; now: Date },
): Promise<Beside | null> {
  const act = await deps.exchange.preparePurposeClose(close);
  return act ? { act } : null;
}
