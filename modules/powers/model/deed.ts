// SPDX-License-Identifier: Apache-2.0
import type { Refusal } from '#packages/kernel';
import { refuse } from '#packages/kernel';
import type { DeedTurn, DeedVerb, DelegationState } from '../contract/delegation.ts';
import { MEANS_KINDS } from '../contract/means.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { dayEnd, dayStart } from './civil-seconds.ts';
import { awaitedGivers, isConfirmed } from './means.ts';
import type { LinkRecord } from './records.ts';

/** Everyone concerned is told so long before the end, and so at once where less is left. */
const NOTICE_DAYS = 30;
const DAY_MS = 86_400_000;

/** From which states each thing may be done. */
const FROM: Record<DeedVerb, readonly DelegationState[]> = {
  amend: ['draft', 'agreed', 'confirmed'],
  agree: ['draft'],
  'confirm-people': ['agreed'],
  'confirm-money': ['agreed'],
  'confirm-data': ['agreed'],
  publish: ['confirmed'],
  suspend: ['in-force'],
  resume: ['suspended'],
  revoke: ['draft', 'agreed', 'confirmed', 'in-force', 'suspended'],
};

/**
 * How a deed stands on a civil day. After its last day it gives nothing, whether or not the act
 * that records the lapse has been written yet.
 */
export function stateOn(link: LinkRecord, today: string): DelegationState {
  const isRunning = link.state === 'in-force' || link.state === 'suspended';
  if (!isRunning || today <= link.stopsOn) return link.state;
  return endState(link);
}

/** Lapsed where its means ended first, ended where its period did. */
export function endState(link: LinkRecord): 'lapsed' | 'ended' {
  return link.stopsBy === 'period' ? 'ended' : 'lapsed';
}

/** Whether it is the turn of an act; a deed that has ended says so, another state says which. */
export function checkTurn(link: LinkRecord, verb: DeedVerb, today: string): Refusal | undefined {
  const state = stateOn(link, today);
  if (FROM[verb].includes(state)) return undefined;
  const isOver = state === 'revoked' || state === 'lapsed' || state === 'ended';
  const error = isOver ? POWERS_ERRORS.POWER_LINK_ENDED : POWERS_ERRORS.POWER_DEED_NOT_NOW;
  return refuse(error, { verb, state });
}

/** The state once both sides have agreed: what needs no means is confirmed with that. */
export function stateAgreed(means: LinkRecord['means']): DelegationState {
  return means === null || isConfirmed(means) ? 'confirmed' : 'agreed';
}

/** Whose turn it is, while a deed comes into being; nobody's afterwards. */
export function turnsOf(link: LinkRecord): Omit<DeedTurn, 'organisationName'>[] {
  if (link.state === 'draft') return [{ verb: 'agree', organisation: link.toOrganisation }];
  if (link.state === 'confirmed') return [{ verb: 'publish', organisation: link.fromOrganisation }];
  if (link.state !== 'agreed' || !link.means) return [];
  const { means } = link;
  return MEANS_KINDS.flatMap((kind) =>
    awaitedGivers(means, kind).map((organisation) => ({
      verb: `confirm-${kind}` as const,
      organisation,
    })),
  );
}

/** When the sweeper first looks at a deed that is in force: to tell of its coming end. */
export function noticeDue(link: LinkRecord): Date {
  return new Date(dayStart(link.stopsOn) * 1000 - NOTICE_DAYS * DAY_MS);
}

/** The first instant at which it no longer stands. */
export function lapseDue(link: LinkRecord): Date {
  return new Date(dayEnd(link.stopsOn) * 1000);
}
