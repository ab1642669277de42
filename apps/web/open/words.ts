// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { OpenWords } from './words.zh.ts';

export const openWords = defineWords<OpenWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
