// SPDX-License-Identifier: Apache-2.0
import type { Decider, PowerAct } from '../contract/acts.ts';
import { ACTS } from '../contract/acts.ts';
import type { BarredFromReceiver } from '../contract/drafting.ts';
import { findWallBreach } from './committee-wall.ts';

/** Deciding first: it is what people ask about. */
const ORDER = ['decide' as const, ...ACTS.filter((act) => act !== 'decide')];

/** Every act that may never rest with a body of this kind, with its article: the wall itself. */
export function barsOf(kind: string, decider: Decider): BarredFromReceiver[] {
  return ORDER.flatMap((act: PowerAct) => {
    const breach = findWallBreach(kind, decider, [act]);
    return breach ? [{ act, sentence: breach.sentence, article: breach.article }] : [];
  });
}
