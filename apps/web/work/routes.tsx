// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import type { IconName } from '#packages/ui';
import { page } from '../shell/page.tsx';
import type { WorkWords } from './words.zh.ts';

export interface WorkRoute {
  path: string;
  Screen: ComponentType;
  /** Stands in the side bar under this name. */
  nav?: { icon: IconName; name: keyof WorkWords };
}

/** The pages of the work face, each in a chunk of its own. */
export const WORK_ROUTES: readonly WorkRoute[] = [
  {
    path: '/',
    Screen: page(() => import('./InboxPage.tsx')),
    nav: { icon: 'inbox', name: 'inbox' },
  },
];
