// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react';
import type { Words } from '#packages/ui';
import { shownLanguage } from './settings.ts';

const fetchers: (() => Promise<unknown>)[] = [];

/** Fetches the chunks of the other pages once the first is drawn, so that a tap does not wait. */
export function fetchOtherPages(): void {
  const fetchAll = () => {
    for (const fetchPage of fetchers) void fetchPage().catch(() => undefined);
  };
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchAll, { timeout: 4000 });
  else setTimeout(fetchAll, 1500);
}

/** A page in a chunk of its own; its words are fetched beside it, not after it. */
export function page<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  ...words: readonly Words<unknown>[]
): LazyExoticComponent<ComponentType<P>> {
  const fetchPage = async () => {
    const [module] = await Promise.all([
      load(),
      ...words.map((area) => area.load(shownLanguage())),
    ]);
    return module;
  };
  fetchers.push(fetchPage);
  return lazy(fetchPage);
}

/** The title of the window: the page, then the face. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
