// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import { page } from '../shell/page.tsx';
import { openWords } from './words.ts';
import type { OpenWords } from './words.zh.ts';

export interface OpenRoute {
  path: string;
  Screen: ComponentType;
  /** Stands in the bar under this name. */
  nav?: keyof OpenWords;
}

/** The pages anyone may read; the first is also the front page. */
export const OPEN_ROUTES: readonly OpenRoute[] = [
  { path: '/verify', Screen: page(() => import('./VerifyPage.tsx'), openWords), nav: 'verify' },
];
