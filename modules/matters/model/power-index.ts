// SPDX-License-Identifier: Apache-2.0
import { covers } from './area-code.ts';
import type { EntryRow, LinkRow } from './power-files.ts';

export interface StepQuestion {
  entry: string;
  act: string;
  matter: string;
  organisation: string;
  area: string;
  /** Civil date. */
  on: string;
}

/** How a step stands in an area: held, and by which link; or what is missing. */
export type StepPower =
  | { held: true; link: LinkRow | undefined; entry: EntryRow }
  | { held: false; missing: 'entry' | 'act' | 'matter' | 'date' | 'area' | 'link' | 'post' };

function isInForce(row: { validFrom: string; validTo?: string }, on: string): boolean {
  return row.validFrom <= on && (row.validTo === undefined || on <= row.validTo);
}

/**
 * Answers, from the files alone, whether an organisation and one of its posts hold a step's act.
 */
export class PowerIndex {
  readonly #entries: Map<string, EntryRow>;
  readonly #links: Map<string, LinkRow>;
  readonly #toOrganisation = new Map<string, LinkRow[]>();
  readonly #toPostOf = new Map<string, LinkRow[]>();

  constructor(entries: readonly EntryRow[], links: readonly LinkRow[]) {
    this.#entries = new Map(entries.map((entry) => [entry.code, entry]));
    this.#links = new Map(links.map((link) => [link.id, link]));
    for (const link of links) {
      if (link.toOrganisation)
        push(this.#toOrganisation, `${link.entry}|${link.toOrganisation}`, link);
      if (link.toPost) push(this.#toPostOf, `${link.entry}|${link.from}`, link);
    }
  }

  findEntry(code: string): EntryRow | undefined {
    return this.#entries.get(code);
  }

  /** The power of an organisation, and of at least one post of it. */
  ask(question: StepQuestion): StepPower {
    const entry = this.#entries.get(question.entry);
    if (!entry) return { held: false, missing: 'entry' };
    if (!entry.acts.includes(question.act)) return { held: false, missing: 'act' };
    if (!entry.matters.includes(question.matter)) return { held: false, missing: 'matter' };
    if (!isInForce(entry, question.on)) return { held: false, missing: 'date' };
    if (!covers(entry.area, question.area)) return { held: false, missing: 'area' };
    const key = `${entry.code}|${question.organisation}`;
    const carries = (link: LinkRow) => this.#isWhole(link, entry, question);
    const link = this.#toOrganisation.get(key)?.find(carries);
    if (!link && entry.holder !== question.organisation) return { held: false, missing: 'link' };
    if (!this.#toPostOf.get(key)?.some(carries)) return { held: false, missing: 'post' };
    return { held: true, link, entry };
  }

  /** The act and the area hold on every link from the entry's holder down to this one. */
  #isWhole(link: LinkRow, entry: EntryRow, question: StepQuestion): boolean {
    let current = link;
    for (let depth = 0; depth < 6; depth += 1) {
      if (!current.acts.includes(question.act) || !isInForce(current, question.on)) return false;
      if (!covers(current.area, question.area)) return false;
      if (current.parent === undefined) return current.from === entry.holder;
      const parent = this.#links.get(current.parent);
      if (parent?.toOrganisation !== current.from) return false;
      current = parent;
    }
    return false;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
