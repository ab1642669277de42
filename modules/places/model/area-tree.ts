// SPDX-License-Identifier: Apache-2.0
import { assert } from '#packages/kernel';
import type { Area, AreaChange, AreaInterval } from './area.ts';
import { isInForce, partitionOf } from './area.ts';
import { Lineage } from './lineage.ts';
import { numberAreas } from './tree-order.ts';

/**
 * All areas of the city with their history; pure, in memory, rebuilt when the reference tables
 * change.
 */
export class AreaTree {
  readonly lineage: Lineage;
  readonly #periods = new Map<string, Area[]>();
  readonly #below = new Map<string, Area[]>();
  readonly #intervals: Map<string, AreaInterval>;

  constructor(areas: readonly Area[], changes: readonly AreaChange[]) {
    this.lineage = new Lineage(changes);
    for (const area of areas) {
      this.#periods.set(area.code, [...(this.#periods.get(area.code) ?? []), area]);
      if (area.parent === null) continue;
      this.#below.set(area.parent, [...(this.#below.get(area.parent) ?? []), area]);
    }
    for (const list of this.#periods.values()) {
      list.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    }
    this.#intervals = numberAreas(this);
  }

  /** Every code ever used, in order. */
  codes(): string[] {
    return [...this.#periods.keys()].sort();
  }

  has(code: string): boolean {
    return this.#periods.has(code);
  }

  /** The area as it is at a date; undefined if unknown, not yet or no longer in force. */
  find(code: string, at: string): Area | undefined {
    return this.#periods.get(code)?.find((area) => isInForce(area, at));
  }

  /** The last known row of a code, in force or not. */
  latest(code: string): Area {
    const area = this.#periods.get(code)?.at(-1);
    assert(area, `area ${code} is not in the reference table`);
    return area;
  }

  /** The provinces in force at a date. */
  roots(at: string): Area[] {
    return [...this.#periods.values()].flat().filter((a) => a.parent === null && isInForce(a, at));
  }

  /** Areas directly below, in force at a date, by code. */
  children(code: string, at: string): Area[] {
    return (this.#below.get(code) ?? [])
      .filter((area) => isInForce(area, at))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** From its parent up to the province. */
  ancestors(code: string): Area[] {
    const above: Area[] = [];
    let area = this.#periods.get(code)?.at(-1);
    while (area?.parent) {
      area = this.latest(area.parent);
      above.push(area);
    }
    return above;
  }

  /** The area of a level in which this one lies (or which it is), undefined if it is larger. */
  upTo(code: string, level: Area['level']): Area | undefined {
    return [this.latest(code), ...this.ancestors(code)].find((area) => area.level === level);
  }

  /**
   * The codes in force at a date on the ground of this one: itself while in force, else what it
   * became. A split answers several; an unknown code none.
   */
  successors(code: string, at: string): string[] {
    if (this.find(code, at)) return [code];
    const found = new Set<string>();
    for (const change of this.lineage.outOf(code)) {
      if (change.date > at) continue;
      for (const next of this.successors(change.to, at)) found.add(next);
    }
    return [...found].sort();
  }

  /** The one code in force on this ground, or undefined if there is none or more than one. */
  successor(code: string, at: string): string | undefined {
    const found = this.successors(code, at);
    return found.length === 1 ? found[0] : undefined;
  }

  /**
   * Every code under which rows on this ground may have been born: itself and all it came from;
   * for an abolished area also what it became. A part that split off is another area.
   */
  closure(code: string): string[] {
    const codes = new Set([code, ...this.lineage.former(code)]);
    if (this.has(code) && this.latest(code).validTo !== null) {
      for (const later of this.lineage.later(code)) codes.add(later);
    }
    return [...codes].sort();
  }

  /**
   * The partitions whose rows lie in this area, abolished counties included, in order: the coarse
   * wall of a post, and the epochs that a change of powers here must raise.
   */
  partitionsOf(code: string): string[] {
    const found = new Set<string>([partitionOf(code)]);
    const county = this.upTo(code, 'county')?.code;
    const routing = county === undefined ? this.#routingBelow(code) : [county];
    for (const area of [code, ...routing]) {
      for (const member of this.closure(area)) found.add(partitionOf(member));
    }
    return [...found].sort();
  }

  /**
   * Whether the ground of `inner` lies wholly in `outer` at a date, whichever of the codes in its
   * history each is named by. Doubt answers no: power must not grow by a merger.
   */
  contains(outer: string, inner: string, at: string): boolean {
    if (!this.has(outer)) return false;
    const now = this.successors(inner, at);
    return now.length > 0 && now.every((code) => this.#liesIn(code, outer, at));
  }

  /**
   * Tree order as of the last known changes; see `AreaInterval`. Abolished areas lie in their one
   * successor.
   */
  interval(code: string): AreaInterval | undefined {
    return this.#intervals.get(code);
  }

  #liesIn(code: string, outer: string, at: string): boolean {
    if (code === outer) return true;
    const whole = this.lineage.formerWhole(code);
    // A former whole that is still in force is smaller now: what split off has left it.
    const isGone = whole !== undefined && this.find(whole, at) === undefined;
    if (isGone && this.#liesIn(whole, outer, at)) return true;
    const { parent } = this.latest(code);
    return parent !== null && this.#liesIn(parent, outer, at);
  }

  /** Cities and counties below: the levels whose six digits route a row. */
  #routingBelow(code: string): string[] {
    const below = this.#below.get(code) ?? [];
    return below.flatMap((area) =>
      area.level === 'county' ? [area.code] : [area.code, ...this.#routingBelow(area.code)],
    );
  }
}
