// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'wouter';
import { RegisterForm } from '#modules/identity/web';
import { Card, Page, Title, useWords } from '#packages/ui';
import { useSignedIn } from '../shell/session.ts';
import { residentWords } from './words.ts';

/** 注册: an account first, the name afterwards. */
export default function RegisterPage() {
  const words = useWords(residentWords);
  const [, navigate] = useLocation();
  const signedIn = useSignedIn();
  const done = () => void signedIn().then(() => navigate('/me', { replace: true }));
  return (
    <Page bar={words.register} backTo="/sign-in">
      <Title lede={words.registerNote}>{words.register}</Title>
      <div className="lm-section">
        <Card padded>
          <RegisterForm onDone={done} />
        </Card>
      </div>
    </Page>
  );
}
