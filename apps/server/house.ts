// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { type Burden, createBurden } from '#modules/burden';
import { type Cases, createCases } from '#modules/cases';
import { createEcerts, type Ecerts, readECertTypes } from '#modules/ecerts';
import {
  type AgencyAddress,
  createExchange,
  type DataResource,
  type Exchange,
  readResources,
} from '#modules/exchange';
import { createIdentity, type Identity } from '#modules/identity';
import { createMatters, type Matters } from '#modules/matters';
import { createParties, type Parties } from '#modules/parties';
import { createPlaces, type Places } from '#modules/places';
import { createPowers, type Powers, type ResourceDirectory } from '#modules/powers';
import type { Keyring } from '#packages/crypto';
import { type Database, readClockOffset } from '#packages/db';
import type { AnyRoute } from '#packages/http';
import { createJournal, createListeners, createSweeper, type Journal } from '#packages/journal';
import { type Clock, shanghaiDate, shiftedClock, systemClock } from '#packages/kernel';
import { createLogReader, createSequencer, type LogReader } from '#packages/log';

export interface HouseOptions {
  db: Database;
  keyring: Keyring;
  mode: 'demo' | 'production';
  cityDir: string;
  /** Where the checkpoint is kept outside the database. */
  dataDir: string;
  publicUrl: string;
  agencies: Readonly<Record<string, AgencyAddress>>;
  /** Name of this log in its checkpoints. */
  origin: string;
  report(line: string): void;
}

/** Every room, opened in order and joined: composition only, no rule of its own. */
export interface House {
  readonly options: HouseOptions;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly places: Places;
  readonly parties: Parties;
  readonly powers: Powers;
  readonly exchange: Exchange;
  readonly ecerts: Ecerts;
  readonly matters: Matters;
  readonly identity: Identity;
  readonly cases: Cases;
  readonly burden: Burden;
  readonly log: LogReader;
  readonly routes: AnyRoute[];
  /** Begins to follow powers, sweep clocks, number the log and hear it. */
  start(): Promise<void>;
  /** Until sweeps, listeners and sequencer are quiet. */
  settle(): Promise<void>;
  /** Reads the stored clock offset again; milliseconds. */
  readClock(): Promise<void>;
  isReady(): boolean;
  stop(): Promise<void>;
}

const CLOCK_POLL_MS = 250;
/** Rooms may wake each other; more rounds than this would be a loop. */
const SETTLE_ROUNDS_MAX = 50;

/** A clock that may be ahead of the wall's, by an offset kept in the database (demo only). */
function openClock(options: HouseOptions): { clock: Clock; read(): Promise<void> } {
  let offsetMs = 0;
  return {
    clock: options.mode === 'demo' ? shiftedClock(systemClock, () => offsetMs) : systemClock,
    async read() {
      offsetMs = Math.max(offsetMs, await readClockOffset(options.db.save));
    },
  };
}

function exchangePorts(rooms: { parties: Parties; powers: Powers; identity: Identity }) {
  const { parties, powers, identity } = rooms;
  return {
    findIdNumber: async (grant: Parameters<Parties['unseal']>[0], person: string) =>
      (await parties.unseal(grant, person, ['idNumber'])).idNumber,
    catchUp: () => powers.catchUp(),
    isGuardian: parties.isGuardian,
    sameHousehold: parties.sameHousehold,
    findPerson: (reference: string) => identity.findPerson(reference),
    async mayPerform(actor, purpose, now) {
      const { unit, matter, version, step, area } = purpose;
      const question = { post: actor.post, person: actor.person, at: now };
      const answer = powers.mayPerform({ ...question, unit, matter, version, step, area });
      if (!answer.allowed) return undefined;
      return { basis: answer.basis, epoch: answer.epochs.of(purpose.partition) };
    },
    async describe(code: string, person: string | null) {
      const post = parties.findPost(code);
      const organisation = post && parties.findOrganisation(post.organisation);
      if (!post || !organisation) return undefined;
      const personMasked = (person && (await parties.maskedName(person))) || '*';
      return { organisation: organisation.name, post: post.name, personMasked };
    },
  } satisfies Parameters<typeof createExchange>[0]['ports'];
}

function ecertPorts({ parties, powers }: { parties: Parties; powers: Powers }) {
  return {
    catchUp: () => powers.catchUp(),
    findOrganisation: parties.findOrganisation,
    sameHousehold: parties.sameHousehold,
    findPerson: parties.findPerson,
    async mayDecide(actor, about, now) {
      const { matter, area, partition, issuer } = about;
      if (actor.post === null || parties.findPost(actor.post)?.organisation !== issuer)
        return undefined;
      const { post, person } = actor;
      const answer = powers.mayAct({ post, person, act: 'decide', matter, area, at: now });
      return answer.allowed
        ? { basis: answer.basis, epoch: answer.epochs.of(partition) }
        : undefined;
    },
  } satisfies Parameters<typeof createEcerts>[0]['ports'];
}

