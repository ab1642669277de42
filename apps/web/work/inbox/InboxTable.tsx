// SPDX-License-Identifier: Apache-2.0
import { DUE_GROUPS, type DueGroup } from '#modules/cases/web';
import { Button, Icon, useWords } from '#packages/ui';
import { workWords } from '../words.ts';
import type { RowGroups } from './group-rows.ts';
import { InboxRow } from './InboxRow.tsx';

export interface InboxTableProps {
  groups: RowGroups;
  chosen: string | undefined;
  hasMore: boolean;
  isFetching: boolean;
  onMore: () => void;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}

/** The list under its heads: late, today, later, and what is paused. */
export function InboxTable(props: InboxTableProps) {
  const { groups, chosen, hasMore, isFetching, onMore, onChoose, onOpen } = props;
  const words = useWords(workWords);
  return (
    <>
      <div className="inbox-cols" aria-hidden="true">
        <span>{words.due}</span>
        <span>{words.matter}</span>
        <span>{words.step}</span>
        <span>{words.area}</span>
        <span>{words.channel}</span>
      </div>
      {DUE_GROUPS.filter((group) => groups[group].length > 0).map((group) => (
        <section key={group} aria-labelledby={`inbox-${group}`}>
          <GroupHead group={group} count={groups[group].length} />
          <ul>
            {groups[group].map((row) => (
              <InboxRow
                key={row.id}
                row={row}
                group={group}
                isChosen={row.id === chosen}
                onChoose={onChoose}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && (
        <div className="inbox-box">
          <Button icon="down" isPending={isFetching} onPress={onMore}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}

function GroupHead({ group, count }: { group: DueGroup; count: number }) {
  const words = useWords(workWords);
  return (
    <h2 id={`inbox-${group}`} className={`inbox-group${group === 'late' ? ' lm-late' : ''}`}>
      {group === 'late' && <Icon name="alert" size={16} />}
      {words.groups[group]} {count}
      {group === 'paused' && <span>{words.pausedNote}</span>}
    </h2>
  );
}
