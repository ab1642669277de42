// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { FilingWords } from './words.zh.ts';

export const filingWords = defineWords<FilingWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
