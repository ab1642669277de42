// SPDX-License-Identifier: Apache-2.0
import { assert } from '#packages/kernel';
import type { PowerAct } from '../contract/acts.ts';
import { EVERY_MATTER } from '../contract/acts.ts';
import type { StopCause } from '../contract/delegation.ts';
import { bitsOf } from './act-bits.ts';
import { civilDay, dayEnd, dayStart, secondsOf } from './civil-seconds.ts';
import { Dictionary } from './dictionary.ts';
import type { AreaOrder } from './known.ts';
import type { PackedLinks } from './packed-links.ts';
import { PackedReader } from './packed-links.ts';
import type { IndexQuestion } from './power-index.ts';
import { NEVER_S, NOWHERE, PowerIndex } from './power-index.ts';
import type { EntryRecord, LinkRecord, SuspendedSpan, UseRecord } from './records.ts';
import { UuidTable } from './uuid-table.ts';

/** What a step needs: its act, by any of these entries (one for each community, say). */
export interface BoundUse {
  act: PowerAct;
  entries: Set<string>;
}

/**
 * The index with the words it stands for: entries, uses, and where each organisation's areas lie.
 */
export class PowerState {
  readonly index: PowerIndex;
  readonly posts = new UuidTable(1024);
  readonly matters = new Dictionary();
  readonly entryHandles = new Dictionary();
  readonly organisations = new Dictionary();
  readonly entries = new Map<string, EntryRecord>();
  readonly #uses = new Map<string, BoundUse>();
  readonly #usesByEntry = new Map<string, UseRecord[]>();
  readonly tree: AreaOrder;
  readonly #areaByLo: string[] = [];
  /** What the index keeps as an end or as gone: told apart when a refusal is put into words. */
  readonly #causes = new Map<number, StopCause>();
  readonly #suspended = new Set<number>();

  constructor(tree: AreaOrder, capacity?: number) {
    this.tree = tree;
    for (const code of tree.codes()) {
      const range = tree.interval(code);
      if (range) this.#areaByLo[range.lo] = code;
    }
    this.index = new PowerIndex(capacity);
    this.matters.ensure(EVERY_MATTER);
  }

  setEntry(entry: EntryRecord): void {
    this.entries.set(entry.code, entry);
    this.index.setEntry(this.entryHandles.ensure(entry.code), {
      from: dayStart(entry.validFrom),
      until: dayEnd(entry.validTo),
      acts: bitsOf(entry.acts),
      ...(this.tree.interval(entry.area) ?? NOWHERE),
    });
  }

  /**
   * Adds published links, parents before children, whatever order they come in; a known one only
   * learns that it is gone, suspended or resumed.
   */
  addLinks(links: readonly LinkRecord[]): void {
    const sorted = links.toSorted((a, b) => a.path.length - b.path.length);
    for (const link of sorted) {
      const known = this.index.ids.find(link.id);
      if (known < 0) this.#addLink(link);
      else this.#learn(known, link);
    }
    this.index.settle();
  }

  /** Fills an empty state from packed pages, in whatever order their links come. */
  async fill(pages: AsyncIterable<PackedLinks>): Promise<void> {
    const reader = new PackedReader(this);
    for await (const page of pages) {
      reader.read(page, (handle, link) => {
        this.index.addLink(handle, link);
        if (link.cause !== 'period') this.#causes.set(handle, link.cause);
        if (link.isSuspended) this.#suspended.add(handle);
      });
    }
    reader.hang();
    this.index.settle();
  }

  /** What packed pages do not carry. */
  setPastSuspensions(spans: readonly (SuspendedSpan & { link: string })[]): void {
    for (const [link, own] of Map.groupBy(spans, (span) => span.link)) {
      this.index.pause(this.index.ids.find(link), own.flatMap(secondsOfSpan));
    }
  }

