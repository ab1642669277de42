// SPDX-License-Identifier: Apache-2.0
import { useDoor, useText } from '#packages/ui';
import type { OrganisationView } from '../contract.ts';

export interface OrganisationNameProps {
  code: string | null | undefined;
  /** What to say while the name is fetched, and where there is none. */
  otherwise: string;
}

/** The name of an organisation by its code. Organisations are public. */
export function OrganisationName({ code, otherwise }: OrganisationNameProps) {
  const text = useText();
  const read = useDoor<undefined, OrganisationView>(
    'GET /api/v1/parties/organisations/{code}',
    undefined,
    { path: { code: code ?? '' }, enabled: Boolean(code) },
  );
  return <>{read.data ? text(read.data.name) : otherwise}</>;
}
