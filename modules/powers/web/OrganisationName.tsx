// SPDX-License-Identifier: Apache-2.0
import type { OrganisationView } from '#modules/parties/contract';
import { useDoor, useText } from '#packages/ui';

/** The name of a body by its code; bodies are public. */
export function OrganisationName({ code, otherwise }: { code: string; otherwise: string }) {
  const text = useText();
  const read = useDoor<undefined, OrganisationView>(
    'GET /api/v1/parties/organisations/{code}',
    undefined,
    { path: { code } },
  );
  return <>{read.data ? text(read.data.name) : otherwise}</>;
}
