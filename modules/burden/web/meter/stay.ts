// SPDX-License-Identifier: Apache-2.0
import type { ScreenStay } from '../../contract.ts';

/** A pause longer than this was not work on this screen, and counts nothing. */
export const IDLE_MS = 60_000;

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * One stay on a screen. Time is the sum of short pauses between what she does; nothing else about
 * her is kept, not when, not which case.
 */
export class Stay {
  readonly screen: string;
  readonly #fields = new Set<unknown>();
  #matter: string | undefined;
  #prompts = 0;
  #activeMs = 0;
  #lastMs: number;

  constructor(screen: string, nowMs: number) {
    this.screen = screen;
    this.#lastMs = nowMs;
  }

  /** She did something: the pause before it counts if it was short. */
  touch(nowMs: number): void {
    const pause = nowMs - this.#lastMs;
    if (pause > 0 && pause <= IDLE_MS) this.#activeMs += pause;
    this.#lastMs = Math.max(this.#lastMs, nowMs);
  }

  /** The matter the screen says it is about. */
  about(matter: string | null | undefined): void {
    if (matter && SLUG.test(matter)) this.#matter = matter;
  }

  /** A field was changed by hand; the same field counts once. */
  typed(field: unknown): void {
    this.#fields.add(field);
  }

  prompted(): void {
    this.#prompts += 1;
  }

  /** The stay as it is sent, or undefined where nothing was done in it. */
  end(nowMs: number): ScreenStay | undefined {
    this.touch(nowMs);
    const seconds = Math.min(14_400, Math.round(this.#activeMs / 1000));
    const [prompts, fields] = [Math.min(1_000, this.#prompts), Math.min(1_000, this.#fields.size)];
    if (seconds + prompts + fields === 0) return undefined;
    const matter = this.#matter === undefined ? {} : { matter: this.#matter };
    return { screen: this.screen, ...matter, seconds, prompts, fields };
  }
}

/** /cases/330102-… is `case`, / is `inbox`: a name of the screen, never what is on it. */
export function screenOf(path: string): string {
  const [first = ''] = path.split('/').filter(Boolean);
  if (first === '') return 'inbox';
  if (first === 'cases') return 'case';
  return SLUG.test(first) && first.length <= 64 ? first : 'other';
}
