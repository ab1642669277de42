// SPDX-License-Identifier: Apache-2.0
import { Button, IconButton, TextField, useWords } from '#packages/ui';
import type { PartProps } from './draft.ts';
import { filingWords } from './words.ts';

const POSTS_MOST = 20;

/** Posts and money that come with the work. */
export function PeopleFields({ draft, set }: PartProps) {
  const words = useWords(filingWords);
  const { people } = draft;
  const change = (key: number, part: { title?: string; count?: string }) =>
    set({ people: people.map((post) => (post.key === key ? { ...post, ...part } : post)) });
  const add = () => {
    const key = Math.max(-1, ...people.map((post) => post.key)) + 1;
    set({ people: [...people, { key, title: '', count: '' }] });
  };
  return (
    <>
      <fieldset className="lm-field">
        <legend>{words.people}</legend>
        {people.map(({ key, title, count }) => (
          <div className="filing-post" key={key}>
            <TextField
              label={words.post}
              value={title}
              onChange={(next) => change(key, { title: next.slice(0, 80) })}
            />
            <TextField
              label={words.count}
              inputMode="decimal"
              value={count}
              onChange={(next) => change(key, { count: next })}
            />
            <IconButton
              icon="close"
              label={words.removePost(title)}
              onPress={() => set({ people: people.filter((post) => post.key !== key) })}
            />
          </div>
        ))}
        {people.length < POSTS_MOST && (
          <div>
            <Button icon="plus" onPress={add}>
              {words.addPost}
            </Button>
          </div>
        )}
      </fieldset>
      <div className="filing-row">
        <TextField
          label={words.yuanYear}
          inputMode="decimal"
          value={draft.yuanYear}
          onChange={(yuanYear) => set({ yuanYear })}
        />
        <TextField
          label={words.how}
          help={words.howHelp}
          value={draft.how}
          onChange={(how) => set({ how: how.slice(0, 80) })}
        />
      </div>
    </>
  );
}
