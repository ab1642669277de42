// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import type { DelegationTerms, MeansTerms } from '../contract.ts';
import {
  type Answered,
  CAIHE,
  FURONG,
  NOTHING_NEEDED,
  type PowersFixture,
} from './powers-fixture.ts';

export const DEEDS = '/api/v1/powers/delegations';
export const STATION = `station-${FURONG}`;
export const COMMITTEE = `committee-${FURONG}`;

/** One post, eighteen yuan a case, and a yes or no from the household register. */
export function meansUntil(until: string): MeansTerms {
  const post = { how: 'post' as const, post: `${STATION}/worker`, headcount: 1 };
  return {
    people: [{ ...post, from: '2026-01-01', until, givenBy: 'personnel-330102' }],
    money: [{ way: 'per-case', amountFen: 1800, until, givenBy: 'finance-330102' }],
    data: [{ resource: 'household-registration', fields: ['name'], use: 'verify', until }],
  };
}

/** Only money, until a day; for the rest it says why none is needed. */
export function moneyUntil(until: string): MeansTerms {
  const { people, data } = NOTHING_NEEDED.without!;
  const { money } = meansUntil(until);
  return { ...NOTHING_NEEDED, money, without: { people: people!, data: data! } };
}

/** The steps of a deed over HTTP, on one entry that the subdistrict holds. */
export interface DeedTeller {
  terms(over?: Partial<DelegationTerms>): DelegationTerms;
  draft(over?: Partial<DelegationTerms>): Promise<string>;
  /** `door` is `<id>/<verb>`. */
  step(handle: string, door: string, body?: object): Promise<Answered>;
  /** Insists that the step is done. */
  done(handle: string, door: string, body?: object): Promise<Answered>;
  /** Revokes whatever the station holds of the entry, so that a new deed can take its place. */
  clear(): Promise<void>;
}

export async function deedsOf(city: PowersFixture, entry: string): Promise<DeedTeller> {
  const held = await city.get('', `${DEEDS}?entry=${entry}&to=subdistrict-${CAIHE}&limit=100`);
  const items = held.body.items as unknown as { id: string; to: object }[];
  const root = items.find(({ to }) => 'organisation' in to)!.id;
  const terms = (over: Partial<DelegationTerms> = {}): DelegationTerms => ({
    ...{ entry, parent: root, origin: 'entrusted', fromOrganisation: `subdistrict-${CAIHE}` },
    ...{ to: { organisation: STATION }, acts: ['inform', 'receive'], area: FURONG },
    ...{ validFrom: '2026-01-01', validTo: '2030-12-31' },
    document: { title: '街道委托书', number: '街示委〔2026〕9号' },
    ...{ liability: '街道', supervision: '街道', means: meansUntil('2027-03-31'), ...over },
  });
  const step: DeedTeller['step'] = (handle, door, body = {}) =>
    city.send(handle, `${DEEDS}/${door}`, { body });
  return {
    ...{ terms, step },
    async draft(over) {
      const answer = await city.send('subdistrict-officer', DEEDS, { body: terms(over) });
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      return answer.body.id as string;
    },
    async done(handle, door, body) {
      const answer = await step(handle, door, body);
      assert.equal(answer.status, 200, `${handle} ${door} ${JSON.stringify(answer.body)}`);
      return answer;
    },
    async clear() {
      const page = await city.get('', `${DEEDS}?entry=${entry}&to=${STATION}&state=in-force`);
      const links = page.body.items as unknown as { id: string; to: object }[];
      for (const { id } of links.filter(({ to }) => 'organisation' in to)) {
        const answer = await step('subdistrict-officer', `${id}/revoke`, { reason: '重新委托' });
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
      }
    },
  };
}

/** Who confirms which means of `meansUntil`. */
export const CONFIRMS = [
  ['personnel-officer', 'confirm-people'],
  ['finance-officer', 'confirm-money'],
  ['public-security-officer', 'confirm-data'],
] as const;

/** From draft to confirmed. */
export async function confirmAll(deeds: DeedTeller, id: string): Promise<void> {
  await deeds.done('community-worker', `${id}/agree`);
  for (const [handle, verb] of CONFIRMS) await deeds.done(handle, `${id}/${verb}`);
}
