// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { useCaseList } from './use-case-list.ts';

/** The cases before and after this one at the reader's desks, kept while this one leaves them. */
export function useNeighbours(id: string) {
  const { rows } = useCaseList('desk');
  const [place, setPlace] = useState({ id, at: -1, previous: '', next: '', of: 0 });
  const at = rows.findIndex((row) => row.id === id);
  useEffect(() => {
    if (at < 0) return;
    setPlace({
      id,
      at,
      previous: rows[at - 1]?.id ?? '',
      next: rows[at + 1]?.id ?? '',
      of: rows.length,
    });
  }, [id, at, rows]);
  const known = place.id === id && place.at >= 0 ? place : undefined;
  return {
    place: known && { at: known.at + 1, of: known.of },
    previous: known?.previous || undefined,
    next: known ? known.next || undefined : rows.find((row) => row.id !== id)?.id,
  };
}
