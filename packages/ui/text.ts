// SPDX-License-Identifier: Apache-2.0
import { createContext, use, useContext } from 'react';

export type Language = 'zh' | 'en';

/** Words for people as the server sends them: Chinese, with English beside it. */
export interface ServerText {
  zh: string;
  en: string;
}

export const LanguageContext = createContext<Language>('zh');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Reads a server text in the current language; a plain string passes through. */
export function useText(): (text: ServerText | string | null | undefined) => string {
  const language = useLanguage();
  return (text) => readText(text, language);
}

export function readText(text: ServerText | string | null | undefined, language: Language): string {
  if (!text) return '';
  return typeof text === 'string' ? text : text[language] || text.zh;
}

/**
 * The words of one screen area. Each language is a chunk of its own, so nobody downloads two.
 * An area without English (most of the resident and work faces) shows its Chinese.
 */
export interface Words<T> {
  load(language: Language): Promise<T>;
  /** The words, once they have been loaded. */
  find(language: Language): T | undefined;
}

type WordsModule<T> = Promise<{ default: T }>;

export function defineWords<T>(loaders: {
  zh: () => WordsModule<T>;
  en?: () => WordsModule<T>;
}): Words<T> {
  const loading = new Map<Language, Promise<T>>();
  const here = new Map<Language, T>();
  return {
    load(language) {
      let words = loading.get(language);
      if (!words) {
        const loader = loaders[language] ?? loaders.zh;
        words = loader().then((module) => {
          here.set(language, module.default);
          return module.default;
        });
        loading.set(language, words);
      }
      return words;
    },
    find: (language) => here.get(language),
  };
}

/** Words of an area in the current language; suspends until their chunk is there. */
export function useWords<T>(words: Words<T>): T {
  const language = useLanguage();
  // React suspends even for a promise long kept, and the page would turn to bones for a moment.
  return words.find(language) ?? use(words.load(language));
}
