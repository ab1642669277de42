// SPDX-License-Identifier: Apache-2.0
import { defineWords } from '#packages/ui';
import type { IdentityWords } from './words.zh.ts';

export const identityWords = defineWords<IdentityWords>({ zh: () => import('./words.zh.ts') });
