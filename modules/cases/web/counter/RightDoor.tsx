// SPDX-License-Identifier: Apache-2.0
import type { Me } from '#modules/identity/contract';
import type { MatterPage } from '#modules/matters/contract';
import { useDoor, useText, useWords } from '#packages/ui';
import { counterWords } from './words.ts';

/** A matter with the bodies that do it hereabouts, or undefined until it is fetched. */
export function useMatterHere(code: string): MatterPage | undefined {
  const me = useDoor<undefined, Me>('GET /api/v1/identity/me');
  const read = useDoor<{ area?: string }, MatterPage>(
    'GET /api/v1/matters/{code}',
    { area: me.data?.area?.code },
    { path: { code }, enabled: me.data !== undefined },
  );
  return read.data;
}

/** 不归这里: who does it, and whom to ask, in one line. */
export function RightDoor({ code }: { code: string }) {
  const words = useWords(counterWords);
  const text = useText();
  const page = useMatterHere(code);
  if (!page) return null;
  const doer = page.doers.find(({ organisationName }) => organisationName !== null);
  return (
    <>
      {[text(doer?.organisationName), text(page.matter.consult)].filter(Boolean).join(words.comma)}
    </>
  );
}
