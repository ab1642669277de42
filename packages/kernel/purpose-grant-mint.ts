// SPDX-License-Identifier: Apache-2.0
import type { PurposeGrant } from './purpose-grant.ts';

/**
 * The only maker of a `PurposeGrant`. Importing this file outside modules/exchange fails the house
 * rules.
 */
export function mintPurposeGrant(
  facts: {
    [K in keyof PurposeGrant as K extends symbol ? never : K]: PurposeGrant[K];
  },
): PurposeGrant {
  return Object.freeze({ ...facts }) as unknown as PurposeGrant;
}
