// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react';
import type { Words } from '#packages/ui';
import { shownLanguage } from './settings.ts';

/** A page in a chunk of its own; its words are fetched beside it, not after it. */
export function page<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  ...words: readonly Words<unknown>[]
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [module] = await Promise.all([
      load(),
      ...words.map((area) => area.load(shownLanguage())),
    ]);
    return module;
  });
}

/** The title of the window: the page, then the face. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
