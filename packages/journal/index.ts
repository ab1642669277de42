// SPDX-License-Identifier: Apache-2.0
export type { AlikeInput, AlikeSubject } from './alike.ts';
export { prepareAlike } from './alike.ts';
export { commitmentOf, saltOf } from './commitment.ts';
export type { DueHead, Journal, KindDefinition, Subject } from './journal.ts';
export { createJournal } from './journal.ts';
export type { SubjectKeys } from './keys.ts';
export { subjectKeys } from './keys.ts';
export type { HeardAct, Listener, ListenerRunner } from './listeners.ts';
export { createListeners } from './listeners.ts';
export { unsealFact } from './prepare.ts';
export type { Sweeper } from './sweeper.ts';
export { createSweeper } from './sweeper.ts';
export type {
  ActInput,
  ActRow,
  AlikeActs,
  FactInput,
  FactReference,
  PreparedAct,
  Recorded,
  RequestMark,
} from './types.ts';
export { recorded } from './types.ts';
export type { JournalFault, Recomputed } from './verify.ts';
export { actRecomputer, firstJournalFault } from './verify.ts';
