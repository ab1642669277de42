// SPDX-License-Identifier: Apache-2.0
import { AppError } from '#packages/kernel';
import { openCheckpoint, type TreeHead } from './checkpoint.ts';
import { LOG_ERRORS } from './errors.ts';
import { OutsideFile, readOutside } from './outside.ts';
import { createLogReader } from './reader.ts';
import { type BatchOptions, sequenceBatch } from './sequence-batch.ts';
import { hasPending, type LogState, readState } from './store.ts';

export interface SequencerOptions extends Omit<BatchOptions, 'batch'> {
  /** The checkpoint kept outside the database; beside it `<file>.history`. */
  outsideFile: string;
  /** Entries taken at once; default 8192. */
  batch?: number;
  /** Pause between looks at the queue; default 100. */
  intervalMs?: number;
  /** A batch failed; the sequencer tries again, more slowly. Carries no personal data. */
  onError?(error: Error): void;
}

export interface Published extends TreeHead {
  checkpoint: string;
}

/** Any number may run, in any process: the row lock on log.state lets one work at a time. */
export interface Sequencer {
  /** Errors: LOG_REWOUND, LOG_FORKED when the database contradicts the outside checkpoint. */
  start(): Promise<void>;
  /** Resolves when the batch in hand is finished. */
  stop(): Promise<void>;
  /** Numbers until nothing is pending and all is published; returns how many. Errors: as start. */
  drain(): Promise<number>;
  onPublished(callback: (head: Published) => void): void;
}

const BATCH = 8192;
const INTERVAL_MS = 100;
const BACKOFF_MS_MAX = 5_000;

/** Signing on top of a rewound or rewritten database would fork the log for ever. */
async function mustContinue(options: SequencerOptions): Promise<void> {
  const { latest } = await readOutside(options.outsideFile);
  if (latest === undefined) return;
  const outside = openCheckpoint(latest, options.signer.publicKey);
  if (!outside) throw new AppError(LOG_ERRORS.LOG_FORKED, { outside: 'not signed by this key' });
  const reader = createLogReader({ pool: options.pool });
  const size = await reader.size();
  if (outside.size > size) {
    throw new AppError(LOG_ERRORS.LOG_REWOUND, { outside: outside.size, database: size });
  }
  if (!(await reader.rootAt(outside.size)).equals(outside.root)) {
    throw new AppError(LOG_ERRORS.LOG_FORKED, { size: outside.size });
  }
}

class LeasedSequencer implements Sequencer {
  readonly #options: SequencerOptions;
  readonly #batch: BatchOptions;
  readonly #outside: OutsideFile;
  readonly #callbacks: ((head: Published) => void)[] = [];
  #published: LogState | undefined;
  #turn: Promise<number | undefined> = Promise.resolve(0);
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #failures = 0;

  constructor(options: SequencerOptions) {
    this.#options = options;
    this.#batch = { ...options, batch: options.batch ?? BATCH };
    this.#outside = new OutsideFile(options.outsideFile);
  }

  onPublished(callback: (head: Published) => void): void {
    this.#callbacks.push(callback);
  }

  async start(): Promise<void> {
    await this.#round();
    this.#isRunning = true;
    this.#schedule(0);
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    clearTimeout(this.#timer);
    await this.#turn;
  }

  async drain(): Promise<number> {
    let total = 0;
    do total += await this.#round();
    while (await hasPending(this.#options.pool));
    return total;
  }

  /**
   * At most one batch; one at a time in this process. A failed round is its own caller's to hear
   * of.
   */
  #round(): Promise<number> {
    const round = this.#turn.then(() => this.#sequenceOnce());
    this.#turn = round.catch(() => undefined);
    return round;
  }

  async #sequenceOnce(): Promise<number> {
    if (!this.#published) await mustContinue(this.#options);
    const isDue = !this.#published || (await hasPending(this.#options.pool));
    const count = isDue ? await sequenceBatch(this.#batch) : 0;
    // Also without a batch of ours: another process may have numbered, and its note is kept here,
    // too.
    await this.#publish();
    return count;
  }

  /** Only what is read back after COMMIT goes out: a note signed in vain would fork the log. */
  async #publish(): Promise<void> {
    const state = await readState(this.#options.pool);
    if (state.size === this.#published?.size) return;
    await this.#outside.keep(state.checkpoint, this.#options.clock.now());
    this.#published = state;
    for (const callback of this.#callbacks) callback(state);
  }

  #schedule(count: number): void {
    const interval = this.#options.intervalMs ?? INTERVAL_MS;
    const isMoreWaiting = count === this.#batch.batch;
    const pause = isMoreWaiting ? 0 : Math.min(interval * 2 ** this.#failures, BACKOFF_MS_MAX);
    this.#timer = setTimeout(() => void this.#tick(), pause);
  }

  async #tick(): Promise<void> {
    let count = 0;
    try {
      count = await this.#round();
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.#options.onError?.(error as Error);
    }
    if (this.#isRunning) this.#schedule(count);
  }
}

/** Numbers what is queued, signs and publishes. `pool` connects as lm_sweeper. */
export function createSequencer(options: SequencerOptions): Sequencer {
  return new LeasedSequencer(options);
}
