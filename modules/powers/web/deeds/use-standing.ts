// SPDX-License-Identifier: Apache-2.0
import { useWords } from '#packages/ui';
import type { PowerDelegation } from '../../contract.ts';
import type { DeedStanding } from './DeedChain.tsx';
import { hasStopped, kindsAwaited } from './deed.ts';
import { deedWords } from './words.ts';

/** How a deed stands in the picture of its chain, and what is said beside it. */
export function useStanding(deed: PowerDelegation): { standing: DeedStanding; said: string } {
  const words = useWords(deedWords);
  if (hasStopped(deed)) return { standing: 'missing', said: words.states[deed.state] };
  if (deed.inForce) return { standing: 'done', said: '' };
  const lacking = kindsAwaited(deed).map((kind) => words.means[kind]);
  const said =
    deed.state === 'in-force'
      ? words.notYet
      : lacking.length > 0
        ? words.lacksShort(lacking.join(words.listSeparator))
        : words.notInForce;
  return { standing: 'pending', said };
}
