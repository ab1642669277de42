// SPDX-License-Identifier: Apache-2.0
import type { WorkQuestion } from '../../contract.ts';

type Asked = Pick<WorkQuestion, 'demand' | 'from' | 'title' | 'urgency' | 'declaration'>;

/** Under one admission: that. Without a number: who asks, what, and on what declaration. */
function workOf({ demand, from, title, urgency, declaration }: Asked): string {
  if (demand !== null) return demand;
  const who = from.organisation ?? from.name.zh.trim();
  return JSON.stringify([who, title.trim(), urgency, declaration]);
}

export function isSameWork(one: Asked, other: Asked): boolean {
  return workOf(one) === workOf(other);
}

/** Questions about the same work together, in the order of the first of each. */
export function byWork<Question extends Asked>(questions: readonly Question[]): Question[][] {
  return [...Map.groupBy(questions, workOf).values()];
}
