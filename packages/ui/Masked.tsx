// SPDX-License-Identifier: Apache-2.0

/** Above this a value is an address or a sentence, and may break. */
const SOLID_CHARACTERS_MAX = 20;

/** A value that may be masked, such as 王**英: names and numbers never break over a line. */
export function Masked({ children }: { children: string }) {
  const isSolid = [...children].length <= SOLID_CHARACTERS_MAX;
  return <span className={isSolid ? 'lm-masked' : undefined}>{children}</span>;
}
