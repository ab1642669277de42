// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { BurdenWords } from './words.zh.ts';

export const burdenWords = defineWords<BurdenWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
