// SPDX-License-Identifier: Apache-2.0

/* Components of parties that other rooms' screens may use. */
export { OrganisationName } from './web/OrganisationName.tsx';
