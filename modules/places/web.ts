// SPDX-License-Identifier: Apache-2.0

/* Components of places that other rooms' screens may use. */
export { AreaName } from './web/AreaName.tsx';
