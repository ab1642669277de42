// SPDX-License-Identifier: Apache-2.0
import type { AreaChange } from './area.ts';

const NONE: readonly AreaChange[] = [];

/** The changes of areas as a graph: what each came from and what it became. */
export class Lineage {
  readonly #into = new Map<string, AreaChange[]>();
  readonly #outOf = new Map<string, AreaChange[]>();

  constructor(changes: readonly AreaChange[]) {
    for (const change of changes) {
      this.#into.set(change.to, [...(this.#into.get(change.to) ?? NONE), change]);
      this.#outOf.set(change.from, [...(this.#outOf.get(change.from) ?? NONE), change]);
    }
  }

  into(code: string): readonly AreaChange[] {
    return this.#into.get(code) ?? NONE;
  }

  outOf(code: string): readonly AreaChange[] {
    return this.#outOf.get(code) ?? NONE;
  }

  /** All codes this one came from, through any number of changes. */
  former(code: string): Set<string> {
    return this.#walk(code, (c) => this.into(c).map((change) => change.from));
  }

  /** All codes this one became, through any number of changes. */
  later(code: string): Set<string> {
    return this.#walk(code, (c) => this.outOf(c).map((change) => change.to));
  }

  /**
   * The former area that certainly held all of this one, if there is one. Of two merged counties
   * neither held the whole, so a power over one of them does not grow by the merger.
   */
  formerWhole(code: string): string | undefined {
    const [only, ...others] = this.into(code);
    return only && others.length === 0 && only.kind !== 'merge' ? only.from : undefined;
  }

  #walk(start: string, next: (code: string) => string[]): Set<string> {
    const seen = new Set<string>();
    const open = next(start);
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      if (code === start || seen.has(code)) continue;
      seen.add(code);
      open.push(...next(code));
    }
    return seen;
  }
}
