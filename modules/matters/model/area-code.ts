// SPDX-License-Identifier: Apache-2.0

/** The significant digits of a 12-digit code: 2, 4, 6, 9 or 12. */
function significant(code: string): string {
  if (!code.endsWith('000')) return code;
  if (!code.endsWith('000000')) return code.slice(0, 9);
  const county = code.slice(0, 6);
  if (!county.endsWith('00')) return county;
  return county.endsWith('0000') ? county.slice(0, 2) : county.slice(0, 4);
}

/** Whether one area is the other or lies in it, by code. */
export function covers(outer: string, inner: string): boolean {
  return inner.startsWith(significant(outer));
}
