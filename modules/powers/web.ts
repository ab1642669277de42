// SPDX-License-Identifier: Apache-2.0

export { deedWords } from './web/deeds/words.ts';
export { OurList } from './web/list/OurList.tsx';
export { listPageWords } from './web/list/words.ts';
export { powerPageWords } from './web/page-words.ts';
/* Components of powers that faces and other rooms may use. Pages are loaded lazily. */
export { WhyChain, type WhyChainNode, type WhyChainProps } from './web/WhyChain.tsx';
export { WhyDrawer, type WhyDrawerProps } from './web/WhyDrawer.tsx';
export { powerWords } from './web/words.ts';

export const loadPowersPage = () => import('./web/PowersPage.tsx');
export const loadEntryPage = () => import('./web/EntryPage.tsx');
export const loadDiffPage = () => import('./web/list/DiffPage.tsx');

/* Delegations, at work. */
export const loadDeedsPage = () => import('./web/deeds/DeedsPage.tsx');
export const loadNewDeedPage = () => import('./web/deeds/NewDeedPage.tsx');
export const loadDeedPage = () => import('./web/deeds/DeedPage.tsx');
