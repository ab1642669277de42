// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { PowerWords } from './words.zh.ts';

export const powerWords = defineWords<PowerWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
