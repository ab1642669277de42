// SPDX-License-Identifier: Apache-2.0

/** The end of time in seconds: an unrevoked link, an entry without a last day. */
export const NEVER_S = 0xffff_ffff;

/** A column of 32-bit numbers that doubles when it is full. */
export class IntColumn {
  data: Int32Array;

  constructor(capacity: number) {
    this.data = new Int32Array(capacity);
  }

  set(at: number, value: number): void {
    if (at >= this.data.length) {
      const wide = new Int32Array(doubled(at));
      wide.set(this.data);
      this.data = wide;
    }
    this.data[at] = value;
  }
}

/** Unsigned: seconds since 1970 up to 2106, and words of ids. */
export class WordColumn {
  data: Uint32Array;

  constructor(capacity: number) {
    this.data = new Uint32Array(capacity);
  }

  set(at: number, value: number): void {
    if (at >= this.data.length) {
      const wide = new Uint32Array(doubled(at));
      wide.set(this.data);
      this.data = wide;
    }
    this.data[at] = value;
  }
}

function doubled(at: number): number {
  return Math.max(64, 2 ** (32 - Math.clz32(at)) * 2);
}
