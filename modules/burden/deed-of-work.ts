// SPDX-License-Identifier: Apache-2.0
import type { MeansInDeed } from '#modules/powers';
import { addDays, shanghaiDate, text } from '#packages/kernel';
import type { AskedWork } from './contract/asked.ts';
import type { BurdenDeps } from './deps.ts';
import type { DemandRecord } from './store.ts';

/** Since when, and why, the delegation that admitted work waits for gives it nothing here. */
export type NoMeans = Pick<AskedWork['work'], 'stoppedOn' | 'stoppedWhy'>;

const NOT_YET = text(
  '委托还没有生效，生效以前不用做',
  'The delegation is not yet in force; until then it need not be done',
);
const STOPPED = text(
  '委托停了，活已回到交出方，不用做',
  'The delegation stopped and the work is back with its giver; it need not be done',
);
const MEANS_ENDED = text(
  '随委托给的人、钱或数据到期，活已回到交出方，不用做',
  'People, money or data given with the delegation ended and the work is back with its giver; ' +
    'it need not be done',
);

/**
 * Whether the delegation a demand names stands for a community: nothing is given before it is
 * published, and nothing any more once its people, money, data or period ended. A delegation for
 * other areas says nothing here.
 */
export class DeedsOfWork {
  readonly #deps: BurdenDeps;
  readonly #today: string;
  readonly #deeds: ReadonlyMap<string, MeansInDeed>;

  private constructor(deps: BurdenDeps, deeds: readonly MeansInDeed[], at: Date) {
    this.#deps = deps;
    this.#today = shanghaiDate(at);
    this.#deeds = new Map(deeds.map((deed) => [deed.id, deed]));
  }

  static async open(deps: BurdenDeps, demands: readonly DemandRecord[], at: Date) {
    const isNamed = demands.some(({ doc }) => doc.content.delegation !== undefined);
    return new DeedsOfWork(deps, isNamed ? await deps.powers.givenMeans(at) : [], at);
  }

  /** Undefined: the work names no delegation, or it stands, or is not about this area. */
  missingIn(area: string, delegation: string | undefined): NoMeans | undefined {
    if (delegation === undefined) return undefined;
    const deed = this.#deeds.get(delegation.slice(-36));
    if (!deed) return { stoppedOn: null, stoppedWhy: NOT_YET };
    const tree = this.#deps.places.tree();
    const [outer, inner] = [tree.interval(deed.area), tree.interval(area)];
    const isHere = outer && inner && outer.lo <= inner.lo && inner.hi <= outer.hi;
    if (!isHere || deed.inForce) return undefined;
    if (deed.stopsOn >= this.#today) {
      return { stoppedOn: null, stoppedWhy: STOPPED };
    }
    return { stoppedOn: addDays(deed.stopsOn, 1), stoppedWhy: MEANS_ENDED };
  }
}
