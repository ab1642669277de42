// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addDays, shanghaiDate } from '#packages/kernel';
import { must, storyOf } from '#tests/house/case-story.ts';
import type { Client } from '#tests/house/client.ts';
import { startTestApp, type TestApp } from '#tests/house/test-app.ts';
import type { DemandContent, WorkDemand } from '../contract/demand.ts';
import type { QuestionBody, WorkQuestion } from '../contract/question.ts';

export const CITY_DIR = join(import.meta.dirname, '..', '..', '..', 'cities', 'demo');
export const DISTRICT = '330102000000';
/** 芙蓉社区, its subdistrict, its neighbour, and a community of another subdistrict. */
export const FURONG = '330102012001';
export const CAIHE = '330102012000';
export const JIELIAN = '330102012002';
export const ELSEWHERE = '330102013001';
export const DEMANDS = '/api/v1/burden/demands';
export const QUESTIONS = '/api/v1/burden/questions';
export const NO_SUCH = '330102-019ad000-0000-7000-8000-000000000009';

export const inDays = (now: Date, days: number): string => addDays(shanghaiDate(now), days);

interface Example {
  startsInDays: number;
  content: Omit<DemandContent, 'startsOn'>;
  again: {
    keep: string[];
    minutesEach: number;
    noticeLength: number;
    people: DemandContent['people'];
    money: NonNullable<DemandContent['money']>;
    untilInDays: number;
  };
}

function example(): Example {
  const file = join(CITY_DIR, 'burden', 'examples', 'elders-monthly-form.yaml');
  return parse(readFileSync(file, 'utf8')) as Example;
}

/** The story's demand as it is first filed: thirty fields, no end, no people, no money. */
export function monthlyForm(now: Date): DemandContent {
  const { content, startsInDays } = example();
  return { ...content, startsOn: inDays(now, startsInDays) };
}

/** The same as it comes back: six fields, a post and money, a shorter notice, an end. */
export function monthlyFormAgain(now: Date): DemandContent {
  const { content, startsInDays, again } = example();
  const { keep, untilInDays, ...changed } = again;
  return {
    ...{ ...content, ...changed },
    fields: keep.map((label) => ({ label })),
    startsOn: inDays(now, startsInDays),
    until: inDays(now, untilInDays),
  };
}

/** A small demand that passes the gate. */
export function smallTask(now: Date, more: Partial<DemandContent> = {}): DemandContent {
  return {
    ...{ kind: 'task', title: '社区消夏晚会场地告知', areas: [DISTRICT] },
    basis: { title: '群众文化活动办法', documentNumber: '浙示文〔2026〕1号' },
    ...{ often: { times: 1, per: 'year' }, minutesEach: 30, fields: [], noticeLength: 800 },
    ...{ noticeKind: 'specific', practices: [], people: [], urgency: 'ordinary' },
    ...{ startsOn: inDays(now, 40), until: inDays(now, 100) },
    ...more,
  };
}

export const DEEDS = '/api/v1/powers/delegations';

/** A subdistrict's draft for one community's station: what it gives, and until when. */
export async function draftDeed(gate: Gate): Promise<string> {
  const officer = await gate.as('subdistrict-officer');
  const { items } = (await must(officer.get('/api/v1/powers/grounds'))).body;
  const entry = 'birth-registration';
  const { parent } = items.find((one: { entry: string }) => one.entry === entry);
  const day = (days: number): string => inDays(gate.now(), days);
  const terms = {
    ...{ entry, parent, origin: 'entrusted', acts: ['verify'], area: FURONG },
    ...{ fromOrganisation: `subdistrict-${CAIHE}`, to: { organisation: `station-${FURONG}` } },
    ...{ validFrom: day(0), validTo: day(300), document: { title: '街道委托书' } },
    ...{ liability: '街道', supervision: '每月回访' },
    means: {
      ...{ people: [], data: [], without: { people: '原有人手够用', data: '不用查登记' } },
      money: [{ way: 'per-year', amountFen: 600_000, givenBy: 'finance-330102', until: day(35) }],
    },
  };
  return (await must(officer.post(DEEDS, terms), 201)).body.id;
}

export interface Gate {
  app: TestApp;
  as(handle: string): Promise<Client>;
  now(): Date;
  file(content: DemandContent, handle?: string): Promise<WorkDemand>;
  rule(id: string, body: object): Promise<WorkDemand>;
  /** Filed and admitted. */
  admitted(content?: DemandContent, handle?: string): Promise<WorkDemand>;
  /** Filed and returned with one condition. */
  returned(): Promise<WorkDemand>;
  read(id: string, handle?: string): Promise<WorkDemand>;
  ask(body: Partial<QuestionBody>, handle?: string): Promise<WorkQuestion>;
  question(id: string, handle?: string): Promise<WorkQuestion>;
}

export async function openGate(name: string): Promise<Gate> {
  const app = await startTestApp({ name });
  const { as } = storyOf(app);
  const now = (): Date => app.house.clock.now();
  const post = async (handle: string, path: string, body: object) => {
    const isNew = path === DEMANDS || path === QUESTIONS;
    return (await must((await as(handle)).post(path, body), isNew ? 201 : 200)).body;
  };
  const get = async (handle: string, path: string) =>
    (await must((await as(handle)).get(path))).body;
  const file = (content: DemandContent, handle = 'civil-affairs-officer'): Promise<WorkDemand> =>
    post(handle, DEMANDS, content);
  const rule = (id: string, body: object): Promise<WorkDemand> =>
    post('gate-officer', `${DEMANDS}/${id}/rule`, body);
  return {
    ...{ app, as, now, file, rule },
    async admitted(content = smallTask(now()), handle) {
      const { id } = await file(content, handle);
      return rule(id, { outcome: 'admit', reasons: '在清单里，负担不重' });
    },
    async returned() {
      const { id } = await file(smallTask(now()));
      return rule(id, { outcome: 'return', reasons: '请改小', conditions: ['只要街道做'] });
    },
    read: (id, handle = 'gate-officer') => get(handle, `${DEMANDS}/${id}`),
    ask: (body, handle = 'committee-member') => post(handle, QUESTIONS, { area: FURONG, ...body }),
    question: (id, handle = 'gate-officer') => get(handle, `${QUESTIONS}/${id}`),
  };
}
