// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { ListPageWords } from './words.zh.ts';

/** Words of the list as a whole: filters, comparison, import and export. */
export const listPageWords = defineWords<ListPageWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
