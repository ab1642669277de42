// SPDX-License-Identifier: Apache-2.0

/* Components of powers that other rooms' screens may use. */
export { PowerChain, type PowerChainNode } from './web/PowerChain.tsx';
export { WhyDrawer, type WhyDrawerProps } from './web/WhyDrawer.tsx';
export { powerWords } from './web/words.ts';
