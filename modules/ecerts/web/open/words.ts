// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { VerifyWords } from './words.zh.ts';

export const verifyWords = defineWords<VerifyWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
