// SPDX-License-Identifier: Apache-2.0
import { hmacSha256, type Keyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import type { AnyRoute } from '#packages/http';
import type { Journal, PreparedAct } from '#packages/journal';
import type { PurposeGrant } from '#packages/kernel';
import type { AskInput } from './actions/ask.ts';
import { askRegisters } from './actions/ask.ts';
import { closeUnanswered } from './actions/close-unanswered.ts';
import { grantFor } from './actions/grant-for.ts';
import type { DiaryInput } from './actions/list-diary.ts';
import { listDiary } from './actions/list-diary.ts';
import type { LatestFact } from './actions/open-answers.ts';
import { latestFacts, openAnswers } from './actions/open-answers.ts';
import type { PurposeCloseInput, PurposeColumns, PurposeInput } from './actions/prepare-purpose.ts';
import { PURPOSE_KIND, preparePurpose, preparePurposeClose } from './actions/prepare-purpose.ts';
import type { RevealInput } from './actions/record-reveal.ts';
import { recordReveal } from './actions/record-reveal.ts';
import type { AgencyAddress } from './connectors/http-connector.ts';
import { openConnectors } from './connectors/index.ts';
import type { DataResource, DiaryEntry } from './contract.ts';
import type { Answer } from './model/answer.ts';
import type { Purpose, StepGrant } from './model/purpose.ts';
import type { ExchangePorts, Room } from './room.ts';
import { exchangeRoutes } from './routes.ts';
import type { CaseKey, StoredAnswer, VersionName } from './store.ts';
import {
  loadPurpose,
  readAnswers,
  saveClosePurpose,
  saveGrants,
  saveOpenPurpose,
} from './store.ts';

/** A door waits 2 s in all (DESIGN §5); what is left of them is for the two commits. */
const AGENCY_BUDGET_MS = 1_800;

export interface ExchangeOptions {
  db: Database;
  journal: Journal;
  keyring: Keyring;
  resources: readonly DataResource[];
  /** By agency code: where it answers, and the key its callers sign with. */
  agencies: Readonly<Record<string, AgencyAddress>>;
  ports: ExchangePorts;
  budgetMs?: number;
}

export interface Exchange {
  readonly routes: AnyRoute[];
  listResources(): DataResource[];
  findResource(code: string): DataResource | undefined;
  /**
   * Binds what a published version may read. Step: a step's code, or `*` for every step. Once bound
   * it stays.
   */
  bindGrants(version: VersionName, grants: readonly StepGrant[]): Promise<void>;
  preparePurpose(input: PurposeInput): Promise<{
    id: string;
    act: PreparedAct;
    columns: PurposeColumns;
  }>;
  preparePurposeClose(input: PurposeCloseInput): Promise<PreparedAct | null>;
  /** Opens a purpose that no case's save carries: the holder's own consent, for `ecerts`. */
  openPurpose(prepared: { act: PreparedAct; columns: PurposeColumns }): Promise<void>;
  /** Closes such a purpose, with its values when `erase`. */
  closePurpose(input: PurposeCloseInput & { erase: boolean }): Promise<void>;
  /** The case's open purpose, or its last one. */
  findPurpose(on: CaseKey): Promise<Purpose | undefined>;
  ask(input: AskInput): Promise<Answer[]>;
  /** Opens what `exchange.answers_of` gave to a load function. */
  openAnswers(partition: string, rows: unknown): Promise<Answer[]>;
  answersOf(on: CaseKey): Promise<Answer[]>;
  /** Latest known value by `resource.field`. */
  latestFacts(answers: readonly Answer[], subject: string): Map<string, LatestFact>;
  recordReveal(input: RevealInput): Promise<void>;
  grantFor(input: CaseKey & { fields: readonly string[]; now: Date }): Promise<PurposeGrant>;
  diary(input: DiaryInput): Promise<{ items: DiaryEntry[]; next: string | null }>;
  /** Closes asks older than 60 s as unknown; call it about once a second, and when settling. */
  closeUnanswered(now: Date): Promise<number>;
}

/** Opens the room and registers its kind of subject. */
export function createExchange(options: ExchangeOptions): Exchange {
  const { db, journal, keyring, ports } = options;
  const room: Room = {
    ...{ db, journal, ports },
    sealer: keyring.sealer,
    resources: new Map(options.resources.map((resource) => [resource.code, resource])),
    connectors: openConnectors(options.agencies),
    budgetMs: options.budgetMs ?? AGENCY_BUDGET_MS,
  };
  const cursorKey = keyring.purposeKey('cursor exchange.diary');
  const signer = {
    sign: (payload: string) => hmacSha256(cursorKey, payload).toString('base64url'),
  };
  journal.register({ kind: PURPOSE_KIND });
  return {
    routes: exchangeRoutes(room, signer),
    listResources: () => [...room.resources.values()],
    findResource: (code) => room.resources.get(code),
    bindGrants: (version, grants) => saveGrants(db.save, version, grants),
    preparePurpose: (input) => preparePurpose(room, input),
    preparePurposeClose: (input) => preparePurposeClose(room, input),
    openPurpose: ({ act, columns }) => saveOpenPurpose(db.save, act, columns),
    async closePurpose(input) {
      const act = await preparePurposeClose(room, input);
      if (act) await saveClosePurpose(db.save, act, input);
    },
    findPurpose: (on) => loadPurpose(db.save, on),
    ask: (input) => askRegisters(room, input),
    openAnswers: (partition, rows) => openAnswers(room, partition, rows as StoredAnswer[]),
    async answersOf(on) {
      return openAnswers(room, on.partition, await readAnswers(db.save, on));
    },
    latestFacts,
    recordReveal: (input) => recordReveal(room, input),
    grantFor: (input) => grantFor(room, input),
    diary: (input) => listDiary(room, input, signer),
    closeUnanswered: (now) => closeUnanswered(room, now),
  };
}
