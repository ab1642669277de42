// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { ResidentCaseWords } from './words.zh.ts';

export const residentCaseWords = defineWords<ResidentCaseWords>({
  zh: () => import('./words.zh.ts'),
});
