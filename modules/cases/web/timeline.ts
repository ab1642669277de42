// SPDX-License-Identifier: Apache-2.0
import type { NodeState } from '#packages/ui';
import type { CaseView, TimelineEntry } from '../contract.ts';

const STOPPING = new Set(['refuse-acceptance', 'withdraw', 'lapse', 'overdue']);
const PAUSING = new Set(['pause', 'request-supplement']);

/** What an act looks like on the line, whoever reads it. */
export function nodeOf(view: CaseView, entry: TimelineEntry): NodeState {
  if (PAUSING.has(entry.verb)) return 'paused';
  if (STOPPING.has(entry.verb)) return 'stopped';
  return entry.verb === 'decide' && view.state === 'refused' ? 'stopped' : 'done';
}

/** What each face calls those who act in no post. */
export interface RoleWords {
  self: string;
  guardian: string;
  rule: string;
  operator: string;
}

/** Who acted, where it was nobody in a post; undefined for staff, who are named. */
export function roleOf({ who }: TimelineEntry, words: RoleWords): string | undefined {
  if (who.kind === 'self') return words.self;
  if (who.kind === 'guardian') return words.guardian;
  if (who.kind === 'rule') return words.rule;
  return who.kind === 'operator' ? words.operator : undefined;
}
