// SPDX-License-Identifier: Apache-2.0
import type { Claim } from './verdict.ts';

/** One question about one person to one register. */
export interface Ask {
  resource: string;
  /** Person id. */
  subject: string;
  mode: 'verify' | 'query';
  /** Field names; a verify may give the value claimed for each. */
  fields: Claim;
}
