// SPDX-License-Identifier: Apache-2.0
import type { Me } from '#modules/identity/contract';
import { Button, Empty, Title, useWords } from '#packages/ui';
import { DemoMark } from '../shell/DemoMark.tsx';
import { useSignOut } from '../shell/session.ts';
import { PostList } from './PostList.tsx';
import { workWords } from './words.ts';

/** Which post now; or that she holds none. */
export default function PostPage({ me }: { me: Me }) {
  const words = useWords(workWords);
  const signOut = useSignOut(() => location.assign('/work'));
  return (
    <>
      <DemoMark />
      <main className="work-alone" id="main">
        {me.posts.length > 0 ? (
          <>
            <Title lede={words.choosePostNote}>{words.choosePost}</Title>
            <div className="lm-section">
              <PostList me={me} onDone={() => undefined} />
            </div>
          </>
        ) : (
          <Empty
            isPage
            icon="work"
            title={words.noPost}
            act={
              <a className="lm-btn lm-btn-primary" href="/">
                {words.toResident}
              </a>
            }
          >
            {words.noPostNote}
          </Empty>
        )}
        <div className="lm-section">
          <Button kind="quiet" icon="leave" onPress={() => void signOut()}>
            {words.signOut}
          </Button>
        </div>
      </main>
    </>
  );
}
