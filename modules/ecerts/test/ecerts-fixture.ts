// SPDX-License-Identifier: Apache-2.0

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { type RunningAgencies, startAgencies } from '#agencies';
import { createExchange, type Exchange, readResources } from '#modules/exchange';
import { type Keyring, openKeyring } from '#packages/crypto';
import { type Database, migrate } from '#packages/db';
import { createHttpServer } from '#packages/http';
import { createJournal, type Journal } from '#packages/journal';
import { type Actor, newId, type PowerBasis, publicId } from '#packages/kernel';
import { createTestDatabase } from '#packages/testkit';
import type { Answer as DoorAnswer } from '#tests/house/client.ts';
import type { ECertMine } from '../contract.ts';
import { createEcerts, type ECertPorts, type Ecerts, readECertTypes } from '../index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CITY_DIR = join(ROOT, 'cities', 'demo');
const ROOMS = [
  'packages/db',
  'packages/log',
  'packages/journal',
  'modules/exchange',
  'modules/ecerts',
];
const ROLES = ['save', 'staff', 'resident', 'sweeper'] as const;

export const PARTITION = '330102';
const AREA = '330102012001';
export const ELDER = '019ad000-0000-7000-8000-000000000001';
export const RELATIVE = '019ad000-0000-7000-8000-000000000002';
export const OFFICER = '019ad000-0000-7000-8000-000000000003';
export const NEPHEW = '019ad000-0000-7000-8000-000000000004';
export const ISSUER = 'subdistrict-330102012000';
export const OFFICER_POST = `${ISSUER}/officer`;
export const OTHER_POST = 'subdistrict-330102013000/officer';

export const FACE = {
  matterTitle: '高龄津贴',
  caseNumber: '330102-20261124-000017-K',
  holderName: '王秀英',
  decision: '准予',
  reason: '年满八十周岁，户籍在本区',
  article: '杭州市高龄津贴办法第三条',
  decidedBy: '采荷街道办事处',
  decidedOn: '2026-11-24',
  payFrom: '2026-12',
  objectBy: '六十日内复议，六个月内诉讼',
};

export function actor(person: string | null, more: Partial<Actor> = {}): Actor {
  return { account: 'test', person, level: 'real-person', post: null, session: null, ...more };
}

export const OFFICER_HERE = actor(OFFICER, { post: OFFICER_POST });

const CREDIT_CODES: Record<string, string> = {
  [ISSUER]: '11330102MB1234567X',
  'public-security-330102': '113301020026123456',
};

const POWER: PowerBasis = { kind: 'power', entry: 'decide', chain: ['link'], post: OFFICER_POST };

const ports: ECertPorts = {
  findOrganisation: (code) => {
    const creditCode = CREDIT_CODES[code];
    return creditCode ? { name: { zh: code, en: code }, creditCode, parent: null } : undefined;
  },
  mayDecide: async (who, about) =>
    who.post === `${about.issuer}/officer` ? { basis: POWER, epoch: 3 } : undefined,
  sameHousehold: async (one, other) => one === other || (one === NEPHEW && other === ELDER),
  findPerson: async () => ({ partition: PARTITION, area: AREA }),
};

