// SPDX-License-Identifier: Apache-2.0
import type { Database } from '#packages/db';
import type { AnyRoute, RawAnswer, RequestContext } from '#packages/http';
import type { Journal } from '#packages/journal';
import type { Clock, PowerBasis } from '#packages/kernel';
import { ENTRY_KIND, LINK_KIND } from './actions/acting.ts';
import type { StepUse } from './actions/bind-uses.ts';
import { bindUses } from './actions/bind-uses.ts';
import { delegate } from './actions/delegate.ts';
import type { ListFile } from './actions/import-list.ts';
import { importListAsOperator } from './actions/import-list.ts';
import { recordEntry } from './actions/record-entry.ts';
import { revoke } from './actions/revoke.ts';
import type { PowerList } from './contract/acts.ts';
import type { ChainNode, Desk, MayActAnswer } from './contract/answer.ts';
import type { DelegationTerms } from './contract/delegation.ts';
import type { PowerEntry } from './contract/entry.ts';
import type {
  PowerDiff,
  PowerDiffQuery,
  PowerExportQuery,
  PowerImportQuery,
  PowerImportReport,
} from './contract/list.ts';
import { Decisions } from './decide.ts';
import type { DeedGround, DeedOfBody } from './deeds.ts';
import { findDeedOfBody, lookIntoDeed } from './deeds.ts';
import { dueDeed } from './due.ts';
import { Explainer } from './explain.ts';
import { listGivenMeans, type MeansInDeed } from './given-means.ts';
import { diffArea, exportList } from './list-reads.ts';
import type { Epochs } from './live.ts';
import { LivePowers } from './live.ts';
import { READING_BITS } from './model/act-bits.ts';
import type { BoundUse } from './model/power-state.ts';
import type { LinkRecord } from './model/records.ts';
import type { AreaSource, PostDirectory, ResourceDirectory } from './ports.ts';
import type { PowerAnswer, PowerQuestion, PowerScope, StepQuestion } from './questions.ts';
import type { Reading } from './reads.ts';
import { powersRoutes } from './routes.ts';
import { Reach } from './scopes.ts';
import type { PowersImport } from './seed/seed-powers.ts';
import { seedPowers } from './seed/seed-powers.ts';
import { countEnded } from './store.ts';

/** Answers in process, from the index: no promise, no database. */
interface AskingDoor {
  mayAct(q: PowerQuestion): PowerAnswer;
  /** One step of a published matter version, for the unit that performs it. */
  mayPerform(q: StepQuestion): PowerAnswer;
  /**
   * Whether the post holds any act but `delegate` over the matter in the area: staff may see it.
   */
  maySee(q: Omit<PowerQuestion, 'act' | 'entry'>): boolean;
  /** Every bound step that the post may perform for its unit. */
  desksOf(post: string, at: Date): Desk[];
  /** Counties of row security: the lineage closure of the areas of the post's powers. */
  partitionsOf(post: string, at: Date): string[];
  /** What the post may do, link by link: for readers without a desk. */
  scopesOf(post: string, at: Date): PowerScope[];
  findUse(matter: string, version: number, step: string): BoundUse | undefined;
  findEntry(code: string): PowerEntry | undefined;
  /** Entries of one list in force on a civil date, by code. */
  entriesOn(list: PowerList, on: string): PowerEntry[];
  /** Take the epoch from an answer's own `epochs` where there is one. */
  epochOf(partition: string): number;
  readonly epochs: Epochs;
}

/** The list as a whole, for the command line. */
interface ListDoor {
  /** Errors: POWER_AREA_UNKNOWN. */
  diff(query: PowerDiffQuery): PowerDiff;
  /** Errors: POWER_AREA_UNKNOWN. */
  exportList(query: PowerExportQuery): RawAnswer;
}

/** Words for people: one round trip each. */
interface ExplainingDoor {
  /** The chain an act rested on, as it stood. */
  explain(basis: PowerBasis, person?: string | null): Promise<ChainNode[]>;
  /** The answer with its chain, whole or broken. */
  answer(q: PowerQuestion): Promise<MayActAnswer>;
  /** People, money and data of every published deed, and whether it stands at an instant. */
  givenMeans(at: Date): Promise<MeansInDeed[]>;
}

interface WritingDoor {
  bindUses(of: { matter: string; version: number }, uses: readonly StepUse[]): Promise<void>;
  recordEntry(ctx: RequestContext, entry: PowerEntry): Promise<PowerEntry>;
  /** Errors: those of `importList`, but that the operator needs no power. */
  importList(given: { file: ListFile; query: PowerImportQuery }): Promise<PowerImportReport>;
  delegate(ctx: RequestContext, terms: DelegationTerms): Promise<LinkRecord>;
  revoke(
    ctx: RequestContext,
    input: { id: string; reason: string },
  ): Promise<{ id: string; revokedAt: string }>;
  /** Imports `<cityDir>/powers/*.yaml` as an operator; running it again changes nothing. */
  seed(cityDir: string): Promise<PowersImport>;
  /** Demo: gives again what the files hold and somebody has revoked since the last call. */
  restore(cityDir: string): Promise<void>;
}

