// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { GateWords } from './words.zh.ts';

export const gateWords = defineWords<GateWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});
