// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { MatterWords } from './words.zh.ts';

export const matterWords = defineWords<MatterWords>({ zh: () => import('./words.zh.ts') });
