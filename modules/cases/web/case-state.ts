// SPDX-License-Identifier: Apache-2.0
import type { NodeState, StateKind } from '#packages/ui';
import type { CaseState } from '../contract.ts';

/** What the state of a case looks like. */
export function stateKind(state: CaseState, isPaused: boolean): StateKind {
  if (isPaused) return 'wait';
  switch (state) {
    case 'granted':
    case 'completed':
      return 'ok';
    case 'refused':
    case 'not-accepted':
      return 'late';
    case 'supplement-requested':
    case 'lapsed':
      return 'wait';
    case 'draft':
    case 'submitted':
    case 'accepted':
    case 'reviewed':
    case 'withdrawn':
      return 'info';
  }
}

export type WayNode = 'sent' | 'accept' | 'work' | 'end';

const NODES: readonly WayNode[] = ['sent', 'accept', 'work', 'end'];
const HERE: Partial<Record<CaseState, number>> = {
  draft: 0,
  submitted: 1,
  'supplement-requested': 1,
  accepted: 2,
  reviewed: 3,
};

/** Four nodes for every shape of matter: sent, accepted, worked on, result. */
export function wayOf(
  state: CaseState,
  isPaused: boolean,
): readonly { node: WayNode; state: NodeState }[] {
  const here = HERE[state];
  const isWaiting = isPaused || state === 'supplement-requested';
  return NODES.map((node, index) => {
    if (here !== undefined) {
      if (index < here) return { node, state: 'done' };
      if (index > here) return { node, state: 'todo' };
      return { node, state: isWaiting ? 'paused' : 'here' };
    }
    if (state === 'granted' || state === 'completed') return { node, state: 'done' };
    const endsAt = state === 'not-accepted' ? 1 : 3;
    if (index < endsAt) return { node, state: 'done' };
    return { node, state: index === endsAt ? 'stopped' : 'todo' };
  });
}
