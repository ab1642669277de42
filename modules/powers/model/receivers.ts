// SPDX-License-Identifier: Apache-2.0
import type { Origin } from '../contract/acts.ts';
import { COMMITTEE_KINDS, ORGAN_KINDS } from './committee-wall.ts';

const PUBLIC_KINDS = [...ORGAN_KINDS, ...COMMITTEE_KINDS, 'service-station'];

/**
 * Who may receive by which origin. What is devolved or authorised rests with organs; what is
 * entrusted, with organs and bodies that manage public affairs; a purchase goes outside of both.
 * Basis: 行政处罚法 §21, §24; 城市居民委员会组织法. Texts not verified.
 */
const RECEIVERS: Record<Origin, (kind: string) => boolean> = {
  statutory: () => false,
  authorised: isOrgan,
  devolved: isOrgan,
  entrusted: (kind) => PUBLIC_KINDS.includes(kind),
  assisting: (kind) => PUBLIC_KINDS.includes(kind) || kind === 'party-organisation',
  contracted: (kind) => !PUBLIC_KINDS.includes(kind) && kind !== 'party-organisation',
  'self-governed': (kind) => !isOrgan(kind),
};

function isOrgan(kind: string): boolean {
  return (ORGAN_KINDS as readonly string[]).includes(kind);
}

/** Whether a body of this kind may receive a power of this origin; unnamed, it is entrusted. */
export function mayReceive(kind: string, origin: Origin | undefined): boolean {
  return RECEIVERS[origin ?? 'entrusted'](kind);
}
