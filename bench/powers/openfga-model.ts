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

const OWN = { this: {} };
const through = (link: string, relation: string) => ({
  tupleToUserset: { tupleset: { relation: link }, computedUserset: { relation } },
});
const ANYONE = { type: 'post', wildcard: {}, condition: 'terms' };

/** A type of link: it carries where its own terms hold and what it hangs on carries. */
function linkType(type: string, parents: readonly string[], holder: object) {
  return {
    type,
    relations: {
      parent: OWN,
      holds: OWN,
      carries: {
        intersection: {
          child: [{ computedUserset: { relation: 'holds' } }, through('parent', 'carries')],
        },
      },
    },
    metadata: {
      relations: {
        parent: { directly_related_user_types: parents.map((parent) => ({ type: parent })) },
        holds: { directly_related_user_types: [holder] },
      },
    },
  };
}

/**
 * A root link, links between bodies, links to a post, and above them what a post holds of a matter:
 * our own bucket, so that no link of another post is ever read.
 */
export const POWERS_MODEL = {
  schema_version: '1.1',
  conditions: { terms: TERMS },
  type_definitions: [
    { type: 'post' },
    {
      type: 'root',
      relations: { carries: OWN },
      metadata: { relations: { carries: { directly_related_user_types: [ANYONE] } } },
    },
    linkType('link', ['root', 'link'], ANYONE),
    linkType('leaf', ['root', 'link'], { type: 'post', condition: 'terms' }),
    {
      type: 'power',
      relations: { link: OWN, may: through('link', 'carries') },
      metadata: { relations: { link: { directly_related_user_types: [{ type: 'leaf' }] } } },
    },
  ],
};

/** Every link of the world: its terms, what it hangs on, and the bucket of the post it ends at. */
export function powerTuples({ index }: SyntheticIndex): Tuple[] {
  const nameOf = (link: number): string => {
    if (index.post.data[link]! >= 0) return `leaf:${link}`;
    return index.parentOf(link) < 0 ? `root:${link}` : `link:${link}`;
  };
  return Array.from({ length: index.ids.count }, (_, link) => {
    const object = nameOf(link);
    const post = index.post.data[link]!;
    const parent = index.parentOf(link);
    const relation = parent < 0 ? 'carries' : 'holds';
    const condition = { name: 'terms', context: termsOf(index, link) };
    const tuples: Tuple[] = [
      { user: post < 0 ? 'post:*' : `post:${post}`, relation, object, condition },
    ];
    if (parent >= 0) tuples.push({ user: nameOf(parent), relation: 'parent', object });
    if (post >= 0) {
      tuples.push({
        user: object,
        relation: 'link',
        object: `power:${post}/${index.entryOf(link)}`,
      });
    }
    return tuples;
  }).flat();
}

export function checkOf({ questions }: SyntheticIndex, n: number) {
  const { post, matter, act, lo, at } = questions[n % questions.length]!;
  return {
    tuple_key: { user: `post:${post}`, relation: 'may', object: `power:${post}/${matter}` },
    context: { act: `a${31 - Math.clz32(act)}`, place: lo, at },
  };
}
