// SPDX-License-Identifier: Apache-2.0
import { Acts } from './Acts.tsx';
import { Facts } from './Facts.tsx';
import { Forms } from './Forms.tsx';
import { Paths } from './Paths.tsx';
import { Quiets } from './Quiets.tsx';

/** Every component in every state, to be looked at beside the design pages. */
export function Gallery({ opened }: { opened: string }) {
  return (
    <main className="gallery">
      <Facts opened={opened} />
      <Paths />
      <Acts />
      <Forms />
      <Quiets />
    </main>
  );
}
