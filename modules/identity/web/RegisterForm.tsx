// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react';
import type { Static } from 'typebox';
import { Button, ErrorState, TextField, useSubmit, useWords } from '#packages/ui';
import type { Me, Register } from '../contract.ts';
import type { SignInFormProps } from './SignInForm.tsx';
import { identityWords } from './words.ts';

const PASSWORD_CHARACTERS_MIN = 10;

/** A user name and a password of ten characters; who she is comes later. */
export function RegisterForm({ onDone }: SignInFormProps) {
  const words = useWords(identityWords);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isShort, setShort] = useState(false);
  const send = useSubmit<Static<typeof Register>, Me>('POST /api/v1/identity/register', { onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = [...password].length < PASSWORD_CHARACTERS_MIN;
    setShort(tooShort);
    if (!tooShort) send.mutate({ username: username.trim(), password });
  };
  return (
    <form className="lm-form" onSubmit={submit}>
      <TextField
        name="username"
        label={words.username}
        autoComplete="username"
        value={username}
        onChange={setUsername}
      />
      <TextField
        name="new-password"
        label={words.password}
        help={words.passwordHelp}
        error={isShort ? words.passwordShort : undefined}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      {send.isError && <ErrorState error={send.error} />}
      <Button
        kind="primary"
        type="submit"
        wide
        tall
        isPending={send.isPending}
        isDisabled={!username.trim() || !password}
      >
        {words.register}
      </Button>
    </form>
  );
}
