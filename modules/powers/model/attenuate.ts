// SPDX-License-Identifier: Apache-2.0
import type { Refusal } from '#packages/kernel';
import { refuse } from '#packages/kernel';
import type { PowerAct } from '../contract/acts.ts';
import type { DelegationTerms } from '../contract/delegation.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { findWallBreach } from './committee-wall.ts';
import type { AreaOrder, KnownOrganisation, KnownPost } from './known.ts';
import type { KeptMeans } from './means.ts';
import { isDataWithin } from './means.ts';
import { PATH_MAX } from './power-index.ts';
import { mayReceive } from './receivers.ts';
import type { EntryRecord, LinkRecord } from './records.ts';

export interface Joint {
  terms: Omit<DelegationTerms, 'parent' | 'to' | 'means'>;
  means: KeptMeans | null;
  entry: EntryRecord;
  /** The link above and all above it, root first; empty for a root link. */
  above: LinkRecord[];
  to: { organisation: KnownOrganisation; post: KnownPost | null };
  tree: AreaOrder;
}

/** What a link stands on: the link above, or the entry itself. */
interface Ground {
  holder: string;
  acts: readonly PowerAct[];
  area: string;
  validFrom: string;
  validTo: string | null;
}

/** Whether one area lies inside another in tree order. */
export function isInside(tree: AreaOrder, inner: string, outer: string): boolean {
  const small = tree.interval(inner);
  const large = tree.interval(outer);
  return !!small && !!large && large.lo <= small.lo && small.hi <= large.hi;
}

function groundOf({ entry, above }: Joint): Ground {
  const parent = above.at(-1);
  if (parent) return { ...parent, holder: parent.toOrganisation };
  return { ...entry, validTo: entry.validTo ?? null };
}

function joins({ terms, entry, above, to }: Joint): boolean {
  const parent = above.at(-1);
  if (parent && (parent.entry !== entry.code || parent.toPost !== null)) return false;
  // Nothing hangs on what was never published, was taken back or is suspended, however far above.
  if (!above.every(isStanding)) return false;
  return !to.post || to.post.organisation === terms.fromOrganisation;
}

function isStanding({ publishedAt, revokedAt, suspendedAt }: LinkRecord): boolean {
  return publishedAt !== null && revokedAt === null && suspendedAt === null;
}

/** A chain has at most six links, never comes back to a body, and goes to who may receive. */
function misled({ terms, above, to }: Joint): Refusal | undefined {
  const depth = above.length + 1;
  if (depth > PATH_MAX) {
    return refuse(POWERS_ERRORS.POWER_LINK_TOO_DEEP, { depth, max: PATH_MAX });
  }
  if (to.post) return undefined;
  const { code, kind } = to.organisation;
  const givers = [...above.map((link) => link.fromOrganisation), terms.fromOrganisation];
  if (givers.includes(code)) return refuse(POWERS_ERRORS.POWER_LINK_LOOPS, { to: code });
  if (mayReceive(kind, terms.origin)) return undefined;
  return refuse(POWERS_ERRORS.POWER_WRONG_RECEIVER, { to: code, kind, origin: terms.origin });
}

function widened(joint: Joint, ground: Ground): string | undefined {
  const { terms, tree, above, to } = joint;
  if (terms.acts.some((act) => !ground.acts.includes(act))) return 'acts';
  if (!isInside(tree, terms.area, ground.area)) return 'area';
  if (terms.validFrom < ground.validFrom) return 'validFrom';
  if (joint.means && above.at(-1)?.means && !isDataWithin(joint.means, above.at(-1)!.means!)) {
    return 'data';
  }
  if (ground.validTo !== null && terms.validTo > ground.validTo) return 'validTo';
  // Basis: 行政处罚法 21, 行政许可法 24: what was entrusted is handed on only where that was allowed.
  const isHandedOn = above.length > 0 && !to.post;
  return isHandedOn && !ground.acts.includes('delegate') ? 'delegate' : undefined;
}

/**
 * Whether a link may be recorded: it joins the chain, only narrows, and gives a body nothing
 * barred.
 */
export function checkLink(joint: Joint): Refusal | undefined {
  const { terms, entry, to, tree } = joint;
  const breach = findWallBreach(to.organisation.kind, entry.decider, terms.acts);
  if (breach) {
    const { act, article, sentence, isCommittee } = breach;
    const error = isCommittee
      ? POWERS_ERRORS.POWER_NOT_FOR_COMMITTEE
      : POWERS_ERRORS.POWER_ONLY_FOR_ORGANS;
    return refuse(error, { act, article, sentence });
  }
  const { validFrom, validTo } = terms;
  if (validTo < validFrom) {
    return refuse(POWERS_ERRORS.POWER_PERIOD_REVERSED, { validFrom, validTo });
  }
  if (!tree.has(terms.area)) return refuse(POWERS_ERRORS.POWER_AREA_UNKNOWN, { area: terms.area });
  const wrong = misled(joint);
  if (wrong) return wrong;
  const ground = groundOf(joint);
  if (ground.holder !== terms.fromOrganisation || !joins(joint)) {
    return refuse(POWERS_ERRORS.POWER_LINK_BROKEN, {
      from: terms.fromOrganisation,
      holder: ground.holder,
      depth: joint.above.length + 1,
    });
  }
  const what = widened(joint, ground);
  return what === undefined
    ? undefined
    : refuse(POWERS_ERRORS.POWER_LINK_WIDENS, { what, entry: entry.code });
}
