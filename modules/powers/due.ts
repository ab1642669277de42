// SPDX-License-Identifier: Apache-2.0
import type { DueHead } from '#packages/journal';
import { recorded } from '#packages/journal';
import type { Actor, RuleBasis } from '#packages/kernel';
import { assert } from '#packages/kernel';
import type { DeedPlan, LoadedDeed } from './actions/act-on-deed.ts';
import { loadDeed, writeDeedAct } from './actions/act-on-deed.ts';
import type { Acting } from './actions/acting.ts';
import type { PowersDeps } from './deps.ts';
import { endState, lapseDue } from './model/deed.ts';

/** Nobody acts when a clock has run out: the deed's own last day does. */
const RULE_ACTOR: Actor = {
  ...{ account: 'rule', person: null, level: 'anonymous', post: null, session: null },
};

/** The rule of every deed: it stands until the earliest end of period, people, money and data. */
const LAST_DAY: RuleBasis = {
  ...{ kind: 'rule', matter: 'power-delegation', version: 1, clause: 'last-day' },
};

function ruleActing(at: Date): Acting {
  return { actor: RULE_ACTOR, basis: LAST_DAY, epochs: null, at, request: null };
}

function planDue({ link }: LoadedDeed, now: Date): DeedPlan {
  const acting = ruleActing(now);
  const payload = { stopsOn: link.stopsOn, stopsBy: link.stopsBy };
  if (now < lapseDue(link)) {
    const clock = { due: lapseDue(link), moves: false, tells: 'ending' as const };
    return { verb: 'notify', acting, payload, columns: {}, ...clock };
  }
  const state = endState(link);
  return {
    ...{ verb: 'lapse', acting, payload, columns: { state } },
    ...{ due: null, moves: true, tells: state },
  };
}

/**
 * What the sweeper calls when a deed's clock has passed: thirty days before its last day everyone
 * concerned is told, and after it the lapse is recorded. The power itself ended with the day: the
 * clock tests `stops_on`, whether or not this has been written. Another process may have done it
 * meanwhile: then there is nothing left to do.
 */
export function dueDeed(deps: PowersDeps) {
  return async (head: DueHead): Promise<void> => {
    const deed = await loadDeed(deps, head.id);
    if (deed.head.version !== head.version) return;
    const plan = planDue(deed, deps.clock.now());
    const outcome = recorded(await writeDeedAct(deps, deed, plan));
    assert(outcome.ok || outcome.why === 'conflict', `the clock of deed ${head.id} was refused`);
    if (plan.moves) await deps.live.catchUp();
  };
}
