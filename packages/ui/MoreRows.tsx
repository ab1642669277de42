// SPDX-License-Identifier: Apache-2.0
import { Button } from './Button.tsx';
import { useUiWords } from './ui-words.ts';

export interface MoreRowsProps {
  /** A list that is fetched by pages, as `useRows` answers it. */
  read: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

/** Fetches the next page of a list, while there is one. */
export function MoreRows({ read }: MoreRowsProps) {
  const words = useUiWords();
  if (!read.hasNextPage) return null;
  return (
    <div className="lm-more">
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
