// SPDX-License-Identifier: Apache-2.0

/** Questions are made before the clock runs, a power of two of them, and asked again and again. */
export const SERIES = 1 << 16;

const BURST = 10_000;

/** Questions answered a second, and how many of them yes. */
export function measuredRate(
  ask: (n: number) => boolean,
  seconds: number,
): { rate: number; yes: number } {
  let count = 0;
  let yes = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  while (performance.now() < until) {
    for (let n = 0; n < BURST; n += 1) if (ask(count + n)) yes += 1;
    count += BURST;
  }
  return { rate: (count / (performance.now() - started)) * 1000, yes: yes / count };
}

/** Each question alone, in microseconds; the clock itself takes some of it. */
export function eachUs(ask: (n: number) => unknown, times: number): number[] {
  return Array.from({ length: times }, (_, n) => {
    const started = performance.now();
    ask(n);
    return (performance.now() - started) * 1000;
  });
}
