// SPDX-License-Identifier: Apache-2.0
import type { AreaOrder, KnownOrganisation } from '../known.ts';
import { namesIn, plain } from './cells.ts';

export type FoundBody =
  | { is: 'one'; body: KnownOrganisation }
  /** `several`: the cell names more than one; `ambiguous`: more than one has the name. */
  | { is: 'none' | 'several' | 'ambiguous' };

/** Bodies by the ways a sheet names them: code, name, name（code）, or short within the county. */
export class Bodies {
  readonly #byCode: Map<string, KnownOrganisation>;
  readonly #byName = new Map<string, KnownOrganisation[]>();
  readonly #tree: AreaOrder;

  constructor(organisations: readonly KnownOrganisation[], tree: AreaOrder) {
    this.#tree = tree;
    this.#byCode = new Map(organisations.map((one) => [one.code, one]));
    for (const one of organisations) {
      const name = plain(one.name.zh);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), one]);
    }
  }

  /** Whom the cell means; `area` is where the entry applies, so that 区民政局 is that county's. */
  find(cell: string, area: string | undefined): FoundBody {
    const said = plain(cell);
    const code = /\(([a-z][a-z0-9-]*)\)$/.exec(said)?.[1] ?? said;
    const known = this.#byCode.get(code);
    if (known) return { is: 'one', body: known };
    for (const name of this.#namesFor(said, area)) {
      const named = this.#byName.get(name);
      if (!named) continue;
      const here = named.filter((one) => area !== undefined && this.#isAround(one.area, area));
      const left = here.length > 0 ? here : named;
      return left.length === 1 ? { is: 'one', body: left[0]! } : { is: 'ambiguous' };
    }
    return { is: namesIn(cell).length > 1 ? 'several' : 'none' };
  }

  /** The body of one of these kinds whose own area this is. */
  ofArea(area: string, kinds: readonly string[]): KnownOrganisation | undefined {
    return [...this.#byCode.values()].find((one) => one.area === area && kinds.includes(one.kind));
  }

  #namesFor(said: string, area: string | undefined): string[] {
    const names = [said, `${said}办事处`];
    if (area === undefined) return names;
    const county = `${area.slice(0, 6)}000000`;
    if (!this.#tree.has(county)) return names;
    const rest = said.replace(/^(?:本)?[区县市]/, '');
    return [...names, `${this.#tree.latest(county).name}${rest}`];
  }

  #isAround(own: string, area: string): boolean {
    return own.slice(0, 6) === area.slice(0, 6);
  }
}
