// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { WorkCaseWords } from './words.zh.ts';

export const workCaseWords = defineWords<WorkCaseWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
