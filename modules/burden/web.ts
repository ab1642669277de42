// SPDX-License-Identifier: Apache-2.0

/* Components of burden that faces and other rooms may use. Pages are loaded lazily. */
export { askedWords } from './web/asked/words.ts';
export { AsymmetryCard, type AsymmetryCardProps } from './web/asymmetry/AsymmetryCard.tsx';
export { OwnCostPanel } from './web/asymmetry/OwnCostPanel.tsx';
export { asymmetryWords } from './web/asymmetry/words.ts';
export { filingWords } from './web/filing/words.ts';
export { gateWords } from './web/gate/words.ts';
export { useOwnCostMeter } from './web/meter/use-own-cost-meter.ts';
export { registerWords } from './web/register/words.ts';
export { burdenWords } from './web/words.ts';

export const loadAsymmetryPage = () => import('./web/asymmetry/AsymmetryPage.tsx');
export const loadOurAsymmetryPage = () => import('./web/asymmetry/OurPage.tsx');
export const loadBurdenSide = () => import('./web/BurdenSide.tsx');
export const loadGatePage = () => import('./web/gate/GatePage.tsx');
export const loadRuledPage = () => import('./web/gate/RuledPage.tsx');
export const loadDemandPage = () => import('./web/gate/DemandPage.tsx');
export const loadQuestionPage = () => import('./web/gate/QuestionPage.tsx');
export const loadFilingPage = () => import('./web/filing/FilingPage.tsx');
export const loadFilePage = () => import('./web/filing/FilePage.tsx');
export const loadAskedPage = () => import('./web/asked/AskedPage.tsx');
export const loadRegisterPage = () => import('./web/register/RegisterPage.tsx');
export { useOwnBody } from './web/use-own-body.ts';
