// SPDX-License-Identifier: Apache-2.0
import type { Me } from '#modules/identity/contract';
import type { OrganisationView } from '#modules/parties/contract';
import { useDoor } from '#packages/ui';

const ME = 'GET /api/v1/identity/me';

/** The organisation of the post she acts in, with the area it serves; undefined until known. */
export function useOwnBody(): OrganisationView | undefined {
  const me = useDoor<undefined, Me>(ME);
  const code = me.data?.post?.organisation.code;
  const read = useDoor<undefined, OrganisationView>(
    'GET /api/v1/parties/organisations/{code}',
    undefined,
    { path: { code: code ?? '' }, enabled: code !== undefined },
  );
  return read.data;
}

/** A community, and not a subdistrict or what lies above. */
export function isCommunity(area: string): boolean {
  return !area.endsWith('000');
}
