// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { WorkWords } from './words.zh.ts';

export const workWords = defineWords<WorkWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
