// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { RegisterWords } from './words.zh.ts';

export const registerWords = defineWords<RegisterWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
