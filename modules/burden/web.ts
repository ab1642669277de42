// SPDX-License-Identifier: Apache-2.0

/* Components of burden that faces and other rooms may use. Pages are loaded lazily. */
export { AsymmetryCard, type AsymmetryCardProps } from './web/asymmetry/AsymmetryCard.tsx';
export { OwnCostPanel } from './web/asymmetry/OwnCostPanel.tsx';
export { asymmetryWords } from './web/asymmetry/words.ts';
export { useOwnCostMeter } from './web/meter/use-own-cost-meter.ts';

export const loadAsymmetryPage = () => import('./web/asymmetry/AsymmetryPage.tsx');
export const loadOurAsymmetryPage = () => import('./web/asymmetry/OurPage.tsx');