/** What another room needs to ask about one deed. */
interface DeedDoor {
  /**
   * The deed, for a post of its giver, its receiver or a body above, or one that supervises or
   * audits there. Errors: POWER_LINK_UNKNOWN, POWER_MISSING.
   */
  lookIntoDeed(ctx: RequestContext, id: string): Promise<DeedGround>;
  /** The deed, if the session's body has part in it; a draft too. */
  findDeedOfBody(ctx: RequestContext, id: string): Promise<DeedOfBody | undefined>;
  /** Answers a question to the index as if the deed had ended; the question must not wait. */
  supposeEnded<T>(deed: string, ask: () => T): T;
}

export interface Powers extends AskingDoor, ListDoor, ExplainingDoor, WritingDoor, DeedDoor {
  readonly routes: AnyRoute[];
  /** Reads what changed: call it when `record()` answers stale. */
  catchUp(): Promise<void>;
  /** False until the index is loaded: `/readyz` waits. */
  ready(): boolean;
  /** Loads the index and follows changes every 250 ms. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface PowersOptions {
  db: Database;
  journal: Journal;
  places: AreaSource;
  parties: PostDirectory;
  resources: ResourceDirectory;
  clock: Clock;
  /** Gets the message of a poll that failed; the next one tries again. */
  onError?(message: string): void;
}

function isInForceOn({ validFrom, validTo }: PowerEntry, on: string): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}

function openReading(options: PowersOptions): Reading {
  const { db, parties, places, clock } = options;
  const onError = options.onError ?? (() => undefined);
  const live = new LivePowers({ pool: db.save, places, parties, onError });
  const decisions = new Decisions(live, parties);
  const explainer = new Explainer({ pool: db.save, live, parties, decisions, clock });
  return { ...options, live, decisions, explainer, reach: new Reach(live, parties) };
}

function askingDoor({ live, decisions, reach }: Reading): AskingDoor {
  return {
    mayAct: (q) => decisions.mayAct(q),
    mayPerform: (q) => decisions.mayPerform(q),
    maySee: (q) => decisions.holdsAny(q, READING_BITS),
    desksOf: (post, at) => reach.desksOf(post, at),
    partitionsOf: (post, at) => reach.partitionsOf(post, at),
    scopesOf: (post, at) => reach.scopesOf(post, at),
    findUse: (matter, version, step) => live.state.findUse(matter, version, step),
    findEntry: (code) => live.state.entries.get(code),
    entriesOn: (list, on) =>
      [...live.state.entries.values()]
        .filter((entry) => entry.list === list && isInForceOn(entry, on))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    epochOf: (partition) => live.epochs.of(partition),
    get epochs() {
      return live.epochs;
    },
  };
}

/** Looks for fallen links only when one was revoked since it last looked. */
function restorer(reading: Reading): (cityDir: string) => Promise<void> {
  let seen = 0;
  return async (cityDir) => {
    const ended = await countEnded(reading.db.save);
    if (ended === seen) return;
    await seedPowers(reading, cityDir, true);
    seen = ended;
  };
}

/** Opens the room. Nothing is answered before `start()` or `catchUp()` has loaded the index. */
export function createPowers(options: PowersOptions): Powers {
  const reading = openReading(options);
  const { live, explainer, journal } = reading;
  journal.register({ kind: ENTRY_KIND });
  journal.register({ kind: LINK_KIND, due: dueDeed(reading) });
  return Object.assign(askingDoor(reading), {
    routes: powersRoutes(reading),
    explain: (basis: PowerBasis, person: string | null = null) => explainer.ofBasis(basis, person),
    answer: (q: PowerQuestion) => explainer.answer(q),
    givenMeans: (at: Date) => listGivenMeans(reading, at),
    bindUses: (of: { matter: string; version: number }, uses: readonly StepUse[]) =>
      bindUses(reading, of, uses),
    recordEntry: (ctx: RequestContext, entry: PowerEntry) => recordEntry(reading, ctx, entry),
    importList: (given: { file: ListFile; query: PowerImportQuery }) =>
      importListAsOperator(reading, given),
    diff: (query: PowerDiffQuery) => diffArea(reading, query),
    exportList: (query: PowerExportQuery) => exportList(reading, query, options.clock.now()),
    delegate: (ctx: RequestContext, terms: DelegationTerms) => delegate(reading, ctx, terms),
    revoke: (ctx: RequestContext, input: { id: string; reason: string }) =>
      revoke(reading, ctx, input),
    seed: (cityDir: string) => seedPowers(reading, cityDir),
    restore: restorer(reading),
    lookIntoDeed: (ctx: RequestContext, id: string) => lookIntoDeed(reading, ctx, id),
    findDeedOfBody: (ctx: RequestContext, id: string) => findDeedOfBody(reading, ctx, id),
    supposeEnded<T>(deed: string, ask: () => T): T {
      const { index } = live.state;
      const link = index.ids.find(deed);
      return link < 0 ? ask() : index.suppose(link, ask);
    },
    catchUp: () => live.catchUp(),
    ready: () => live.isReady,
    start: () => live.start(),
    stop: () => live.stop(),
  });
}
