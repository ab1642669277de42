// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import { route } from '#packages/http';
import { OrganisationPath, OrganisationView } from './contract.ts';
import type { Parties } from './door.ts';

/** Organisations are public; people have no door here: they are read through cases and identity. */
export function partiesRoutes(parties: Parties): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/parties/organisations/:code',
      summary: { zh: '一个机构', en: 'One organisation' },
      access: 'public',
      kind: 'read',
      params: OrganisationPath,
      response: OrganisationView,
      async handle(_ctx, { params }) {
        const organisation = parties.getOrganisation(params.code);
        const posts = parties.postsIn(params.code).map(({ code, name }) => ({ code, name }));
        return { ...organisation, posts };
      },
    }),
  ];
}
