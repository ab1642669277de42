// SPDX-License-Identifier: Apache-2.0
import type { Me } from '#modules/identity/contract';
import { Button, Section, Sheet, Switch, useLanguage, useWords } from '#packages/ui';
import { useSignOut } from '../shell/session.ts';
import { chooseLanguage, chooseTheme, useTheme } from '../shell/settings.ts';
import { shellWords } from '../shell/words.ts';
import { PostList } from './PostList.tsx';
import { workWords } from './words.ts';

export interface MeSheetProps {
  me: Me;
  isOpen: boolean;
  onClose: () => void;
}

/** My posts, the language, and the way out. */
export function MeSheet({ me, isOpen, onClose }: MeSheetProps) {
  const words = useWords(workWords);
  const shell = useWords(shellWords);
  const language = useLanguage();
  const isLarge = useTheme() === 'elder';
  // The page is loaded anew, so that nothing of the session stays in memory.
  const signOut = useSignOut(() => location.assign('/work'));
  return (
    <Sheet
      title={me.person?.name ?? words.me}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <Button icon="leave" onPress={() => void signOut()}>
          {words.signOut}
        </Button>
      }
    >
      <Section title={words.myPost}>
        <PostList me={me} onDone={onClose} />
      </Section>
      <Section title={words.size}>
        <Switch isOn={isLarge} onChange={(isOn) => chooseTheme(isOn ? 'elder' : 'usual')}>
          {shell.larger}
        </Switch>
      </Section>
      <Section title={words.languageNote}>
        <Button onPress={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}>
          {words.language}
        </Button>
      </Section>
    </Sheet>
  );
}
