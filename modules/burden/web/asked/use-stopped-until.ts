// SPDX-License-Identifier: Apache-2.0
import { useWords } from '#packages/ui';
import type { WorkQuestion } from '../../contract.ts';
import { useSay } from '../say.ts';
import { askedWords } from './words.ts';

/** What is said once work was recorded: that it is suspended, and until when it is ruled on. */
export function useStoppedUntil(): (question: WorkQuestion) => string {
  const words = useWords(askedWords);
  const say = useSay();
  return ({ due, state, title }) =>
    due && state === 'waiting' ? words.stopsAt(title, say.moment(due)) : words.noted;
}
