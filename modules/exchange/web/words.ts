// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { ExchangeWords } from './words.zh.ts';

export const exchangeWords = defineWords<ExchangeWords>({ zh: () => import('./words.zh.ts') });
