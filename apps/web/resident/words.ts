// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { ResidentWords } from './words.zh.ts';

export const residentWords = defineWords<ResidentWords>({ zh: () => import('./words.zh.ts') });
