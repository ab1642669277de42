// SPDX-License-Identifier: Apache-2.0
import type { FactScalar, FactSource } from '../contract.ts';

/** Why a register gave no answer. */
export type UnknownWhy = 'down' | 'slow' | 'refused' | 'garbled' | 'swept';

/**
 * What an agency said about one person, already in our field names and types. `asOf`: null when it
 * does not say.
 */
export type AgencyReply =
  | { known: true; kind: 'values'; values: Record<string, FactScalar>; asOf: string | null }
  | { known: true; kind: 'verdict'; verdict: 'yes' | 'no'; asOf: string | null }
  | { known: false; why: UnknownWhy };

/** One ask with what came of it, as other rooms see it. */
export interface Answer {
  ask: string;
  resource: string;
  subject: string;
  kind: 'verify' | 'query';
  outcome: 'answered' | 'unknown';
  why: UnknownWhy | null;
  /** Of a verify that was answered. */
  verdict: 'yes' | 'no' | null;
  /** Of a query: values by field name, in full. Empty when unknown, erased, or a verify. */
  values: Record<string, FactScalar>;
  source: FactSource;
  asOf: string | null;
}
