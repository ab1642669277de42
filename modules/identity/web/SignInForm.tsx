// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react';
import { Button, ErrorState, TextField, useSubmit, useWords } from '#packages/ui';
import type { Me, SignIn } from '../contract.ts';
import { identityWords } from './words.ts';

export interface SignInFormProps {
  onDone: (me: Me) => void;
}

/** User name and password. A wrong one keeps the name. */
export function SignInForm({ onDone }: SignInFormProps) {
  const words = useWords(identityWords);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const send = useSubmit<SignIn, Me>('POST /api/v1/identity/sign-in', { onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ username: username.trim(), password });
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
        name="password"
        label={words.password}
        type="password"
        autoComplete="current-password"
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
        {words.signIn}
      </Button>
    </form>
  );
}
