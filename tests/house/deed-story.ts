// SPDX-License-Identifier: Apache-2.0
// A deed of delegation told over HTTP: drafted by the subdistrict, agreed, its means confirmed.
import { must } from './case-story.ts';
import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

export type As = (handle: string) => Promise<Client>;

export const DEEDS = '/api/v1/powers/delegations';
export const COMMUNITY = '330102012001';
export const SUBDISTRICT = '330102012000';

/** Who is asked for each means, and until when; absent kinds say why they are not needed. */
export interface Means {
  people?: unknown[];
  money?: unknown[];
  data?: unknown[];
}

const REASONS = { people: '在原有岗位内办', money: '不增加开支', data: '不用数据' };

export function meansOf(given: Means) {
  const kinds = ['people', 'money', 'data'] as const;
  const without = kinds.filter((kind) => !given[kind]).map((kind) => [kind, REASONS[kind]]);
  const parts = kinds.map((kind) => [kind, given[kind] ?? []]);
  return { ...Object.fromEntries(parts), without: Object.fromEntries(without) };
}

/** One post, eighteen yuan a case, and a yes or no from the household register. */
export function fullMeans(until: string): Means {
  const station = `station-${COMMUNITY}`;
  const post = { how: 'post', post: `${station}/worker`, headcount: 1, from: '2026-01-01' };
  return {
    people: [{ ...post, until, givenBy: 'personnel-330102' }],
    money: [{ way: 'per-case', amountFen: 1800, until, givenBy: 'finance-330102' }],
    data: [{ resource: 'household-registration', fields: ['name'], use: 'verify', until }],
  };
}

/** The link by which the subdistrict holds an entry, on which its deeds hang. */
export async function rootOf(app: TestApp, entry: string): Promise<string> {
  const query = `entry=${entry}&to=subdistrict-${SUBDISTRICT}&state=in-force&limit=100`;
  const { items } = (await must(app.anyone.get(`${DEEDS}?${query}`))).body;
  const isIt = (row: { to: { organisation?: string } }) => row.to.organisation !== undefined;
  return items.find(isIt).id;
}

/** The terms by which the subdistrict lets the station of a community receive and accept. */
export async function termsOf(app: TestApp, over: Record<string, unknown> = {}) {
  const entry = String(over.entry ?? 'old-age-allowance');
  return {
    ...{ entry, parent: await rootOf(app, entry), origin: 'entrusted' },
    fromOrganisation: `subdistrict-${SUBDISTRICT}`,
    to: { organisation: `station-${COMMUNITY}` },
    ...{ acts: ['inform', 'receive', 'accept'], area: COMMUNITY },
    ...{ validFrom: '2026-01-01', validTo: '2030-12-31' },
    document: { title: '街道委托书', number: '街示委〔2026〕9号' },
    ...{ liability: '街道承担法律后果', supervision: '街道每月回访' },
    ...{ means: meansOf({}), ...over },
  };
}

const GIVERS = {
  people: 'personnel-officer',
  money: 'finance-officer',
  data: 'public-security-officer',
};

/** Walks a draft into force: agreed by the receiver, confirmed by each giver, published. */
export async function putInForce(
  as: As,
  id: string,
  how: { agrees: string; confirms?: readonly (keyof typeof GIVERS)[] },
): Promise<void> {
  await must((await as(how.agrees)).post(`${DEEDS}/${id}/agree`));
  for (const kind of how.confirms ?? []) {
    await must((await as(GIVERS[kind])).post(`${DEEDS}/${id}/confirm-${kind}`));
  }
  await must((await as('subdistrict-officer')).post(`${DEEDS}/${id}/publish`));
}
