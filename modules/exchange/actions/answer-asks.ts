// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '#packages/crypto';
import { assert, newId, publicId } from '#packages/kernel';
import { mintPurposeGrant } from '#packages/kernel/purpose-grant-mint.ts';
import type { DataResource } from '../contract.ts';
import type { AgencyReply, Answer } from '../model/answer.ts';
import type { Ask } from '../model/ask.ts';
import type { Purpose } from '../model/purpose.ts';
import type { Room } from '../room.ts';
import { sourceOf } from '../room.ts';
import { answeredCommitment, sealAt } from '../sealing.ts';
import type { AnsweredRow, CaseKey } from '../store.ts';
import { readAnswers, saveAnswered } from '../store.ts';
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
  open: Open,
  { purpose, signal }: { purpose: Purpose; signal: AbortSignal },
): Promise<AgencyReply> {
  const connector = room.connectors.get(open.resource.agency);
  if (!connector) return { known: false, why: 'down' };
  const idNumber = await idNumberOf(room, purpose, open.asked.subject);
  if (idNumber === undefined) return { known: false, why: 'refused' };
  return connector.ask(
    {
      mode: open.asked.mode,
      resource: open.resource,
      idNumber,
      fields: open.asked.fields,
      purpose: purpose.id,
      case: publicId(purpose.partition, purpose.caseId),
      matter: purpose.matter,
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

interface Half {
  on: CaseKey;
  ask: string;
  person: string;
  /** The subject's key. */
  key: Buffer;
  at: Date;
}

/**
 * The second half of a diary row: a verify keeps yes or no, a query the granted values; both
 * sealed.
 */
export function secondHalf(room: Room, half: Half, reply: AgencyReply): Second {
  const { on, at } = half;
  const place = { partition: on.partition, ask: half.ask };
  const by = { sealer: room.sealer, key: half.key };
  const sealed = (content: unknown, name: 'verdict' | 'values'): Buffer =>
    sealAt(by, { ...place, place: name }, content);
  const verdict = reply.known && reply.kind === 'verdict' ? sealed(reply.verdict, 'verdict') : null;
  const value = reply.known && reply.kind === 'values' ? sealed(reply.values, 'values') : null;
  const row: AnsweredRow = {
    id: newId(at, half.ask),
    ask: half.ask,
    person: half.person,
    outcome: reply.known ? 'answered' : 'unknown',
    why: reply.known ? null : reply.why,
    asOf: reply.known ? reply.asOf : null,
    valueHash: value ? sha256(value).toString('hex') : null,
  };
  const beside = { on, at: at.toISOString(), verdict };
  return { row, verdict, value, commitment: answeredCommitment(half.key, row, beside) };
}

function fresh(open: Open, reply: AgencyReply): Answer {
  return {
    ask: open.ask,
    resource: open.resource.code,
    subject: open.asked.subject,
    kind: open.asked.mode,
    outcome: reply.known ? 'answered' : 'unknown',
    why: reply.known ? null : reply.why,
    verdict: reply.known && reply.kind === 'verdict' ? reply.verdict : null,
    values: reply.known && reply.kind === 'values' ? reply.values : {},
    source: sourceOf(open.resource),
    asOf: reply.known ? reply.asOf : null,
  };
}

async function stored(room: Room, on: CaseKey): Promise<Map<string, Answer>> {
  const rows = await readAnswers(room.db.save, on);
  const answers = await openAnswers(room, on.partition, rows);
  return new Map(answers.map((answer) => [answer.ask, answer]));
}

/** Commits second halves in one statement; answers how many were the first answer of their ask. */
export async function saveHalves(
  room: Room,
  halves: readonly Second[],
  { on, at }: { on: CaseKey; at: Date },
): Promise<number> {
  if (halves.length === 0) return 0;
  return saveAnswered(room.db.save, {
    on,
    at,
    rows: halves.map((half) => half.row),
    verdicts: halves.map((half) => half.verdict),
    values: halves.map((half) => half.value),
    commitments: halves.map((half) => half.commitment),
  });
}

/** Steps two and three of a read: call the agencies together, commit what they said, answer. */
export async function answerAsks(room: Room, input: AnswerInput): Promise<Answer[]> {
  const before = input.isResumed ? await stored(room, input.on) : new Map<string, Answer>();
  const waiting = input.open.filter((open) => !before.has(open.ask));
  const signal = AbortSignal.timeout(room.budgetMs);
  const replies = await Promise.all(
    waiting.map((open) => callAgency(room, open, { purpose: input.purpose, signal })),
  );
  const at = room.journal.clock.now();
  const { on } = input;
  const halves = waiting.map(({ ask, key, asked }, i) =>
    secondHalf(room, { on, at, ask, key, person: asked.subject }, replies[i]!),
  );
  const written = await saveHalves(room, halves, { on, at });
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
