// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import type { Language } from '#packages/ui';

/* How the page is shown, kept on the device: nothing here is about a person's affairs. */

export type Theme = 'usual' | 'elder';

const THEME = 'lm-theme';
const LANGUAGE = 'lm-language';
const CHANGED = 'lm-settings';

export function currentLanguage(): Language {
  return localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'zh';
}

let shown: Language = 'zh';

/** Decides the language of this face, before its first words are fetched. */
export function showLanguage(language: Language): void {
  shown = language;
  document.documentElement.lang = language === 'zh' ? 'zh-Hans-CN' : 'en';
}

/** The language of this face; Chinese where it has no English. */
export function shownLanguage(): Language {
  return shown;
}

/** Loads the page anew: words, dates and the page's language change together. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE, language);
  location.reload();
}

export function currentTheme(): Theme {
  return localStorage.getItem(THEME) === 'elder' ? 'elder' : 'usual';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(THEME, theme);
  applyTheme();
  dispatchEvent(new Event(CHANGED));
}

export function applyTheme(): void {
  const root = document.documentElement;
  if (currentTheme() === 'elder') root.dataset.theme = 'elder';
  else delete root.dataset.theme;
}

function subscribe(onChange: () => void): () => void {
  addEventListener(CHANGED, onChange);
  return () => removeEventListener(CHANGED, onChange);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}
