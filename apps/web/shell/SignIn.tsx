// SPDX-License-Identifier: Apache-2.0
import { SignInForm } from '#modules/identity/web';
import { Card, ErrorState, Row, RowList, Section, Sheet, useSubmit, useWords } from '#packages/ui';
import { useMe, useSignedIn } from './session.ts';
import { shellWords } from './words.ts';
import type { ShellWords } from './words.zh.ts';

type Handle = keyof ShellWords['demoPeople'];

export interface SignInProps {
  /** Handles this face has work for, the likeliest first. */
  people: readonly Handle[];
  onDone: () => void;
}

/** A password, or on a demo installation one of the people of the story. */
export function SignIn({ people, onDone }: SignInProps) {
  const words = useWords(shellWords);
  const me = useMe();
  const signedIn = useSignedIn();
  const done = () => void signedIn().then(onDone);
  const enter = useSubmit<{ person: string }, { token: string }>('POST /api/v1/demo/login', {
    onDone: done,
  });
  return (
    <>
      {me.data?.demo && (
        <Section title={words.demoTitle}>
          <p className="lm-help" style={{ marginBottom: 10 }}>
            {words.demoNote}
          </p>
          {enter.isError && <ErrorState error={enter.error} />}
          <RowList label={words.demoTitle}>
            {people.map((person) => (
              <Row
                key={person}
                icon="user"
                title={words.demoPeople[person]}
                sub={person}
                onPress={() => enter.mutate({ person })}
              />
            ))}
          </RowList>
        </Section>
      )}
      <Section title={words.signInTitle}>
        <Card padded>
          <SignInForm onDone={done} />
        </Card>
      </Section>
    </>
  );
}

/** Over the page that was open: the session ended, and nothing that was typed is gone. */
export function SignInAgain({ people, onDone }: SignInProps) {
  const words = useWords(shellWords);
  return (
    <Sheet title={words.signInAgain} isOpen onClose={onDone}>
      <p className="lm-lede">{words.signInAgainNote}</p>
      <SignIn people={people} onDone={onDone} />
    </Sheet>
  );
}
