// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { CounterWords } from './words.zh.ts';

export const counterWords = defineWords<CounterWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
