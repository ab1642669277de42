// SPDX-License-Identifier: Apache-2.0

/** Numbers and names stay whole; an address or a sentence may break. */
const SOLID = /^(?:[^\p{Script=Han}]{1,24}|.{1,6})$/u;

/** A value that may be masked, such as 王**英: names and numbers never break over a line. */
export function Masked({ children }: { children: string }) {
  return <span className={SOLID.test(children) ? 'lm-masked' : undefined}>{children}</span>;
}
