// SPDX-License-Identifier: Apache-2.0
import { defineWords, useWords } from './text.ts';
import type { UiWords } from './words.zh.ts';

export const uiWords = defineWords<UiWords>({
  zh: () => import('./words.zh.ts'),
  en: () => import('./words.en.ts'),
});

/** The words of the components themselves. Suspends once, before the first screen. */
export function useUiWords(): UiWords {
  return useWords(uiWords);
}
