// SPDX-License-Identifier: Apache-2.0
import type { MeterOwnCost, ScreenStay } from '../../contract.ts';

/** So many batches wait for an answer at most; beyond them the oldest is lost. */
export const KEPT_MOST = 5;

/** Sends one batch; tells whether it was answered, for or against. */
export type Deliver = (batch: MeterOwnCost) => Promise<boolean>;

/**
 * Batches of stays until the server answers them. One that got no answer goes out again, under its
 * own number, when the next is sent: it may have arrived, and counts once. Kept in memory only:
 * nothing of it stays on the machine when the page is closed.
 */
export class Outbox {
  readonly #deliver: Deliver;
  #kept: MeterOwnCost[] = [];
  readonly #under = new Set<string>();

  constructor(deliver: Deliver) {
    this.#deliver = deliver;
  }

  /** What is new becomes a batch; all that is not under way goes out. */
  async flush(stays: readonly ScreenStay[]): Promise<void> {
    if (stays.length > 0) this.#kept.push({ batch: crypto.randomUUID(), stays: [...stays] });
    this.#kept = this.#kept.slice(-KEPT_MOST);
    const due = this.#kept.filter(({ batch }) => !this.#under.has(batch));
    await Promise.all(due.map((batch) => this.#send(batch)));
  }

  async #send(sent: MeterOwnCost): Promise<void> {
    this.#under.add(sent.batch);
    const isAnswered = await this.#deliver(sent);
    this.#under.delete(sent.batch);
    if (isAnswered) this.#kept = this.#kept.filter(({ batch }) => batch !== sent.batch);
  }
}
