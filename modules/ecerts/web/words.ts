// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { ECertWords } from './words.zh.ts';

export const ecertWords = defineWords<ECertWords>({ zh: () => import('./words.zh.ts') });
