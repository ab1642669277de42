// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import {
  asymmetryWords,
  burdenWords,
  loadAsymmetryPage,
  loadRegisterPage,
  registerWords,
} from '#modules/burden/web';
import { caseRecordWords, loadRecordPage } from '#modules/cases/web';
import { loadVerifyPage, verifyWords } from '#modules/ecerts/web';
import {
  deedWords,
  listPageWords,
  loadDiffPage,
  loadEntryPage,
  loadPowersPage,
  powerPageWords,
  powerWords,
} from '#modules/powers/web';
import { page } from '../shell/page.tsx';
import { openWords } from './words.ts';
import type { OpenWords } from './words.zh.ts';

export interface OpenRoute {
  path: string;
  Screen: ComponentType;
  /** Stands in the bar under this name. */
  nav?: keyof Pick<OpenWords, 'powers' | 'register' | 'asymmetry' | 'verify' | 'log'>;
}

/** The pages anyone may read; the first is also the front page. */
export const OPEN_ROUTES: readonly OpenRoute[] = [
  {
    path: '/powers',
    Screen: page(loadPowersPage, powerPageWords, listPageWords, deedWords),
    nav: 'powers',
  },
  { path: '/powers/diff', Screen: page(loadDiffPage, powerPageWords, listPageWords) },
  {
    path: '/powers/entries/:code',
    Screen: page(loadEntryPage, powerPageWords, powerWords, listPageWords),
  },
  { path: '/record/:organisation', Screen: page(loadRecordPage, caseRecordWords) },
  { path: '/asymmetry', Screen: page(loadAsymmetryPage, asymmetryWords), nav: 'asymmetry' },
  {
    path: '/register',
    Screen: page(loadRegisterPage, registerWords, burdenWords),
    nav: 'register',
  },
  { path: '/verify', Screen: page(loadVerifyPage, verifyWords), nav: 'verify' },
  { path: '/log', Screen: page(() => import('./LogPage.tsx'), openWords), nav: 'log' },
];
