// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '#packages/crypto';
import { assert, newId } from '#packages/kernel';
import { mintPurposeGrant } from '#packages/kernel/purpose-grant-mint.ts';
import type { DataResource } from '../contract.ts';
import type { AgencyReply, Answer } from '../model/answer.ts';
import type { Purpose } from '../model/purpose.ts';
import { claimedFields, verdictOf } from '../model/verdict.ts';
import type { Room } from '../room.ts';
import { sourceOf } from '../room.ts';
import { answeredCommitment, sealAt } from '../sealing.ts';
import type { AnsweredRow, CaseKey } from '../store.ts';
import { readAnswers, saveAnswered } from '../store.ts';
import type { Ask } from './ask.ts';
import { openAnswers } from './open-answers.ts';

/** An ask whose first half is committed. */
export interface Open {
  ask: string;
  asked: Ask;
  resource: DataResource;
  /** The subject's key. */
  key: Buffer;
}

interface AnswerInput {
  on: CaseKey;
  purpose: Purpose;
  open: readonly Open[];
  /** Some of them were asked before and may have their answer already. */
  isResumed: boolean;
}

/** The number by which a register finds the person, opened for this purpose and nothing else. */
async function idNumberOf(room: Room, purpose: Purpose, person: string) {
  const grant = mintPurposeGrant({
    purpose: purpose.id,
    partition: purpose.partition,
    caseId: purpose.caseId,
    matter: purpose.matter,
    step: purpose.step,
    subjects: [person],
    fields: ['idNumber'],
    until: new Date(purpose.until),
  });
  return room.ports.findIdNumber(grant, person);
}

async function callAgency(
  room: Room,
  input: AnswerInput,
  open: Open,
  signal: AbortSignal,
): Promise<AgencyReply> {
  const { purpose } = input;
  const connector = room.connectors.get(open.resource.agency);
  if (!connector) return { known: false, why: 'down' };
  const idNumber = await idNumberOf(room, purpose, open.asked.subject);
  if (idNumber === undefined) return { known: false, why: 'refused' };
  return connector.ask(
    {
      resource: open.resource,
      idNumber,
      fields: claimedFields(open.asked.fields),
      matter: purpose.matter,
      step: purpose.step,
      case: purpose.caseId,
      ask: open.ask,
    },
    signal,
  );
}

interface Second {
  row: AnsweredRow;
  verdict: Buffer | null;
  value: Buffer | null;
  commitment: Buffer;
}

/** The second half of a diary row: a verify keeps yes or no, a query the granted values; both sealed. */
export function secondHalf(
  room: Room,
  on: CaseKey,
  open: Pick<Open, 'ask' | 'key'> & { asked?: Ask; person: string },
  ...[reply, at]: [reply: AgencyReply, at: Date]
): Second {
  const place = { partition: on.partition, ask: open.ask };
  const isKnown = reply.known && open.asked !== undefined;
  const verdict =
    isKnown && open.asked!.mode === 'verify'
      ? sealAt(room.sealer, open.key, { ...place, place: 'verdict' }, verdictOf(open.asked!.fields, reply.values))
      : null;
  const value =
    isKnown && open.asked!.mode === 'query'
      ? sealAt(room.sealer, open.key, { ...place, place: 'values' }, reply.values)
      : null;
  const row: AnsweredRow = {
    id: newId(at, open.ask),
    ask: open.ask,
    person: open.person,
    outcome: reply.known ? 'answered' : 'unknown',
    why: reply.known ? null : reply.why,
    asOf: reply.known ? reply.asOf.toISOString() : null,
    valueHash: value ? sha256(value).toString('hex') : null,
  };
  const beside = { at: at.toISOString(), verdict };
  return { row, verdict, value, commitment: answeredCommitment(open.key, on, row, beside) };
}

function fresh(open: Open, reply: AgencyReply): Answer {
  const isVerify = open.asked.mode === 'verify';
  return {
    ask: open.ask,
    resource: open.resource.code,
    subject: open.asked.subject,
    kind: open.asked.mode,
    outcome: reply.known ? 'answered' : 'unknown',
    why: reply.known ? null : reply.why,
    verdict: reply.known && isVerify ? verdictOf(open.asked.fields, reply.values) : null,
    values: reply.known && !isVerify ? reply.values : {},
    source: sourceOf(open.resource),
    asOf: reply.known ? reply.asOf.toISOString() : null,
  };
}

async function stored(room: Room, on: CaseKey): Promise<Map<string, Answer>> {
  const rows = await readAnswers(room.db.save, on);
  const answers = await openAnswers(room, on.partition, rows);
  return new Map(answers.map((answer) => [answer.ask, answer]));
}

/** Steps two and three of a read: call the agencies together, commit what they said, answer. */
export async function answerAsks(room: Room, input: AnswerInput): Promise<Answer[]> {
  const before = input.isResumed ? await stored(room, input.on) : new Map<string, Answer>();
  const waiting = input.open.filter((open) => !before.has(open.ask));
  const signal = AbortSignal.timeout(room.budgetMs);
  const replies = await Promise.all(
    waiting.map((open) => callAgency(room, input, open, signal)),
  );
  const at = room.journal.clock.now();
  const halves = waiting.map((open, i) =>
    secondHalf(room, input.on, { ...open, person: open.asked.subject }, replies[i]!, at),
  );
  const written = halves.length === 0 ? 0 : await saveAnswered(room.db.save, {
    on: input.on,
    at,
    rows: halves.map((half) => half.row),
    verdicts: halves.map((half) => half.verdict),
    values: halves.map((half) => half.value),
    commitments: halves.map((half) => half.commitment),
  });
  // Another process, or the sweep, may have answered first: the first answer stands for everyone.
  const standing = written === halves.length ? before : await stored(room, input.on);
  return input.open.map((open) => {
    const answer = standing.get(open.ask);
    if (answer) return answer;
    const index = waiting.indexOf(open);
    assert(index >= 0, 'an ask is answered now or was answered before');
    return fresh(open, replies[index]!);
  });
}
