// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { AsymmetryWords } from './words.zh.ts';

export const asymmetryWords = defineWords<AsymmetryWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
