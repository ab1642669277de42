// SPDX-License-Identifier: Apache-2.0

/* Screens and components of cases that faces may use. Pages are loaded lazily, each by itself. */
export { CaseCard } from './web/resident/CaseCard.tsx';
export { residentCaseWords } from './web/resident/words.ts';

export const loadStartPage = () => import('./web/resident/StartPage.tsx');
export const loadApplyPage = () => import('./web/resident/ApplyPage.tsx');
export const loadSentPage = () => import('./web/resident/SentPage.tsx');
export const loadCasePage = () => import('./web/resident/CasePage.tsx');
export const loadRealNamePage = () => import('./web/resident/RealNamePage.tsx');
export const loadMyCasesPage = () => import('./web/resident/MyCasesPage.tsx');

/* Open to anyone. */
export { caseRecordWords } from './web/open/words.ts';

export const loadRecordPage = () => import('./web/open/RecordPage.tsx');

/* At work. */
export { CasePreview, type CasePreviewProps } from './web/work/CasePreview.tsx';
export { DUE_GROUPS, type DueGroup, dueGroup, spanWords } from './web/work/due.ts';
export { useCaseList, type WorkView } from './web/work/use-case-list.ts';
export { useRaisable } from './web/work/use-raisable.ts';
export { workCaseWords } from './web/work/words.ts';

export const loadWhatIfPart = () => import('./web/work/WhatIf.tsx');
export const loadRaisePage = () => import('./web/work/RaisePage.tsx');
export const loadRaiseForm = () => import('./web/work/RaiseForm.tsx');
export const loadWorkCasePage = () => import('./web/work/CasePage.tsx');
export const loadCounterPage = () => import('./web/counter/CounterPage.tsx');
