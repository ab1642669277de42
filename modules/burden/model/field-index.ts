// SPDX-License-Identifier: Apache-2.0
import type { FIELD_SOURCES, KnownField } from '../contract/check.ts';
import type { Words } from './city-data.ts';
import { bigramsOf, dice, normaliseLabel } from './label.ts';

/** One field that somebody already holds or asks. */
export interface SourceField {
  source: (typeof FIELD_SOURCES)[number];
  code: string;
  title: Words;
  group: Words;
  label: string;
  /** Other names the source itself gives. */
  alsoCalled: readonly string[];
}

/** The dictionary of data elements: what else a thing is called. */
export interface DataElement {
  code: string;
  name: string;
  alsoCalled: readonly string[];
}

export interface FieldIndexOptions {
  elements: readonly DataElement[];
  words: { before: readonly string[]; after: readonly string[] };
  /** From this on two labels are taken for one; 0 to 1. */
  similarFrom: number;
}

interface Asked {
  label: string;
  element?: string | undefined;
}

/** Registers answer first, then forms of matters, admitted work, and the forms in use. */
const ORDER: readonly SourceField['source'][] = [
  'register',
  'matter-form',
  'admitted',
  'live-form',
];

const rank = (field: SourceField): number => ORDER.indexOf(field.source);

/** Keeps the better source of two under one key. */
function keepBest(map: Map<string, SourceField>, key: string, field: SourceField): void {
  const held = map.get(key);
  if (!held || rank(field) < rank(held)) map.set(key, field);
}

/**
 * Who already knows a field, by data element, by name, by another name, or by likeness. Built once
 * over all registers and forms; a field is then looked up by its own pairs of characters and never
 * compared with every other.
 */
export class FieldIndex {
  readonly #options: FieldIndexOptions;
  readonly #elementOf = new Map<string, DataElement>();
  readonly #byElement = new Map<string, SourceField>();
  readonly #byLabel = new Map<string, SourceField>();
  readonly #byOtherName = new Map<string, SourceField>();
  readonly #labels: { label: string; pairs: number; field: SourceField }[] = [];
  readonly #holding = new Map<string, number[]>();

  constructor(fields: Iterable<SourceField>, options: FieldIndexOptions) {
    this.#options = options;
    for (const element of options.elements) {
      for (const name of [element.name, ...element.alsoCalled]) {
        this.#elementOf.set(this.#normal(name), element);
      }
    }
    for (const field of fields) this.#add(field);
    for (const [label, field] of this.#byLabel) this.#hold(label, field);
  }

  #normal(label: string): string {
    return normaliseLabel(label, this.#options.words);
  }

  #add(field: SourceField): void {
    const label = this.#normal(field.label);
    keepBest(this.#byLabel, label, field);
    for (const other of field.alsoCalled) keepBest(this.#byOtherName, this.#normal(other), field);
    const element = this.#elementOf.get(label);
    if (element) keepBest(this.#byElement, element.code, field);
  }

  #hold(label: string, field: SourceField): void {
    const pairs = bigramsOf(label);
    const at = this.#labels.push({ label, pairs: pairs.size, field }) - 1;
    for (const pair of pairs) {
      const holding = this.#holding.get(pair);
      if (holding) holding.push(at);
      else this.#holding.set(pair, [at]);
    }
  }

  /** The source of a field that is asked for, and how it was found; null for a new one. */
  find(asked: Asked): KnownField | null {
    const label = this.#normal(asked.label);
    const element =
      asked.element === undefined
        ? this.#elementOf.get(label)
        : this.#options.elements.find(({ code }) => code === asked.element);
    const known = element && this.#byElement.get(element.code);
    const named = this.#byLabel.get(label);
    if (named && !(known && rank(known) < rank(named)))
      return knownAs(named, { by: 'label', score: 1, asked });
    if (known) return knownAs(known, { by: 'element', score: 1, asked, element });
    const other = this.#byOtherName.get(label);
    if (other) return knownAs(other, { by: 'synonym', score: 1, asked });
    return this.#findSimilar(label, asked);
  }

  #findSimilar(label: string, asked: Asked): KnownField | null {
    const pairs = bigramsOf(label);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const at of this.#holding.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    let best: { at: number; score: number } | undefined;
    for (const [at, count] of shared) {
      const score = dice(count, pairs.size, this.#labels[at]!.pairs);
      if (score < this.#options.similarFrom) continue;
      if (!best || score > best.score || (score === best.score && this.#isBetter(at, best.at))) {
        best = { at, score };
      }
    }
    if (!best) return null;
    const score = round(best.score);
    return knownAs(this.#labels[best.at]!.field, { by: 'similar', score, asked });
  }

  #isBetter(one: number, other: number): boolean {
    const difference = rank(this.#labels[one]!.field) - rank(this.#labels[other]!.field);
    return difference < 0 || (difference === 0 && one < other);
  }
}

const round = (score: number): number => Math.round(score * 100) / 100;

interface Match {
  by: KnownField['by'];
  score: number;
  asked: Asked;
  element?: DataElement | undefined;
}

function knownAs(field: SourceField, match: Match): KnownField {
  const { source, code, title, group, label } = field;
  const { by, score } = match;
  return { source, code, title, group, label, by, score, why: why(field, match) };
}

function why(field: SourceField, { by, asked, element }: Match): Words {
  const held = `“${field.title.zh}”`;
  const heldEn = `“${field.title.en}”`;
  switch (by) {
    case 'label':
      return {
        zh: `${held}里就有“${field.label}”。`,
        en: `${heldEn} holds a field of this name.`,
      };
    case 'element':
      return {
        zh: `和${held}的“${field.label}”是同一个数据元“${element?.name ?? ''}”。`,
        en: `The same data element as a field of ${heldEn}: ${element?.code ?? ''}.`,
      };
    case 'synonym':
      return {
        zh: `${held}的“${field.label}”也叫“${asked.label}”。`,
        en: `Another name of a field of ${heldEn}.`,
      };
    case 'similar':
      return {
        zh: `和${held}的“${field.label}”叫法相近，请人看一眼。`,
        en: `Named much like a field of ${heldEn}; an officer should look.`,
      };
  }
}
