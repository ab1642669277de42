// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { ShellWords } from './words.zh.ts';

export const shellWords = defineWords<ShellWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
