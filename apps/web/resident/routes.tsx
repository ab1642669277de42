// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import {
  loadApplyPage,
  loadCasePage,
  loadMyCasesPage,
  loadRealNamePage,
  loadSentPage,
  loadStartPage,
  residentCaseWords,
} from '#modules/cases/web';
import { ecertWords, loadCertificatePage, loadCertificatesPage } from '#modules/ecerts/web';
import { exchangeWords, loadDiaryPage } from '#modules/exchange/web';
import { identityWords, loadPresencePage } from '#modules/identity/web';
import { loadMatterPage, loadSearchPage, matterWords } from '#modules/matters/web';
import { powerWords } from '#modules/powers/web';
import { page } from '../shell/page.tsx';

export interface FaceRoute {
  path: string;
  Screen: ComponentType;
  /** Only for someone who is signed in. */
  isOwn?: boolean;
  /** Shows the bar at the foot. */
  hasTabs?: boolean;
}

/** The pages of the resident face, each in a chunk of its own. */
export const RESIDENT_ROUTES: readonly FaceRoute[] = [
  {
    path: '/',
    Screen: page(() => import('./HomePage.tsx'), matterWords, residentCaseWords),
    hasTabs: true,
  },
  { path: '/matters', Screen: page(loadSearchPage, matterWords), hasTabs: true },
  { path: '/matters/:code', Screen: page(loadMatterPage, matterWords) },
  { path: '/start/:matter', Screen: page(loadStartPage, residentCaseWords), isOwn: true },
  { path: '/apply/:id', Screen: page(loadApplyPage, residentCaseWords, matterWords), isOwn: true },
  { path: '/cases', Screen: page(loadMyCasesPage, residentCaseWords), isOwn: true },
  { path: '/real-name', Screen: page(loadRealNamePage, residentCaseWords), isOwn: true },
  { path: '/cases/:id', Screen: page(loadCasePage, residentCaseWords, powerWords), isOwn: true },
  { path: '/cases/:id/sent', Screen: page(loadSentPage, residentCaseWords), isOwn: true },
  { path: '/certificates', Screen: page(loadCertificatesPage, ecertWords), isOwn: true },
  { path: '/certificates/:id', Screen: page(loadCertificatePage, ecertWords), isOwn: true },
  { path: '/diary', Screen: page(loadDiaryPage, exchangeWords), isOwn: true },
  { path: '/code', Screen: page(loadPresencePage, identityWords), isOwn: true, hasTabs: true },
  { path: '/me', Screen: page(() => import('./MePage.tsx')), hasTabs: true, isOwn: true },
  { path: '/help', Screen: page(() => import('./HelpPage.tsx')) },
  { path: '/register', Screen: page(() => import('./RegisterPage.tsx'), identityWords) },
  { path: '/sign-in', Screen: page(() => import('./SignInPage.tsx')) },
];
