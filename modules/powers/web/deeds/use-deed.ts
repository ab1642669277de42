// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Door, type ProblemError, useDoor } from '#packages/ui';
import type {
  AgreeInput,
  AmendInput,
  Deed,
  DeedVerb,
  DelegationPicture,
  DelegationTerms,
  MeansSources,
  MeansSourcesQuery,
  PictureQuery,
} from '../../contract.ts';
import { type DeedTerms, receiverOf } from './deed.ts';

export const DEED = 'GET /api/v1/powers/delegations/{id}';
export const DEEDS = 'GET /api/v1/powers/delegations';
export const GROUNDS = 'GET /api/v1/powers/grounds';
export const PICTURE = 'GET /api/v1/powers/picture';

export function useDeed(id: string, enabled = true) {
  return useDoor<undefined, Deed>(DEED, undefined, { path: { id }, enabled });
}

type Ends = Pick<DelegationTerms, 'entry' | 'parent' | 'to'>;

/** The chain a deed would continue, and what never may rest with its receiver. */
export function usePicture(ends: Ends | undefined) {
  const to = ends && receiverOf(ends);
  const query = { entry: ends?.entry ?? '', parent: ends?.parent, to: to ?? '' };
  return useDoor<PictureQuery, DelegationPicture>(PICTURE, query, {
    enabled: to !== undefined,
  });
}

/** Who gives people and money there, and the data its matters may read. */
export function useSources(
  { entry, area }: MeansSourcesQuery,
  isAsked: boolean,
): MeansSources | undefined {
  const read = useDoor<MeansSourcesQuery, MeansSources>(
    'GET /api/v1/powers/means-sources',
    { entry, area },
    { enabled: isAsked },
  );
  return read.data;
}

/** Posts of the receiver as choices. */
export function postsOf(picture: DelegationPicture | undefined, say: (name: Name) => string) {
  return (picture?.posts ?? []).flatMap(({ post, title }) =>
    post ? [{ code: post, name: say(title) }] : [],
  );
}

type Name = DelegationPicture['title'];

/** A verb of a deed, and what it says with it. */
export interface DeedDoing {
  verb: DeedVerb;
  body: AmendInput | AgreeInput | { reason: string } | Record<string, never>;
}

/** Does a verb; the same one sent again after a failure carries the same key. One after another. */
export function useDeedAct(id: string, onDone?: (doing: DeedDoing) => void) {
  const client = useQueryClient();
  return useMutation<unknown, ProblemError, DeedDoing & { key: string }>({
    scope: { id: `deed ${id}` },
    mutationFn: ({ verb, body, key }) => {
      const door: Door =
        verb === 'amend'
          ? 'PATCH /api/v1/powers/delegations/{id}'
          : `POST /api/v1/powers/delegations/{id}/${verb}`;
      return call(door, body, { path: { id }, key });
    },
    onSuccess: (_answer, doing) => onDone?.(doing),
    onSettled: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: [DEED, { id }] }),
        client.invalidateQueries({ queryKey: [DEEDS] }),
      ]);
    },
  });
}

/** Sends a deed to the other side: from then on it lies on the server, as a draft of both. */
export function useSendDeed(onDone: (deed: { id: string }) => void) {
  const client = useQueryClient();
  return useMutation<{ id: string }, ProblemError, { terms: DeedTerms; key: string }>({
    mutationFn: ({ terms, key }) => call('POST /api/v1/powers/delegations', terms, { key }),
    onSuccess: async (deed) => {
      await client.invalidateQueries({ queryKey: [DEEDS] });
      onDone(deed);
    },
  });
}
