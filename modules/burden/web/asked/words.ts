// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { AskedWords } from './words.zh.ts';

export const askedWords = defineWords<AskedWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
