// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '#packages/kernel';

/** What a request carries to say who is calling. */
export interface Presented {
  cookie: string | undefined;
  bearer: string | undefined;
}

export type Authenticated =
  | { kind: 'actor'; actor: Actor }
  | { kind: 'anonymous' }
  | { kind: 'expired' };

/**
 * A port: `apps/server` fills it with identity. No room imports identity to know who is calling.
 */
export interface Authenticator {
  authenticate(presented: Presented): Promise<Authenticated>;
}
