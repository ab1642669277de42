// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import {
  askedWords,
  asymmetryWords,
  burdenWords,
  filingWords,
  gateWords,
  loadAskedPage,
  loadDemandPage,
  loadFilePage,
  loadFilingPage,
  loadGatePage,
  loadOurAsymmetryPage,
  loadQuestionPage,
  loadRuledPage,
} from '#modules/burden/web';
import {
  caseRecordWords,
  loadCounterPage,
  loadRaiseForm,
  loadRaisePage,
  loadRecordPage,
  loadWorkCasePage,
  workCaseWords,
} from '#modules/cases/web';
import { matterWords } from '#modules/matters/web';
import {
  deedWords,
  listPageWords,
  loadDeedsPage,
  loadEntryPage,
  loadNewDeedPage,
  powerPageWords,
  powerWords,
} from '#modules/powers/web';
import { page } from '../shell/page.tsx';
import { workWords } from './words.ts';

export interface WorkRoute {
  path: string;
  Screen: ComponentType;
  /** Has a head of its own, and the whole window. */
  isBare?: boolean;
}

const DEED_WORDS = [deedWords, powerPageWords, powerWords] as const;

/** The pages of the work face, each in a chunk of its own. */
export const WORK_ROUTES: readonly WorkRoute[] = [
  {
    path: '/',
    Screen: page(() => import('./inbox/InboxPage.tsx'), workWords, workCaseWords, powerWords),
  },
  { path: '/counter', Screen: page(loadCounterPage, workCaseWords, matterWords) },
  {
    path: '/cases/:id',
    Screen: page(loadWorkCasePage, workCaseWords, powerWords),
    isBare: true,
  },
  { path: '/raise', Screen: page(loadRaisePage, workCaseWords) },
  { path: '/raise/:code', Screen: page(loadRaiseForm, workCaseWords) },
  { path: '/asymmetry', Screen: page(loadOurAsymmetryPage, asymmetryWords) },
  { path: '/gate', Screen: page(loadGatePage, gateWords, burdenWords) },
  { path: '/gate/ruled', Screen: page(loadRuledPage, gateWords, burdenWords) },
  { path: '/questions/:id', Screen: page(loadQuestionPage, gateWords, burdenWords) },
  { path: '/demands', Screen: page(loadFilingPage, filingWords, gateWords, burdenWords) },
  { path: '/demands/new', Screen: page(loadFilePage, filingWords, gateWords, burdenWords) },
  { path: '/demands/:id', Screen: page(loadDemandPage, gateWords, askedWords, burdenWords) },
  {
    path: '/asked',
    Screen: page(loadAskedPage, askedWords, gateWords, burdenWords, asymmetryWords),
  },
  {
    path: '/powers',
    Screen: page(() => import('./OurListPage.tsx'), listPageWords, powerPageWords),
  },
  {
    path: '/powers/entries/:code',
    Screen: page(loadEntryPage, powerPageWords, powerWords, listPageWords),
  },
  { path: '/record/:organisation', Screen: page(loadRecordPage, caseRecordWords) },
  { path: '/delegations', Screen: page(loadDeedsPage, ...DEED_WORDS) },
  { path: '/delegations/new', Screen: page(loadNewDeedPage, ...DEED_WORDS), isBare: true },
  {
    path: '/delegations/:id',
    Screen: page(() => import('./DeedScreen.tsx'), ...DEED_WORDS, workCaseWords),
    isBare: true,
  },
];
