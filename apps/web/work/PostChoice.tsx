// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '#modules/identity/contract';
import { useSubmit, useText, useWords } from '#packages/ui';
import { workWords } from './words.ts';

/** Which of her posts she acts in; drawn only where there is a choice. */
export function PostChoice({ me }: { me: Me }) {
  const words = useWords(workWords);
  const text = useText();
  const client = useQueryClient();
  const take = useSubmit<{ post: string | null }, Me>('POST /api/v1/identity/post', {
    onDone: () => void client.resetQueries(),
  });
  if (me.posts.length < 2) return null;
  return (
    <select
      className="lm-input"
      aria-label={words.post}
      value={me.post?.code ?? ''}
      onChange={(event) => take.mutate({ post: event.target.value || null })}
    >
      {me.posts.map((post) => (
        <option key={post.code} value={post.code}>
          {text(post.title)}
        </option>
      ))}
    </select>
  );
}
