// SPDX-License-Identifier: Apache-2.0
import type { DataResource } from '../contract.ts';
import type { AgencyReply } from '../model/answer.ts';

/** One question to an agency about one named person; never a list of people. */
export interface AgencyQuestion {
  resource: DataResource;
  idNumber: string;
  fields: readonly string[];
  /** What the agency's own audit needs: for which matter, case and diary row. */
  matter: string;
  step: string;
  case: string;
  ask: string;
}

/** Speaks one agency's protocol. Never throws: down, slow, refused and garbled are replies. */
export interface Connector {
  ask(question: AgencyQuestion, signal: AbortSignal): Promise<AgencyReply>;
}
