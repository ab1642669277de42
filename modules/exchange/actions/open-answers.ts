// SPDX-License-Identifier: Apache-2.0
import type { Answer, UnknownWhy } from '../model/answer.ts';
import type { Room } from '../room.ts';
import { getResource, sourceOf } from '../room.ts';
import { openValues, openVerdict } from '../sealing.ts';
import type { StoredAnswer } from '../store.ts';

function openOne(
  room: Room,
  row: StoredAnswer,
  { partition, key }: { partition: string; key: Buffer | undefined },
): Answer {
  const at = { partition, ask: row.ask };
  const { sealed, verdict } = row;
  return {
    ask: row.ask,
    resource: row.resource,
    subject: row.person,
    kind: row.kind,
    outcome: row.outcome,
    why: row.why as UnknownWhy | null,
    verdict: verdict && key ? openVerdict(key, at, Buffer.from(verdict, 'base64')) : null,
    values: sealed && key ? openValues(key, at, Buffer.from(sealed, 'base64')) : {},
    source: sourceOf(getResource(room, row.resource)),
    asOf: row.asOf === null ? null : new Date(row.asOf).toISOString(),
  };
}

/**
 * Opens what `exchange.answers_of` gave. Values erased with their purpose, or their person, are
 * empty.
 */
export async function openAnswers(
  room: Room,
  partition: string,
  rows: readonly StoredAnswer[],
): Promise<Answer[]> {
  if (rows.length === 0) return [];
  const people = [...new Set(rows.map((row) => row.person))];
  const keys = await room.journal.keys.findMany(people);
  return rows.map((row) => openOne(room, row, { partition, key: keys.get(row.person) }));
}

/** A field's latest known value, with where it came from. */
export interface LatestFact {
  value: Answer['values'][string];
  source: Answer['source'];
  asOf: string | null;
  ask: string;
}

/**
 * The latest known value of each field, by `resource.field`; an unknown never hides an earlier
 * answer.
 */
export function latestFacts(answers: readonly Answer[], subject: string): Map<string, LatestFact> {
  const facts = new Map<string, LatestFact>();
  for (const answer of answers) {
    if (answer.subject !== subject) continue;
    for (const [field, value] of Object.entries(answer.values)) {
      const { source, asOf, ask } = answer;
      facts.set(`${answer.resource}.${field}`, { value, source, asOf, ask });
    }
  }
  return facts;
}
