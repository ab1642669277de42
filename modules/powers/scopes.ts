// SPDX-License-Identifier: Apache-2.0
import type { Desk } from './contract/answer.ts';
import type { Standing } from './decide.ts';
import { emptyQuestion } from './decide.ts';
import { actsOf, bitOf } from './model/act-bits.ts';
import { secondsOf } from './model/civil-seconds.ts';
import type { IndexQuestion } from './model/power-index.ts';
import type { PostDirectory } from './ports.ts';
import type { PowerScope } from './questions.ts';

/**
 * What a post reaches: its desks, its counties, its scopes. All from the index, asked of the clock.
 */
export class Reach {
  readonly #live: Standing;
  readonly #parties: PostDirectory;

  constructor(live: Standing, parties: PostDirectory) {
    this.#live = live;
    this.#parties = parties;
  }

  /** Every bound step that the post may perform for its unit now. */
  desksOf(post: string, at: Date): Desk[] {
    const held = this.#parties.findPost(post);
    if (!held) return [];
    const unit = held.organisation;
    const { state } = this.#live;
    const desks = new Map<string, Desk>();
    for (const { link, question } of this.#linksOf(post, at)) {
      const entry = state.entryHandles.wordOf(state.index.entryOf(link));
      for (const { matter, step, act } of state.usesOfEntry(entry)) {
        question.act = bitOf(act);
        if (state.index.walk(link, question) < 0) continue;
        const key = deskKey(unit, matter, step);
        desks.set(key, { unit, matter, step, key });
      }
    }
    return [...desks.values()];
  }

  /**
   * The counties that hold rows of the areas of the post's powers, abolished ones included, in
   * order.
   */
  partitionsOf(post: string, at: Date): string[] {
    const { state } = this.#live;
    const areas = new Set(this.scopesOf(post, at).map((scope) => scope.area));
    const found = new Set([...areas].flatMap((area) => state.tree.partitionsOf(area)));
    return [...found].sort();
  }

  /**
   * What the post may do, link by link: the in-process twin of `powers.scopes_of`, which has a row
   * a matter.
   */
  scopesOf(post: string, at: Date): PowerScope[] {
    const { state } = this.#live;
    const scopes: PowerScope[] = [];
    for (const { link, question } of this.#linksOf(post, at)) {
      const bits = state.index.actsOf(link);
      let held = 0;
      for (let left = bits; left !== 0; left &= left - 1) {
        question.act = left & -left;
        if (state.index.walk(link, question) === 0) held |= question.act;
      }
      const area = state.areaOf(link);
      const entry = state.entries.get(state.entryHandles.wordOf(state.index.entryOf(link)));
      if (held === 0 || area === undefined || !entry) continue;
      scopes.push({ matters: entry.matters, acts: actsOf(held), area });
    }
    return scopes;
  }

  /** Whether a link and all above it stand at this instant. */
  isInForce(linkId: string, at: Date): boolean {
    const { state } = this.#live;
    const { index } = state;
    const link = index.ids.find(linkId);
    if (link < 0 || state.areaOf(link) === undefined) return false;
    const act = index.actsOf(link) & -index.actsOf(link);
    const question = { ...emptyQuestion(), ...index.areaOf(link), act, at: secondsOf(at) };
    return index.walk(link, question) === 0;
  }

  /** Bodies that received the power from the root link down to this one. */
  organisationsAbove(linkId: string): string[] {
    const { index, organisations } = this.#live.state;
    const link = index.ids.find(linkId);
    if (link < 0) return [];
    return index.pathOf(link).map((at) => organisations.wordOf(index.organisation.data[at]!));
  }

  *#linksOf(post: string, at: Date): Generator<{ link: number; question: IndexQuestion }> {
    const { state } = this.#live;
    const { index, posts } = state;
    const handle = posts.find(this.#parties.findPost(post)?.id ?? post);
    if (handle < 0) return;
    const question = { ...emptyQuestion(), post: handle, at: secondsOf(at) };
    for (const link of index.linksOfPost(handle)) {
      if (state.areaOf(link) === undefined) continue;
      yield { link, question: Object.assign(question, index.areaOf(link)) };
    }
  }
}

/** What an open case carries to say before whom it lies. */
export function deskKey(unit: string, matter: string, step: string): string {
  return `${unit}|${matter}|${step}`;
}
