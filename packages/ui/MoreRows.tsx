// SPDX-License-Identifier: Apache-2.0
import { Button, useWords } from '#packages/ui';
import { burdenWords } from './words.ts';

interface MoreRowsProps {
  read: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

/** Fetches the next page of a list, while there is one. */
export function MoreRows({ read }: MoreRowsProps) {
  const words = useWords(burdenWords);
  if (!read.hasNextPage) return null;
  return (
    <div className="gate-word">
      <Button
        icon="down"
        isPending={read.isFetchingNextPage}
        onPress={() => void read.fetchNextPage()}
      >
        {words.more}
      </Button>
    </div>
  );
}
