// SPDX-License-Identifier: Apache-2.0

import { hmacSha256 } from '#packages/crypto';
import { HTTP_ERRORS } from '#packages/http';
import type { RequestMark } from '#packages/journal';
import type { Actor, Basis } from '#packages/kernel';
import { AppError, newId, shanghaiDate } from '#packages/kernel';
import type { DataResource } from '../contract.ts';
import { EXCHANGE_ERRORS } from '../errors.ts';
import type { Answer } from '../model/answer.ts';
import type { Ask } from '../model/ask.ts';
import type { Purpose } from '../model/purpose.ts';
import { refuseReading } from '../model/purpose.ts';
import { claimedFields } from '../model/verdict.ts';
import type { Room } from '../room.ts';
import { getResource } from '../room.ts';
import { askedCommitment } from '../sealing.ts';
import type { AskedRow, CaseKey } from '../store.ts';
import { findAskByMark, loadPurpose, saveAsked } from '../store.ts';
import type { Open } from './answer-asks.ts';
import { answerAsks } from './answer-asks.ts';

export interface AskInput {
  on: CaseKey;
  actor: Actor;
  basis: Basis;
  /** Epoch the basis was decided on; null for a basis that rests on no power. */
  epoch: number | null;
  asks: readonly Ask[];
  now: Date;
  request?: RequestMark | null;
  /** The values go to an officer who asked for them herself, not to the rules of the case. */
  isSeenAtDesk?: boolean;
}

interface Prepared extends Open {
  row: AskedRow;
  mark: Buffer | null;
  bodyMac: Buffer | null;
  commitment: Buffer;
}

/** One request of several asks marks each of them; the first bears the request's own mark. */
function markOf(request: RequestMark | null | undefined, index: number): Buffer | null {
  if (!request) return null;
  return index === 0 ? request.mark : hmacSha256(request.mark, `ask ${index}`);
}

function labelsOf(resource: DataResource, fields: readonly string[]) {
  return resource.fields.filter((field) => fields.includes(field.name)).map((field) => field.label);
}

async function prepareAsk(
  room: Room,
  input: AskInput,
  { purpose, index }: { purpose: Purpose; index: number },
): Promise<Prepared> {
  const ask = input.asks[index]!;
  const resource = getResource(room, ask.resource);
  const fields = claimedFields(ask.fields).sort();
  const row: AskedRow = {
    // Later than its purpose, also within one millisecond: the diary sorts by time, then id.
    id: newId(input.now, purpose.id),
    kind: ask.mode,
    purpose: purpose.id,
    matter: purpose.matter,
    version: purpose.version,
    step: purpose.step,
    title: purpose.title,
    person: ask.subject,
    resource: resource.code,
    fields,
    labels: labelsOf(resource, fields),
    account: input.actor.account,
    actor: input.actor.person,
    post: input.actor.post,
    basis: input.basis,
    day: shanghaiDate(input.now),
  };
  const mark = markOf(input.request, index);
  const bodyMac = input.request?.bodyMac ?? null;
  const key = await room.journal.keys.ensure(ask.subject);
  const beside = { on: input.on, at: input.now.toISOString(), mark, bodyMac };
  const commitment = askedCommitment(key, row, beside);
  return { ask: row.id, asked: ask, resource, key, row, mark, bodyMac, commitment };
}

/** A repeated request goes on with the ask it wrote before, never with a second one. */
async function resume(room: Room, input: AskInput, prepared: Prepared): Promise<string> {
  const before = prepared.mark
    ? await findAskByMark(room.db.save, input.on.partition, prepared.mark)
    : undefined;
  const isSame =
    before?.caseId === input.on.case && before.bodyMac === prepared.bodyMac?.toString('base64');
  if (!before || !isSame) throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
  return before.id;
}

/**
 * Asks registers about people of a case, by three steps: commit *asked*; call, with no transaction
 * open; commit *answered* with the sealed values; only then answer. All asks go out together and
 * share one wait. An agency that is down or slow yields `unknown`.
 * Who may: decided by the caller, who gives the basis; the purpose is checked here.
 * Records two diary rows per ask. Errors: EXCHANGE_NO_PURPOSE, EXCHANGE_FIELD_NOT_GRANTED,
 * EXCHANGE_RESOURCE_UNKNOWN, EXCHANGE_STALE, HTTP_KEY_REUSED.
 */
export async function askRegisters(room: Room, input: AskInput): Promise<Answer[]> {
  if (input.asks.length === 0) return [];
  const purpose = await loadPurpose(room.db.save, input.on);
  for (const ask of input.asks) {
    const resource = getResource(room, ask.resource);
    const fields = claimedFields(ask.fields);
    const refusal = refuseReading(purpose, {
      resource,
      subject: ask.subject,
      fields,
      now: input.now,
      isSeenAtDesk: input.isSeenAtDesk === true && ask.mode === 'query',
    });
    if (refusal) throw new AppError(refusal.error, refusal.details);
  }
  const prepared: Prepared[] = [];
  for (const index of input.asks.keys()) {
    prepared.push(await prepareAsk(room, input, { purpose: purpose!, index }));
  }
  const outcome = await saveAsked(room.db.save, {
    on: input.on,
    epoch: input.basis.kind === 'power' ? input.epoch : null,
    at: input.now,
    rows: prepared.map((one) => one.row),
    marks: prepared.map((one) => one.mark),
    bodyMacs: prepared.map((one) => one.bodyMac),
    commitments: prepared.map((one) => one.commitment),
  });
  if ('refused' in outcome) {
    const isStale = outcome.refused === -1;
    throw new AppError(
      isStale ? EXCHANGE_ERRORS.EXCHANGE_STALE : EXCHANGE_ERRORS.EXCHANGE_NO_PURPOSE,
    );
  }
  for (const [index, before] of outcome.before.entries()) {
    if (before !== null) prepared[index]!.ask = await resume(room, input, prepared[index]!);
  }
  const isResumed = outcome.before.some((before) => before !== null);
  return answerAsks(room, { on: input.on, purpose: purpose!, open: prepared, isResumed });
}
