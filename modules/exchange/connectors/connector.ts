// SPDX-License-Identifier: Apache-2.0
import type { DataResource } from '../contract.ts';
import type { AgencyReply } from '../model/answer.ts';
import type { Claim } from '../model/verdict.ts';

/** One question to an agency about one named person; never a list of people. */
export interface AgencyQuestion {
  mode: 'verify' | 'query';
  resource: DataResource;
  idNumber: string;
  fields: Claim;
  /**
   * What the agency's own audit needs: id of the purpose, public id of the case, code of the
   * matter.
   */
  purpose: string;
  case: string;
  matter: string;
}

/** Speaks one agency's protocol. Never throws: down, slow, refused and garbled are replies. */
export interface Connector {
  ask(question: AgencyQuestion, signal: AbortSignal): Promise<AgencyReply>;
}
