// SPDX-License-Identifier: Apache-2.0
import type { PowerAct } from '../contract/acts.ts';

/** May this person, in this post, do this act of this matter in this area at this time? */
export interface PowerQuestion {
  /** Post id; an empty string or null for none. */
  post: string | null;
  /** Person id. Null asks of the post as such, whoever holds it. */
  person: string | null;
  act: PowerAct;
  matter: string;
  /** Twelve digits. */
  area: string;
  at: Date;
  /** Only by this entry of the list. */
  entry?: string;
  /**
   * A question about the past: what was revoked later still stood. Default: what is revoked is
   * gone.
   */
  isHistorical?: boolean;
}
