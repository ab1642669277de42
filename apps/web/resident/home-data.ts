// SPDX-License-Identifier: Apache-2.0
import type { CaseRow } from '#modules/cases/contract';
import type { Me } from '#modules/identity/contract';
import { partOfDay, serverNow, useDoor } from '#packages/ui';

export interface OwnCases {
  items: CaseRow[];
  next: string | null;
}

const RUNNING = new Set(['draft', 'submitted', 'supplement-requested', 'accepted', 'reviewed']);

/** Own cases, the running ones first as they come. */
export function useOwnCases(me: Me | undefined) {
  const read = useDoor<{ view: string }, OwnCases>(
    'GET /api/v1/cases',
    { view: 'own' },
    { enabled: me?.signedIn ?? false },
  );
  const items = read.data?.items ?? [];
  return { read, items, running: items.filter(({ state }) => RUNNING.has(state)) };
}

/** 王秀英，上午好, with her community under it. */
export function greetingOf(me: Me, hello: Record<ReturnType<typeof partOfDay>, string>) {
  return { name: me.person?.name, hello: hello[partOfDay(serverNow())] };
}
