// SPDX-License-Identifier: Apache-2.0
import type { WorkView } from '#modules/cases/web';
import { ButtonLink, Empty, useWords } from '#packages/ui';
import { workWords } from '../words.ts';

export interface InboxEmptyProps {
  view: WorkView;
  q: string;
  /** Rows that were fetched and searched. */
  count: number;
}

/** Nothing in the list: what will appear here, and the one thing to do. */
export function InboxEmpty({ view, q, count }: InboxEmptyProps) {
  const words = useWords(workWords);
  if (q) {
    return (
      <Empty
        icon="search"
        title={words.nothingFound(q)}
        act={<ButtonLink to={view === 'seen' ? '/?view=seen' : '/'}>{words.showAll}</ButtonLink>}
      >
        {words.nothingFoundNote(count)}
      </Empty>
    );
  }
  if (view === 'seen') return <Empty title={words.emptySeen}>{words.emptySeenNote}</Empty>;
  return (
    <Empty title={words.empty} act={<ButtonLink to="/?view=seen">{words.seeOthers}</ButtonLink>}>
      {words.emptyNote}
    </Empty>
  );
}
