// SPDX-License-Identifier: Apache-2.0

let offsetMs = 0;

/**
 * Notes what the server says the time is. A phone's own clock may be wrong, and the clock of a
 * demo city may have been moved on; "today" is always the server's.
 */
export function noteServerTime(headers: Headers): void {
  const said = headers.get('lm-now') ?? headers.get('date');
  const at = said ? Date.parse(said) : Number.NaN;
  if (!Number.isNaN(at)) offsetMs = at - Date.now();
}

export function serverNow(): Date {
  return new Date(Date.now() + offsetMs);
}
