// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { CaseRecordWords } from './words.zh.ts';

export const caseRecordWords = defineWords<CaseRecordWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
