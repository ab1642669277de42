// SPDX-License-Identifier: Apache-2.0

/* Components of powers that faces and other rooms may use. The page is loaded lazily. */
export { PowerChain, type PowerChainNode, type PowerChainProps } from './web/PowerChain.tsx';
export { powerPageWords } from './web/page-words.ts';
export { WhyDrawer, type WhyDrawerProps } from './web/WhyDrawer.tsx';
export { powerWords } from './web/words.ts';

export const loadPowersPage = () => import('./web/PowersPage.tsx');
