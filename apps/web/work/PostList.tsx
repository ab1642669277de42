// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '#modules/identity/contract';
import { ErrorState, Row, RowList, State, useSubmit, useText, useWords } from '#packages/ui';
import { workWords } from './words.ts';

export interface PostListProps {
  me: Me;
  onDone: () => void;
}

/** The posts one holds; a press takes one. The choice is an act of its own. */
export function PostList({ me, onDone }: PostListProps) {
  const words = useWords(workWords);
  const text = useText();
  const client = useQueryClient();
  const take = useSubmit<{ post: string | null }, Me>('POST /api/v1/identity/post', {
    onDone: () => {
      void client.resetQueries();
      onDone();
    },
  });
  return (
    <>
      {take.isError && <ErrorState error={take.error} />}
      <RowList label={words.myPost}>
        {me.posts.map((post) => {
          const isTaken = post.code === me.post?.code;
          return (
            <Row
              key={post.code}
              icon="work"
              title={text(post.title)}
              sub={text(post.organisation.name)}
              onPress={isTaken ? onDone : () => take.mutate({ post: post.code })}
              end={isTaken ? <State kind="ok">{words.inUse}</State> : undefined}
            />
          );
        })}
      </RowList>
    </>
  );
}
