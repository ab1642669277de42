// SPDX-License-Identifier: Apache-2.0

/** The name of a key, drawn as a key. */
export function Key({ children }: { children: string }) {
  return (
    <span className="lm-key" aria-hidden="true">
      {children}
    </span>
  );
}
