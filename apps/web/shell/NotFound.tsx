// SPDX-License-Identifier: Apache-2.0
import { ButtonLink, Card, Empty, useWords } from '#packages/ui';
import { shellWords } from './words.ts';

/** An address that leads nowhere. */
export default function NotFound() {
  const words = useWords(shellWords);
  return (
    <main className="lm-page" style={{ paddingTop: 24 }}>
      <Card>
        <Empty
          isPage
          icon="search"
          title={words.notFound}
          act={<ButtonLink to="/">{words.home}</ButtonLink>}
        >
          {words.notFoundNote}
        </Empty>
      </Card>
    </main>
  );
}
