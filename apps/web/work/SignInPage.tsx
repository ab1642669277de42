// SPDX-License-Identifier: Apache-2.0
import { Icon, Logo, Title, useWords } from '#packages/ui';
import { DemoMark } from '../shell/DemoMark.tsx';
import { SignIn } from '../shell/SignIn.tsx';
import { shellWords } from '../shell/words.ts';
import { WORK_PEOPLE } from './people.ts';
import { workWords } from './words.ts';

/** 登录工作台: an account of the office, or on a demo one of the people of the story. */
export default function SignInPage() {
  const words = useWords(workWords);
  const shell = useWords(shellWords);
  return (
    <>
      <DemoMark />
      <main className="work-alone" id="main">
        <p className="work-brand">
          <Logo />
          {shell.work}
        </p>
        <Title lede={words.signInNote}>{words.signIn}</Title>
        <p className="lm-section">
          <a className="lm-btn lm-btn-outline" href="/auth/start?to=/work">
            <Icon name="shield" size={20} />
            {words.cityAccount}
          </a>
        </p>
        <SignIn people={WORK_PEOPLE} onDone={() => undefined} />
      </main>
    </>
  );
}
