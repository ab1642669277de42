// SPDX-License-Identifier: Apache-2.0
import type { SyntheticIndex } from '#modules/powers';
import type { Tuple } from '../harness/openfga.ts';
import { termsOf } from './peers.ts';

const typeNames = { string: 'STRING', int: 'INT' } as const;
const ofType = (type: keyof typeof typeNames) => ({ type_name: `TYPE_NAME_${typeNames[type]}` });

/** What a link grants, as it stands in its tuple, against what the question says. */
const TERMS = {
  name: 'terms',
  expression: 'act in acts && lo <= place && place <= hi && from <= at && at < until',
  parameters: {
    acts: { type_name: 'TYPE_NAME_LIST', generic_types: [ofType('string')] },
    act: ofType('string'),
    ...Object.fromEntries(
      ['lo', 'hi', 'place', 'from', 'until', 'at'].map((name) => [name, ofType('int')]),
    ),
  },
};

/** A type that carries what an object one step up carries, where the terms on the way hold. */
const carrying = (type: string, link: string, above: readonly string[]) => ({
  type,
  relations: {
    [link]: { this: {} },
    carries: {
      tupleToUserset: { tupleset: { relation: link }, computedUserset: { relation: 'carries' } },
    },
  },
  metadata: {
    relations: {
      [link]: {
        directly_related_user_types: above.map((one) => ({ type: one, condition: 'terms' })),
      },
    },
  },
});

/**
 * A matter is given to a root link and carried down by links to what a post holds of it: our own
 * bucket, so that no link of another post is ever read. The terms of a link stand on the tuples
 * that lead to it, so that each step of a chain is one read.
 */
export const POWERS_MODEL = {
  schema_version: '1.1',
  conditions: { terms: TERMS },
  type_definitions: [
    { type: 'matter' },
    {
      type: 'root',
      relations: { carries: { this: {} } },
      metadata: { relations: { carries: { directly_related_user_types: [{ type: 'matter' }] } } },
    },
    carrying('link', 'parent', ['root', 'link']),
    carrying('power', 'link', ['link']),
  ],
};

/** Every link of the world: what it hangs on, and the bucket of the post it ends at. */
export function powerTuples({ index }: SyntheticIndex): Tuple[] {
  const nameOf = (link: number): string => `${index.parentOf(link) < 0 ? 'root' : 'link'}:${link}`;
  const leadingTo = (link: number) => ({
    user: nameOf(link),
    condition: { name: 'terms', context: termsOf(index, link) },
  });
  return Array.from({ length: index.ids.count }, (_, link) => {
    const object = nameOf(link);
    const parent = index.parentOf(link);
    const post = index.post.data[link]!;
    const matter = index.entryOf(link);
    const tuples: Tuple[] = [
      parent < 0
        ? { user: `matter:${matter}`, relation: 'carries', object }
        : { ...leadingTo(parent), relation: 'parent', object },
    ];
    if (post >= 0) {
      tuples.push({ ...leadingTo(link), relation: 'link', object: `power:${post}/${matter}` });
    }
    return tuples;
  }).flat();
}

export function checkOf({ questions }: SyntheticIndex, n: number) {
  const { post, matter, act, lo, at } = questions[n % questions.length]!;
  return {
    tuple_key: { user: `matter:${matter}`, relation: 'carries', object: `power:${post}/${matter}` },
    context: { act: `a${31 - Math.clz32(act)}`, place: lo, at },
  };
}
