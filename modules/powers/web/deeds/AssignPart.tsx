// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  Button,
  ChoiceField,
  call,
  ErrorState,
  type ProblemError,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import type { Deed, DelegationPicture, DelegationTerms } from '../../contract.ts';
import { receiverOf } from './deed.ts';
import { DEEDS, PICTURE } from './use-deed.ts';
import { deedWords } from './words.ts';

export interface AssignPartProps {
  deed: Deed;
  picture: DelegationPicture;
}

/** In force, but nobody's work yet: which post of the receiver does it, by a paper of its own. */
export function AssignPart({ deed, picture }: AssignPartProps) {
  const words = useWords(deedWords);
  const text = useText();
  const posts = picture.posts.flatMap(({ post, title }) => (post ? [{ post, title }] : []));
  const meant = deed.means?.people[0]?.post;
  const [chosen, setChosen] = useState(meant ?? posts[0]?.post ?? '');
  const assign = useAssign(deed);
  const key = useRef(crypto.randomUUID());
  const isOpen = deed.inForce && deed.mine.includes('suspend') && posts.length > 0;
  const isDone = picture.posts.some(({ under }) => under === deed.id);
  const press = () => {
    if (!assign.isPending) assign.mutate({ post: chosen, key: key.current });
  };
  useKeys(isOpen && !isDone ? { d: press } : {});
  if (!isOpen || isDone) return null;
  const name = posts.find(({ post }) => post === chosen)?.title;
  return (
    <section className="lm-card deed-turn" aria-label={words.assignTitle}>
      <h2>{words.assignTitle}</h2>
      <p className="lm-quiet">{words.assignNote}</p>
      {posts.length > 1 && (
        <ChoiceField
          label={words.fieldPost}
          value={chosen}
          onChange={setChosen}
          choices={posts.map(({ post, title }) => ({ value: post, label: text(title) }))}
        />
      )}
      {assign.isError && <ErrorState error={assign.error} />}
      <Button kind="primary" keyHint="d" isPending={assign.isPending} onPress={press}>
        {words.assign(text(name))}
      </Button>
    </section>
  );
}

function useAssign(deed: Deed) {
  const words = useWords(deedWords);
  const client = useQueryClient();
  return useMutation<unknown, ProblemError, { post: string; key: string }>({
    mutationFn: ({ post, key }) => {
      const { entry, id, acts, area, validFrom, validTo, liability, supervision } = deed;
      const terms: DelegationTerms = {
        ...{ entry, parent: id, fromOrganisation: receiverOf(deed) ?? '', to: { post } },
        ...{ acts, area, validFrom, validTo, liability, supervision },
        document: { title: words.assignPaper },
      };
      return call('POST /api/v1/powers/delegations', terms, { key });
    },
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [PICTURE] }),
        client.invalidateQueries({ queryKey: [DEEDS] }),
      ]),
  });
}
