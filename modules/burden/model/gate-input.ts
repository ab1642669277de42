// SPDX-License-Identifier: Apache-2.0
import type { CheckedField, GateEffort } from '../contract/check.ts';
import type { DemandContent } from '../contract/demand.ts';
import type { GateRules, Words } from './city-data.ts';

/** An entry of the powers list as the gate looks at it. */
export interface ListedEntry {
  code: string;
  title: Words;
  list: string;
  /** Bodies whose entry it is: holder, in whose name, lead. */
  of: readonly string[];
  isInForce: boolean;
  /** Whether it reaches every area that is asked. */
  reachesAll: boolean;
}

/** What nobody may ask of a community here. */
export interface NegativeEntry {
  code: string;
  title: Words;
  basis: string;
}

export interface ProofName {
  name: string;
  alsoCalled: readonly string[];
}

/** All that the rules of the gate look at; nothing of it is looked up by them. */
export interface RuleInput {
  content: DemandContent;
  /** Organisation that asks. */
  from: string;
  rules: GateRules;
  communities: number;
  /** Civil date the demand was first filed on, or today before it is. */
  filedOn: string;
  entry: ListedEntry | undefined;
  negatives: readonly NegativeEntry[];
  proofs: readonly ProofName[];
  fields: readonly CheckedField[];
  effort: GateEffort;
  /** Comprehensive meetings and inspections admitted for the same body, in force. */
  before: { meetings: number; inspections: number };
}
