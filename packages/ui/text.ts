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
}

type WordsModule<T> = Promise<{ default: T }>;

/** A promise that says what became of it, as React notes it on those it has waited for. */
interface NotedPromise<T> extends Promise<T> {
  status?: 'pending' | 'fulfilled' | 'rejected';
  value?: T;
}

export function defineWords<T>(loaders: {
  zh: () => WordsModule<T>;
  en?: () => WordsModule<T>;
}): Words<T> {
  const loading = new Map<Language, Promise<T>>();
  const load = (language: Language): Promise<T> => {
    const loader = loaders[language] ?? loaders.zh;
    const words: NotedPromise<T> = loader().then((module) => {
      words.status = 'fulfilled';
      words.value = module.default;
      return module.default;
    });
    return words;
  };
  return {
    load(language) {
      const words = loading.get(language) ?? load(language);
      loading.set(language, words);
      return words;
    },
  };
}

/**
 * Words of an area in the current language; suspends until their chunk is there. Loaded ones are
 * noted as such on their promise: React suspends even for a promise long kept, and the page would
 * turn to bones for a moment. `use` is asked all the same: a component that waited and is drawn
 * again without it loses count of its hooks.
 */
export function useWords<T>(words: Words<T>): T {
  const language = useLanguage();
  return use(words.load(language));
}
