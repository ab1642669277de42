// SPDX-License-Identifier: Apache-2.0
import { useLocation, useSearchParams } from 'wouter';
import { ButtonLink, Page, Title, useWords } from '#packages/ui';
import { SignIn } from '../shell/SignIn.tsx';
import { RESIDENT_PEOPLE } from './people.ts';
import { residentWords } from './words.ts';

/** 登录; afterwards on to where she wanted to go. */
export default function SignInPage() {
  const words = useWords(residentWords);
  const [, navigate] = useLocation();
  const [params] = useSearchParams();
  const next = params.get('next') ?? '/';
  // Only a path of this face: an address from outside must not lead away after a sign-in.
  const to = /^\/(?!\/)/.test(next) ? next : '/';
  return (
    <Page bar={words.signIn}>
      <Title lede={words.signInNote}>{words.signIn}</Title>
      <SignIn people={RESIDENT_PEOPLE} onDone={() => navigate(to, { replace: true })} />
      <div className="lm-section">
        <ButtonLink to="/register" wide>
          {words.noAccount}
        </ButtonLink>
      </div>
    </Page>
  );
}
