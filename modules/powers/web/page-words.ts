// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { PowerPageWords } from './page-words.zh.ts';

/** Words of the open page; apart from those of the drawer, which every face fetches. */
export const powerPageWords = defineWords<PowerPageWords>({
  zh: () => import('./page-words.zh.ts'),
  en: () => import('./page-words.en.ts'),
});
