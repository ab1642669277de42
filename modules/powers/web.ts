// SPDX-License-Identifier: Apache-2.0

export { powerPageWords } from './web/page-words.ts';
/* Components of powers that faces and other rooms may use. The page is loaded lazily. */
export { WhyChain, type WhyChainNode, type WhyChainProps } from './web/WhyChain.tsx';
export { WhyDrawer, type WhyDrawerProps } from './web/WhyDrawer.tsx';
export { powerWords } from './web/words.ts';

export const loadPowersPage = () => import('./web/PowersPage.tsx');
