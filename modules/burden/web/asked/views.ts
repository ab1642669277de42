// SPDX-License-Identifier: Apache-2.0

/** Parts of the page of a community; each is an entry of its side bar. */
export const ASKED_VIEWS = ['all', 'unnumbered', 'admitted', 'returned'] as const;
export type AskedView = (typeof ASKED_VIEWS)[number];

export function askedView(params: URLSearchParams): AskedView {
  return ASKED_VIEWS.find((view) => view === params.get('view')) ?? 'all';
}
