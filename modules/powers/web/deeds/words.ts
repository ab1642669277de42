// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { DeedWords } from './words.zh.ts';

/** Words of the screens of delegations, in the work face. */
export const deedWords = defineWords<DeedWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
