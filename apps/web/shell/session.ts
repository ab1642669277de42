// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Me } from '#modules/identity/contract';
import { call, eraseKept, openKeeping, SESSION_ENDED, useDoor } from '#packages/ui';

const ME = 'GET /api/v1/identity/me';

/** Who is signed in. Anyone may ask, so the answer always comes. */
export function useMe() {
  return useDoor<undefined, Me>(ME);
}

/** Lets the signed-in account keep what it types on this device; another account's is erased. */
export function useKeeping(me: Me | undefined): void {
  const account = me?.signedIn ? me.account : undefined;
  useEffect(() => {
    if (account) openKeeping(account);
  }, [account]);
}

/** True from the moment the server forgot a session that was open, until it is open again. */
export function useSessionEnded(me: Me | undefined) {
  const [isEnded, setEnded] = useState(false);
  const wasSignedIn = me?.signedIn ?? false;
  const account = me?.account ?? null;
  useEffect(() => {
    if (account) openAccount = account;
  }, [account]);
  useEffect(() => {
    const onEnd = () => wasSignedIn && setEnded(true);
    addEventListener(SESSION_ENDED, onEnd);
    return () => removeEventListener(SESSION_ENDED, onEnd);
  }, [wasSignedIn]);
  const reopened = useCallback(() => setEnded(false), []);
  return { isEnded, reopened };
}

/** The account whose pages are open in this window, also while its session has ended. */
let openAccount: string | null = null;

/**
 * Fetches everything anew for the account that has just signed in. The same account gets its pages
 * back as they were, with what was typed on them; another's are taken down first.
 */
export function useSignedIn() {
  const client = useQueryClient();
  return useCallback(async () => {
    const me = await call<undefined, Me>(ME);
    if (me.account === null || me.account !== openAccount) return client.resetQueries();
    client.setQueryData([ME, {}, {}], me);
    await client.invalidateQueries();
  }, [client]);
}

/** Ends the session and leaves nothing of it on the device. */
export function useSignOut(then: () => void) {
  const client = useQueryClient();
  return async () => {
    await call<Record<string, never>, Me>('POST /api/v1/identity/sign-out', {});
    await eraseKept();
    client.clear();
    then();
  };
}
