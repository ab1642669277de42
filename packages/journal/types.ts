// SPDX-License-Identifier: Apache-2.0
import type { Actor, Basis } from '#packages/kernel';

/** The request this act answers: what makes a repeated POST answer once. */
export interface RequestMark {
  mark: Buffer;
  bodyMac: Buffer;
}

/** Values an act brings about one person, sealed with that person's key. */
export interface FactInput {
  person: string;
  values: Record<string, unknown>;
}

export interface ActInput {
  partition: string;
  kind: string;
  about: string;
  /** Version of the subject this act was decided on; 0 creates the subject. */
  after: number;
  /** The subject's last act, so that ids ascend; absent when it is created. */
  lastAct?: string;
  /** Whose affair it is; null for what belongs to no resident. */
  person: string | null;
  actor: Actor;
  basis: Basis;
  verb: string;
  /** Codes and references only; personal values go into `facts`. */
  payload: Record<string, unknown>;
  facts?: FactInput[];
  /** When the sweeper must look again; null when nothing is awaited. */
  due: Date | null;
  at: Date;
  request?: RequestMark | null;
}

/** Parameters of `journal.record()` in SQL, in order after the epoch. */
export interface PreparedAct {
  id: string;
  about: string;
  partition: string;
  version: number;
  /** p_act, p_mark, p_body_mac, p_commitment, p_sealed */
  params: [string, Buffer | null, Buffer | null, Buffer, Buffer[] | null];
}

/** Parameters of `journal.record_alike()` in SQL, in order after the epoch. */
export interface AlikeActs {
  json: string;
  abouts: string[];
  ids: string[];
  versions: number[];
  people: string[];
  commitments: Buffer[];
}

/** One act as the fold sees it. */
export interface ActRow {
  id: string;
  version: number;
  verb: string;
  at: string;
  account: string;
  actor: string | null;
  post: string | null;
  basis: Basis;
  payload: Record<string, unknown> & { facts?: FactReference[] };
  person: string | null;
  /** Commitment in base64: the act's leaf in the log. Absent where a listener hears it. */
  leaf?: string;
}

/** What an act keeps of a fact: where it lies, and the hash of its sealed bytes. */
export interface FactReference {
  id: string;
  person: string;
  hash: string;
  names: string[];
}

/** What `record()` answered, as a value. */
export type Recorded =
  | { ok: true; version: number }
  | { ok: false; why: 'stale' | 'replay' | 'conflict' | 'other-body' };

export function recorded(answer: number): Recorded {
  if (answer > 0) return { ok: true, version: answer };
  if (answer === -1) return { ok: false, why: 'stale' };
  if (answer === -2) return { ok: false, why: 'replay' };
  if (answer === -4) return { ok: false, why: 'other-body' };
  return { ok: false, why: 'conflict' };
}
