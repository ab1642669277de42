// SPDX-License-Identifier: Apache-2.0
import { useText, useWords } from '#packages/ui';
import type { DelegationMeans, MeansSources, MeansTerms } from '../../contract.ts';
import { type GivenPart, yuanOf } from './deed.ts';
import { deedWords } from './words.ts';

type AnyMeans = MeansTerms | DelegationMeans;
type People = AnyMeans['people'][number];
type Money = AnyMeans['money'][number];
type Data = AnyMeans['data'][number];

/** Each part in words; names come with a deed, and from the sources while it is written. */
export function useSayings(
  sources: MeansSources | undefined,
  posts: readonly { code: string; name: string }[],
) {
  const words = useWords(deedWords);
  const text = useText();
  const postName = (part: People) =>
    'postName' in part
      ? text(part.postName)
      : (posts.find(({ code }) => code === part.post)?.name ?? part.post);
  const resource = (part: Data) => sources?.resources.find(({ code }) => code === part.resource);
  return {
    people: (part: People) =>
      [words.people(part.headcount, postName(part)), words.how[part.how]].join(words.comma),
    money: ({ way, amountFen, source }: Money) =>
      [words.money[way](yuanOf(amountFen)), source].filter(Boolean).join(words.comma),
    data: (part: Data) => {
      const title = 'resourceTitle' in part ? part.resourceTitle : resource(part)?.title;
      const said = words.data(title ? text(title) : part.resource, part.fields.length);
      return [said, words.use[part.use]].join(words.comma);
    },
    giver: (part: GivenPart) => {
      if (part.givenByName) return text(part.givenByName);
      if (!part.givenBy) return text(resource(part as unknown as Data)?.ownerName);
      return text(sources?.givers.find(({ code }) => code === part.givenBy)?.name) || part.givenBy;
    },
  };
}
