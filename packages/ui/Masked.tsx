// SPDX-License-Identifier: Apache-2.0

/** A masked value such as 王**英: it never breaks, and a listener hears that part is hidden. */
export function Masked({ children }: { children: string }) {
  return <span className="lm-masked">{children}</span>;
}
