// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/** A component in its states, under its name. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      {children}
    </figure>
  );
}