  /** A suspended link gives nothing, as a revoked one: one store, and all below falls with it. */
  #learn(handle: number, link: LinkRecord): void {
    this.index.revoke(handle, goneSeconds(link));
    if (link.suspendedAt && !link.revokedAt) this.#suspended.add(handle);
    else this.#suspended.delete(handle);
    this.index.pause(handle, link.suspensions.flatMap(secondsOfSpan));
  }

  #addLink(link: LinkRecord): void {
    const entry = this.entries.get(link.entry);
    assert(entry, `link ${link.id} rests on a known entry`);
    const parent = link.parent === null ? -1 : this.index.ids.find(link.parent);
    // Whatever hangs on a draft gives nothing, as in `powers.scopes_of`.
    if (parent < 0 && link.parent !== null) return;
    const handle = this.index.ids.ensure(link.id);
    this.index.addLink(handle, {
      parent,
      entry: this.entryHandles.ensure(link.entry),
      ...(this.tree.interval(link.area) ?? NOWHERE),
      acts: bitsOf(link.acts),
      from: dayStart(link.validFrom),
      until: dayEnd(link.stopsOn),
      revokedAt: goneSeconds(link),
      organisation: this.organisations.ensure(link.toOrganisation),
      post: link.toPost === null ? -1 : this.posts.ensure(link.toPost),
      matters: entry.matters.map((matter) => this.matters.ensure(matter)),
    });
    if (link.stopsBy !== 'period') this.#causes.set(handle, link.stopsBy);
    this.#learn(handle, link);
  }

  /** The link at which a question about a chain fails first, from the leaf up, if one does. */
  brokenAt(leaf: number, question: IndexQuestion): number | undefined {
    const { index } = this;
    return index.pathOf(leaf).findLast((link) => index.standing(link, question) !== 0);
  }

  /** Now, or at the second of a question of the past. */
  isSuspended(link: number, question: IndexQuestion): boolean {
    return this.#suspended.has(link) || this.index.wasPaused(link, question);
  }

  /** What ends this link on its last day. */
  causeOf(link: number): StopCause {
    return this.#causes.get(link) ?? 'period';
  }

  /** The code of the area a link was given for; undefined if it is unknown. */
  areaOf(link: number): string | undefined {
    return this.#areaByLo[this.index.areaOf(link).lo];
  }

  /** First and last civil day of the link of a chain that ends first. */
  datesOf(link: number): { from: string; until: string } {
    const path = this.index.pathOf(link).map((at) => this.index.periodOf(at));
    const from = Math.max(...path.map((period) => period.from));
    const until = Math.min(...path.map((period) => period.until));
    return { from: civilDay(from), until: until === NEVER_S ? '' : civilDay(until - 1) };
  }

  setUses(uses: readonly UseRecord[]): void {
    for (const { matter, version, step, act, entry } of uses) {
      const key = keyOfUse(matter, version, step);
      const known = this.#uses.get(key) ?? { act, entries: new Set<string>() };
      if (known.entries.has(entry)) continue;
      known.entries.add(entry);
      this.#uses.set(key, known);
      const use = { matter, version, step, act, entry };
      this.#usesByEntry.set(entry, [...(this.#usesByEntry.get(entry) ?? []), use]);
    }
  }

  findUse(matter: string, version: number, step: string): BoundUse | undefined {
    return this.#uses.get(keyOfUse(matter, version, step));
  }

  usesOfEntry(entry: string): readonly UseRecord[] {
    return this.#usesByEntry.get(entry) ?? [];
  }
}

function keyOfUse(matter: string, version: number, step: string): string {
  return `${matter}|${version}|${step}`;
}

/** A span that lasts is none of the past: its link says since when. */
function secondsOfSpan({ since, until }: SuspendedSpan): number[] {
  return until === null ? [] : [secondsOf(new Date(since)), secondsOf(new Date(until))];
}

/** From when a link gives nothing: revoked, or suspended and not resumed. */
function goneSeconds({ revokedAt, suspendedAt }: LinkRecord): number {
  const gone = [revokedAt, suspendedAt].filter((at) => at !== null).sort();
  return gone[0] === undefined ? NEVER_S : secondsOf(new Date(gone[0]));
}
