// SPDX-License-Identifier: Apache-2.0
import { addDays, shanghaiDate } from '#packages/kernel';
import { AID, ALLOWANCE, FURONG, JIELIAN, type World } from './world.ts';

/** Delegations by the state they are shown in: their ids. */
export interface SeededDeeds {
  /** Of the city's files, in force with people, money and data. */
  inForce: string;
  /** Everything is there but the money. */
  waiting: string;
  /** Waits for the station of 芙蓉社区 to agree. */
  toAgree: string;
  /** Waits for the committee of 芙蓉社区 to agree. */
  toCommittee: string;
  suspended: string;
  /** Its money ended; none where no day has passed. */
  lapsed: string | undefined;
  /** Where a draft begins: the query of its page. */
  draft: string;
}

const OFFICER = 'subdistrict-officer';
const DELEGATIONS = '/api/v1/powers/delegations';

interface Ground {
  entry: string;
  parent: string;
  holder: string;
}

async function groundOf(world: World, entry: string): Promise<Ground> {
  const { items } = (await (await world.as(OFFICER)).get('/api/v1/powers/grounds')).body;
  const found = items.find((one: Ground) => one.entry === entry);
  if (!found) throw new Error(`${OFFICER} may not hand on ${entry}`);
  return found;
}

/** The civil day in China, some days from now by the program's own clock. */
async function dayFromNow(world: World, days: number): Promise<string> {
  const answer = await world.anyone.get('/api/v1/identity/me');
  const now = Date.parse(answer.headers.get('lm-now') ?? answer.headers.get('date')!);
  return addDays(shanghaiDate(new Date(now)), days);
}

interface Wanted {
  entry?: string;
  to: string;
  area: string;
  acts: string[];
  number: string;
  moneyUntil?: string;
}

/** Drafts a deed of the subdistrict with all three means. */
async function draft(world: World, wanted: Wanted): Promise<string> {
  const { to, area, acts, number } = wanted;
  const { entry, parent, holder } = await groundOf(world, wanted.entry ?? ALLOWANCE);
  const from = await dayFromNow(world, 0);
  const until = '2027-12-31';
  const terms = {
    ...{ entry, parent, fromOrganisation: holder, to: { organisation: to }, origin: 'entrusted' },
    ...{ acts, area, validFrom: from, validTo: until },
    document: { title: '街道委托书', number },
    liability: '街道承担法律后果',
    supervision: '每季抽5%，结果公开',
    means: {
      people: [
        {
          ...{ how: 'post', post: postOf(to), headcount: 1, from, until },
          givenBy: 'personnel-330102',
        },
      ],
      money: [
        {
          ...{ way: 'per-case', amountFen: 1800, givenBy: 'finance-330102' },
          ...{ source: '区级财政·社区代办经费', until: wanted.moneyUntil ?? until },
        },
      ],
      data: [
        {
          ...{ resource: 'benefits', use: 'verify', until },
          fields: wanted.entry === AID ? ['otherBenefit', 'lowIncome'] : ['otherBenefit'],
        },
      ],
    },
  };
  return (await world.post(await world.as(OFFICER), DELEGATIONS, terms)).id;
}

function postOf(body: string): string {
  return `${body}/${body.startsWith('station') ? 'worker' : 'member'}`;
}

async function act(world: World, id: string, [as, verb, reason]: string[]): Promise<void> {
  const path = `${DELEGATIONS}/${id}/${verb}`;
  await world.post(await world.as(as!), path, reason ? { reason } : {});
}

const AGREED = ['community-worker', 'agree'];
const NEIGHBOUR_AGREED = ['other-community-worker', 'agree'];
const PEOPLE = ['personnel-officer', 'confirm-people'];
const MONEY = ['finance-officer', 'confirm-money'];
const DATA = ['civil-affairs-officer', 'confirm-data'];
const PUBLISHED = [OFFICER, 'publish'];
const ALL_GIVEN = [AGREED, PEOPLE, MONEY, DATA, PUBLISHED];
const STATION = `station-${FURONG}`;

interface Given {
  to: object;
  inForce: boolean;
}

/** A deed of the station in force, and of its acts the one that its worker does. */
async function givenToWorker(world: World, wanted: Wanted, done: string): Promise<string> {
  const id = await draft(world, wanted);
  for (const step of ALL_GIVEN) await act(world, id, step);
  await world.post(await world.as(OFFICER), DELEGATIONS, {
    ...{ entry: wanted.entry ?? ALLOWANCE, parent: id, fromOrganisation: STATION },
    ...{ to: { post: postOf(STATION) }, acts: [done], area: FURONG },
    ...{ validFrom: await dayFromNow(world, 0), validTo: '2027-12-31' },
    ...{ document: { title: '岗位说明书', number: '岗示〔2026〕6号' } },
    ...{ liability: '服务站', supervision: '站长' },
  });
  return id;
}

/** Before the days go by: a deed whose money is to end first. */
export async function deedToLapse(world: World): Promise<string> {
  const wanted = { to: STATION, area: FURONG, acts: ['verify', 'review'] };
  const moneyUntil = await dayFromNow(world, 3);
  const given = { ...wanted, number: '街示委〔2026〕9号', moneyUntil };
  const id = await givenToWorker(world, given, 'review');
  // Quiet: the thirty days have begun, and everyone is told.
  await world.advance('PT0S');
  return id;
}

/** Last of all: every stage a deed can stand at. */
export async function deedsOf(world: World, lapsed: string | undefined): Promise<SeededDeeds> {
  const given = `${DELEGATIONS}?entry=${ALLOWANCE}&to=${STATION}`;
  const { items } = (await world.anyone.get(given)).body;
  const inForce = items.find(({ to, inForce }: Given) => inForce && 'organisation' in to);
  const waiting = await draft(world, {
    ...{ to: `station-${JIELIAN}`, area: JIELIAN, number: '街示委〔2026〕11号' },
    acts: ['inform', 'receive', 'accept', 'verify'],
  });
  for (const step of [NEIGHBOUR_AGREED, PEOPLE, DATA]) await act(world, waiting, step);
  const toAgree = await draft(world, {
    ...{ to: STATION, area: FURONG, acts: ['verify', 'review'], number: '街示委〔2026〕12号' },
  });
  const toCommittee = await draft(world, {
    ...{ to: `committee-${FURONG}`, area: FURONG, acts: ['inform', 'receive'] },
    number: '街示委〔2026〕13号',
  });
  const aid = { entry: AID, to: STATION, area: FURONG, number: '街示委〔2026〕10号' };
  const suspended = await givenToWorker(world, { ...aid, acts: ['accept', 'publish'] }, 'accept');
  await act(world, suspended, [OFFICER, 'suspend', '服务站的窗口正在搬，搬好就恢复']);
  const ground = await groundOf(world, ALLOWANCE);
  const to = `station-${JIELIAN}`;
  return {
    ...{ inForce: inForce.id, waiting, toAgree, toCommittee, suspended, lapsed },
    draft: new URLSearchParams({ entry: ground.entry, parent: ground.parent, to }).toString(),
  };
}
