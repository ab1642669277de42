// SPDX-License-Identifier: Apache-2.0

/* Screens and components of matters that faces and other rooms may use. Pages are loaded lazily. */
export { DoerName } from './web/DoerName.tsx';
export { DomainGrid } from './web/DomainGrid.tsx';
export { limitWords, performerWords } from './web/matter-words.ts';
export { matterWords } from './web/words.ts';

export const loadSearchPage = () => import('./web/SearchPage.tsx');
export const loadMatterPage = () => import('./web/MatterPage.tsx');
