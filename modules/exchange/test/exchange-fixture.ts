// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type AgencyRecord, type RunningAgencies, startAgencies } from '#agencies';
import { type Keyring, openKeyring } from '#packages/crypto';
import { type Database, migrate } from '#packages/db';
import { createJournal, type Journal } from '#packages/journal';
import { type Actor, type Basis, newId, type PowerBasis } from '#packages/kernel';
import { createTestDatabase } from '#packages/testkit';
import { createExchange, type Exchange, type ExchangePorts, readResources } from '../index.ts';

export const PARTITION = '330102';
export const OTHER_PARTITION = '330106';
export const AREA = '330102012001';
export const MATTER = 'old-age-allowance';

export const ELDER = '019ad000-0000-7000-8000-000000000001';
export const RELATIVE = '019ad000-0000-7000-8000-000000000002';
export const WORKER = '019ad000-0000-7000-8000-000000000003';
export const NEPHEW = '019ad000-0000-7000-8000-000000000004';
export const WORKER_POST = 'station-330102012001/worker';

const ID_NUMBERS: Record<string, string> = {
  [ELDER]: '33060219450308012X',
  [RELATIVE]: '330102197001010011',
};

const record = (
  agency: string,
  resource: string,
  values: AgencyRecord['values'],
): AgencyRecord => ({
  ...{ agency, resource, values },
  idNumber: ID_NUMBERS[ELDER]!,
  name: '王秀英',
});

const RECORDS: AgencyRecord[] = [
  record('public-security', 'household-registration', {
    name: '王秀英',
    idNumber: ID_NUMBERS[ELDER]!,
    birthDate: '1945-03-08',
    sex: 'female',
    address: '浙江省杭州市上城区采荷街道芙蓉社区2幢301室',
    communityCode: AREA,
    districtCode: '330102000000',
    moveInDate: '2026-10-24',
    alive: true,
    householdNumber: '330102001234',
  }),
  record('civil-affairs', 'life-status', { alive: true }),
  record('civil-affairs', 'benefits', { otherBenefit: false, otherBenefitWhere: '绍兴3区' }),
  record('human-resources', 'social-security-card', {
    cardTail: '0417',
    bank: '示范银行',
    employmentStatus: 'retired',
    insured: true,
  }),
];

export const PURPOSE_FIELDS = [
  ...['name', 'birthDate', 'address', 'moveInDate', 'districtCode'].map((field) => ({
    resource: 'household-registration',
    field,
  })),
  { resource: 'life-status', field: 'alive' },
  { resource: 'benefits', field: 'otherBenefit' },
  { resource: 'benefits', field: 'otherBenefitWhere' },
  { resource: 'social-security-card', field: 'cardTail' },
  { resource: 'social-security-card', field: 'bank' },
];

export function actor(person: string | null, more: Partial<Actor> = {}): Actor {
  const account = person ? `account-${person.slice(-1)}` : 'system';
  return { account, person, level: 'real-person', post: null, session: null, ...more };
}

export const OWN: Basis = { kind: 'own', as: 'self', person: ELDER };
export const POWER: PowerBasis = {
  kind: 'power',
  entry: 'old-age-allowance-receive',
  chain: ['link-1'],
  post: WORKER_POST,
};

export interface World {
  db: Database;
  owner: pg.Client;
  keyring: Keyring;
  journal: Journal;
  agencies: RunningAgencies;
  exchange: Exchange;
  clock: { at: Date; now(): Date };
  /** Posts and the steps they may perform, changed by tests. */
  may: Map<string, string>;
  /** The epoch that powers last saw, when they lag; what they learn when they catch up. */
  powers: { seen: number | undefined; onCatchUp(): void };
  openCase(options?: OpenOptions): Promise<{ partition: string; case: string }>;
  close(): Promise<void>;
}

interface OpenOptions {
  partition?: string;
  subjects?: string[];
  person?: string;
  step?: string;
  how?: 'self' | 'guardian' | 'card' | 'screen-code';
  hours?: number;
  by?: Actor;
  basis?: Basis;
}

