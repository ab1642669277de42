// SPDX-License-Identifier: Apache-2.0

interface Waiting<K, V> {
  key: K;
  resolve(value: V): void;
  reject(error: unknown): void;
}

/** Callers served by one statement at most: a page of them, so that no statement grows long. */
const TOGETHER_MAX = 64;

/**
 * Reads asked for while others are under way go together, in one statement, when a place is free.
 * Nothing is kept: each read is made after it was asked for, so what it sees is as new as if it had
 * been made alone. Alone it waits for nobody.
 * `read` answers in the order of its keys. An error of one statement is the error of each in it.
 */
export function together<K, V>(
  read: (keys: readonly K[]) => Promise<readonly V[]>,
  atOnce: number,
): (key: K) => Promise<V> {
  const waiting: Waiting<K, V>[] = [];
  let running = 0;
  const run = async (): Promise<void> => {
    const batch = waiting.splice(0, TOGETHER_MAX);
    running += 1;
    try {
      const values = await read(batch.map((one) => one.key));
      for (const [i, one] of batch.entries()) one.resolve(values[i]!);
    } catch (error) {
      for (const one of batch) one.reject(error);
    } finally {
      running -= 1;
      if (waiting.length > 0) void run();
    }
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (running < atOnce) void run();
    });
}