const makeRole = (role: string): string => `DO $$ BEGIN
  CREATE ROLE ${role} LOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

function rolePool(url: string, role: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, options: `-c role=lm_${role}`, max: 4 });
  pool.on('error', () => undefined);
  return pool;
}

async function openStore(url: string): Promise<{ db: Database; owner: pg.Client }> {
  const owner = new pg.Client({ connectionString: url });
  owner.on('error', () => undefined);
  await owner.connect();
  for (const role of ROLES) await owner.query(makeRole(`lm_${role}`));
  const rooms = ROOMS.map((room) => ({ name: room.split('/')[1]!, dir: join(ROOT, room) }));
  // These rooms alone, whatever the template holds.
  for (const { name } of rooms) await owner.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
  await migrate(url, rooms, new Date());
  await owner.query("INSERT INTO journal.epoch (partition, n) VALUES ('330102', 3)");
  const [save, staff, resident, sweeper] = ROLES.map((role) => rolePool(url, role));
  const pools = { save: save!, staff: staff!, resident: resident!, sweeper: sweeper! };
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  };
  return { owner, db: { ...pools, close } };
}

function startRegisters(dir: string): Promise<RunningAgencies> {
  const permit = {
    permitNumber: 'ZJ3301022026000417',
    holderName: '王秀英',
    residenceAddress: '杭州市上城区采荷街道芙蓉社区2幢301室',
    issuedOn: '2026-03-01',
    validTo: '2027-02-28',
  };
  const record = { agency: 'public-security', resource: 'residence-permit', values: permit };
  const who = { idNumber: '33060219450308012X', name: '王秀英' };
  return startAgencies({ dir, secret: 'test', records: [{ ...record, ...who }], latencyMs: 0 });
}

/** The city's resources, with the holder's own import allowed where a certificate comes from. */
function resourcesForImport() {
  const fields = ['permitNumber', 'holderName', 'residenceAddress', 'issuedOn', 'validTo'];
  return readResources(CITY_DIR).map((resource) => {
    if (resource.code !== 'residence-permit') return resource;
    return { ...resource, allowed: [...resource.allowed, { matter: 'ecert-import', fields }] };
  });
}

function openExchange(
  base: { db: Database; journal: Journal; keyring: Keyring },
  agencies: RunningAgencies,
): Exchange {
  return createExchange({
    ...base,
    resources: resourcesForImport(),
    agencies: Object.fromEntries(agencies.list.map((agency) => [agency.code, agency])),
    ports: {
      findIdNumber: async (_grant, person) =>
        person === ELDER ? '33060219450308012X' : '330102197001010011',
      isGuardian: async () => false,
      sameHousehold: async () => false,
      mayPerform: async () => undefined,
      findPerson: async (reference) => reference,
      describe: async () => undefined,
    },
  });
}

export interface World {
  db: Database;
  owner: pg.Client;
  keyring: Keyring;
  exchange: Exchange;
  agencies: RunningAgencies;
  ecerts: Ecerts;
  clock: { at: Date; now(): Date };
  as(who: Actor): void;
  post(path: string, body: object, headers?: Record<string, string>): Promise<Answer>;
  mine(): Promise<ECertMine[]>;
  /** Issues a result notice to the elder; answers its public id and identifier. */
  issue(): Promise<{ id: string; identifier: string }>;
  close(): Promise<void>;
}

export type Answer = Pick<DoorAnswer, 'status' | 'body'>;

async function issueTo(world: Pick<World, 'ecerts' | 'db' | 'clock'>) {
  const issue = await world.ecerts.prepareIssue({
    ...{ type: 'result-notice', partition: PARTITION, person: ELDER, issuer: ISSUER },
    ...{ caseId: newId(world.clock.at), matter: 'old-age-allowance', area: AREA },
    ...{ values: FACE, actor: OFFICER_HERE, basis: POWER, now: world.clock.at },
  });
  const columns = JSON.stringify(issue.columns);
  await world.db.save.query('SELECT ecerts.issue($1, $2, $3, $4, $5, $6, $7)', [
    ...[null, ...issue.act.params, columns],
  ]);
  return { id: publicId(PARTITION, issue.id), identifier: issue.identifier };
}

/** A database, a keyring, the real agencies and an HTTP server with this room's doors. */
export async function createWorld(): Promise<World> {
  const base = await createTestDatabase('ecerts');
  const { db, owner } = await openStore(base.url);
  const dir = mkdtempSync(join(tmpdir(), 'ecerts-'));
  const keyring = openKeyring({ dir: join(dir, 'keys'), create: true });
  const clock = { at: new Date('2026-11-24T01:12:00Z'), now: () => clock.at };
  const journal = createJournal({ db, keyring, clock });
  const agencies = await startRegisters(join(dir, 'agencies'));
  const exchange = openExchange({ db, journal, keyring }, agencies);
  const types = readECertTypes(CITY_DIR);
  const ecerts = createEcerts({ db, journal, keyring, exchange, types, ports });
  await ecerts.bindImports();
  let caller = actor(ELDER);
  const faults: Error[] = [];
  const app: FastifyInstance = await createHttpServer({
    routes: ecerts.routes,
    authenticator: { authenticate: async () => ({ kind: 'actor', actor: caller }) },
    ...{ clock, markKey: Buffer.alloc(32, 3), title: 'test', version: '0', perMinute: 10_000 },
    checksAnswers: true,
    onUnexpected: (error) => faults.push(error),
  });
  const world = { db, owner, keyring, exchange, agencies, ecerts, clock };
  return {
    ...world,
    as: (who) => {
      caller = who;
    },
    async post(path, body, headers = {}) {
      const url = `/api/v1/ecerts/${path}`;
      const response = await app.inject({ method: 'POST', url, payload: body, headers });
      return { status: response.statusCode, body: response.json() };
    },
    async mine() {
      const response = await app.inject({ method: 'GET', url: '/api/v1/ecerts/mine' });
      return response.json().items;
    },
    issue: () => issueTo(world),
    async close() {
      await app.close();
      await agencies.stop();
      await db.close();
      await owner.end();
      await base.drop();
      rmSync(dir, { recursive: true });
      if (faults[0]) throw faults[0];
    },
  };
}