function portsOf(may: Map<string, string>, powers: World['powers']): ExchangePorts {
  return {
    async findIdNumber(grant, person) {
      return grant.subjects.includes(person) ? ID_NUMBERS[person] : undefined;
    },
    catchUp: async () => {
      powers.seen = undefined;
      powers.onCatchUp();
    },
    isGuardian: async () => false,
    sameHousehold: async (one, other) => one === NEPHEW && other === ELDER,
    async mayPerform(who, purpose) {
      if (who.post === null || may.get(who.post) !== purpose.step) return undefined;
      return { basis: { ...POWER, post: who.post }, epoch: powers.seen ?? purpose.epoch };
    },
    findPerson: async (reference) => (reference === 'elder-resident' ? ELDER : reference),
    describe: async () => ({
      organisation: { zh: '芙蓉社区便民服务站', en: 'Furong station' },
      post: { zh: '社区工作者', en: 'Community worker' },
      personMasked: '周**宁',
    }),
  };
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const makeRole = (role: string): string => `DO $$ BEGIN
  CREATE ROLE ${role} LOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

const INT8_OID = 20;
const DATE_OID = 1082;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) => {
    if (oid === INT8_OID) return Number;
    return oid === DATE_OID ? (value: string) => value : pg.types.getTypeParser(oid);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * A pool whose sessions have the role's rights and no more; roles are the cluster's, passwords are
 * not ours.
 */
function rolePool(url: string, role: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, options: `-c role=lm_${role}`, max: 4, types });
  pool.on('error', () => undefined);
  return pool;
}

async function openStore(url: string): Promise<{ db: Database; owner: pg.Client }> {
  const owner = new pg.Client({ connectionString: url });
  owner.on('error', () => undefined);
  await owner.connect();
  const names = ['save', 'staff', 'resident', 'sweeper'] as const;
  for (const name of names) await owner.query(makeRole(`lm_${name}`));
  const rooms = ['db', 'journal', 'log'].map((name) => ({
    name,
    dir: here(`../../../packages/${name}`),
  }));
  rooms.push({ name: 'exchange', dir: here('..') });
  // These rooms alone, whatever the template holds.
  for (const { name } of rooms) await owner.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
  await migrate(url, rooms, new Date());
  const [save, staff, resident, sweeper] = names.map((name) => rolePool(url, name));
  const pools = { save: save!, staff: staff!, resident: resident!, sweeper: sweeper! };
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  };
  return { owner, db: { ...pools, close } };
}

/** A database, a keyring and the real agencies, with one person they know. */
export async function createWorld(budgetMs?: number): Promise<World> {
  const base = await createTestDatabase('exchange');
  const { db, owner } = await openStore(base.url);
  const dir = mkdtempSync(join(tmpdir(), 'exchange-'));
  const keyring = openKeyring({ dir: join(dir, 'keys'), create: true });
  const clock = { at: new Date('2026-11-24T01:12:00Z'), now: () => clock.at };
  const journal = createJournal({ db, keyring, clock });
  const agencies = await startAgencies({
    ...{ dir: join(dir, 'agencies'), secret: 'test', records: RECORDS, latencyMs: 0 },
  });
  const may = new Map([[WORKER_POST, 'receive']]);
  const powers: World['powers'] = { seen: undefined, onCatchUp: () => undefined };
  const exchange = createExchange({
    ...{ db, journal, keyring, budgetMs },
    resources: readResources(here('../../../cities/demo')),
    agencies: Object.fromEntries(agencies.list.map((agency) => [agency.code, agency])),
    ports: portsOf(may, powers),
  });
  const grants = [...new Set(PURPOSE_FIELDS.map((use) => use.resource))].map((resource) => ({
    step: '*',
    resource,
    fields: PURPOSE_FIELDS.filter((use) => use.resource === resource).map((use) => use.field),
  }));
  await exchange.bindGrants({ matter: MATTER, version: 1 }, grants);
  await owner.query("INSERT INTO journal.epoch (partition, n) VALUES ('330102', 3), ('330106', 1)");
  return {
    ...{ db, owner, keyring, journal, agencies, exchange, clock, may, powers },
    openCase: (options) => openCase({ db, exchange, clock }, options),
    async close() {
      await agencies.stop();
      await db.close();
      await owner.end();
      await base.drop();
      rmSync(dir, { recursive: true });
    },
  };
}

async function openCase(
  world: Pick<World, 'db' | 'exchange' | 'clock'>,
  options: OpenOptions = {},
): Promise<{ partition: string; case: string }> {
  const { partition = PARTITION, person = ELDER, step = 'receive', how = 'self' } = options;
  const caseId = newId(world.clock.at);
  const prepared = await world.exchange.preparePurpose({
    ...{ partition, caseId, person, step },
    matter: MATTER,
    version: 1,
    unit: 'station-330102012001',
    area: AREA,
    subjects: options.subjects ?? [person],
    fields: PURPOSE_FIELDS,
    title: { zh: '高龄津贴', en: 'Old-age allowance' },
    openedHow: how,
    until: new Date(world.clock.at.getTime() + (options.hours ?? 24) * 3_600_000),
    actor: options.by ?? actor(person),
    basis: options.basis ?? { kind: 'own', as: 'self', person },
    now: world.clock.at,
  });
  const columns = JSON.stringify(prepared.columns);
  const row = await world.db.save.query<{ answer: number }>(
    'SELECT exchange.open_purpose($1, $2, $3, $4, $5, $6, $7) AS answer',
    [null, ...prepared.act.params, columns],
  );
  if (row.rows[0]!.answer !== 1) throw new Error('the purpose did not open');
  return { partition, case: caseId };
}