async function openRooms(options: HouseOptions, clock: Clock, journal: Journal) {
  const { db, keyring, cityDir } = options;
  const base = { db, journal, keyring, clock };
  const places = await createPlaces({ db });
  const parties = await createParties({ ...base, places });
  const resources = readResources(cityDir);
  const powers = createPowers({
    ...{ ...base, places, parties, onError: options.report },
    resources: resourceDirectory(resources),
  });
  const identity = createIdentity({
    ...{ ...base, places, parties, mode: options.mode },
    publicUrl: options.publicUrl,
  });
  const exchange = createExchange({
    ...base,
    resources,
    agencies: options.agencies,
    ports: exchangePorts({ parties, powers, identity }),
  });
  const ecerts = createEcerts({
    ...{ ...base, exchange },
    types: readECertTypes(cityDir),
    ports: ecertPorts({ parties, powers }),
  });
  const matters = createMatters({
    db,
    powers: {
      bindUses: (of, uses) => powers.bindUses(of, uses),
      findEntry: (code) => powers.findEntry(code),
    },
    exchange: {
      bindGrants: (of, grants) => exchange.bindGrants(of, grants),
    },
    organisations: { findOrganisation: (code) => parties.findOrganisation(code) },
    communities: {
      listCommunities: () => communitiesOf(places, clock),
    },
    monotonic: () => performance.now(),
  });
  return { places, parties, powers, identity, exchange, ecerts, matters };
}

/** What a deed of delegation must know of the data it names. */
function resourceDirectory(resources: readonly DataResource[]): ResourceDirectory {
  const known = new Map(resources.map((one) => [one.code, one]));
  return {
    findResource(code) {
      const found = known.get(code);
      if (!found) return undefined;
      const { owner, title, fields } = found;
      return { owner, title, fields: fields.map(({ name }) => name) };
    },
    resourcesFor(matter) {
      return resources.flatMap(({ code, owner, title, fields, allowed }) => {
        const names = allowed.find((one) => one.matter === matter)?.fields ?? [];
        const open = fields.filter(({ name }) => names.includes(name));
        return open.length > 0 ? [{ code, owner, title, fields: open }] : [];
      });
    },
  };
}

function communitiesOf(places: Places, clock: Clock): string[] {
  const today = shanghaiDate(clock.now());
  const tree = places.tree();
  return tree.codes().filter((code) => tree.find(code, today)?.level === 'community');
}

/** Opens the rooms on a prepared database. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { db, keyring } = options;
  const time = openClock(options);
  await time.read();
  const { clock } = time;
  const journal = createJournal({ db, keyring, clock });
  const rooms = await openRooms(options, clock, journal);
  const log = createLogReader({ pool: db.sweeper });
  const cases = createCases({
    ...{ db, keyring, clock, journal, ...rooms },
    logPlaces: (ids) => log.positionOf([...ids]),
  });
  const burden = createBurden({
    ...{ db, keyring, clock, journal, ...rooms },
    cityDir: options.cityDir,
  });
  const sequencer = createSequencer({
    ...{ pool: db.sweeper, signer: keyring.signer('log'), origin: options.origin, clock },
    outsideFile: join(options.dataDir, 'checkpoints', 'checkpoint'),
    onError: (error) => options.report(`sequencer: ${error.message}`),
  });
  const sweeper = createSweeper({ journal, pool: db.sweeper, onError: options.report });
  const listeners = createListeners({
    pool: db.sweeper,
    listeners: [...cases.listeners, ...burden.listeners],
    onError: options.report,
  });
  const settle = async (): Promise<void> => {
    for (let round = 0; round < SETTLE_ROUNDS_MAX; round += 1) {
      await rooms.powers.catchUp();
      const closed = await rooms.exchange.closeUnanswered(clock.now());
      const swept = await sweeper.sweep();
      const numbered = await sequencer.drain();
      const heard = await listeners.drain();
      if (closed + swept + numbered + heard === 0) return;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    ...{ options, clock, journal, ...rooms, cases, burden, log, settle, readClock: time.read },
    routes: Object.values({ ...rooms, cases, burden }).flatMap((room) => room.routes),
    isReady: () => rooms.powers.ready(),
    async start() {
      await rooms.powers.start();
      await sequencer.start();
      sweeper.start();
      listeners.start();
      timer = setInterval(() => {
        time.read().catch((error: Error) => options.report(error.message));
        rooms.exchange
          .closeUnanswered(clock.now())
          .catch((error: Error) => options.report(error.message));
      }, CLOCK_POLL_MS);
    },
    async stop() {
      clearInterval(timer);
      await Promise.all([sweeper.stop(), listeners.stop(), sequencer.stop(), rooms.powers.stop()]);
      await db.close();
    },
  };
}
