// SPDX-License-Identifier: Apache-2.0

/** Rests on an entry of the powers list, through links of delegation, held by a post. */
export interface PowerBasis {
  kind: 'power';
  /** Code of the entry of the powers list. */
  entry: string;
  /** Ids of the links from the entry's holder down to the post, root first. */
  chain: string[];
  post: string;
}

/** One's own affair: oneself, a ward, or a person one holds a mandate of. */
export interface OwnBasis {
  kind: 'own';
  as: 'self' | 'guardian' | 'mandate';
  person: string;
}

/** A published matter version and its clause: a clock, a lapse, an automatic outcome. */
export interface RuleBasis {
  kind: 'rule';
  matter: string;
  version: number;
  clause: string;
}

/** A named duty of the system's operator: seed, erasure on request, key rotation. */
export interface OperatorBasis {
  kind: 'operator';
  duty: string;
}

/** No power, no act: every write rests on one of these four. There is no fifth. */
export type Basis = PowerBasis | OwnBasis | RuleBasis | OperatorBasis;
