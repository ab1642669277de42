// SPDX-License-Identifier: Apache-2.0
import type { DelegationState } from '../contract/delegation.ts';
import type { LinkRecord } from './records.ts';

/**
 * How a deed stands on a civil day. After its last day it gives nothing, whether or not
 * the act that records the lapse has been written yet.
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
