// SPDX-License-Identifier: Apache-2.0
import { type Door, useRows } from '#packages/ui';

const REFRESH_MS = 15_000;

/** A list of the gate while it is worked on: it asks again by itself. */
export function useBurdenList<Row>(door: Door, query: object, options: { isOn?: boolean } = {}) {
  return useRows<Row>(door, query, { ...options, everyMs: REFRESH_MS });
}
