// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { type MadeLink, type PlannedLink, plannedLinks } from './access-links.ts';
import { door, GRANT, must, type Story, sql, storyOf } from './case-story.ts';
import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

/** Cases made for one run of a property, and who asked for them. */
export interface World {
  ids: string[];
  applicants: string[];
  /** Deeds of every fate, with a case each. */
  links?: MadeLink[];
}

export interface WorldPlan {
  cases: Planned[];
  links: PlannedLink[];
}

interface Planned {
  like: string;
  matter: string;
  area: string;
  /** How many acts after the draft. */
  depth: number;
  ending: 'go-on' | 'pause' | 'supplement' | 'withdraw' | 'counter-draft';
}

export interface Population {
  worlds: fc.Arbitrary<WorldPlan>;
  build(plan: Planned[]): Promise<World>;
  story: Story;
  as(handle: string): Promise<Client>;
}

/** Three communities: two of the merged county, and one that was in the district before. */
const AREAS = ['330102012001', '330102012002', '330102001051'];
const LIKES = ['elder-resident', 'neighbour-elder', 'young-resident', 'double-benefit-resident'];
const FIELDS: Record<string, object> = {
  'old-age-allowance': {},
  'activity-room': { purpose: '下棋', useDate: '2099-05-01', slot: 'morning', people: 4 },
  'fitness-equipment-repair': { place: '芙蓉公园', fault: 'loose' },
  'open-air-market': { place: '公园东门', goods: 'snacks', startDate: '2099-05-01', weeks: 2 },
  'supervise-department': { department: 'civil-affairs', subject: '食堂', question: '何时恢复？' },
};
/** Matters whose applicant is a body, and the one of the story that speaks for it. */
const RAISED_BY: Record<string, string> = { 'supervise-department': 'committee-member' };

const planned: fc.Arbitrary<Planned> = fc.record({
  like: fc.constantFrom(...LIKES),
  matter: fc.constantFrom(...Object.keys(FIELDS)),
  area: fc.constantFrom(...AREAS),
  depth: fc.nat(4),
  ending: fc.constantFrom('go-on', 'pause', 'supplement', 'withdraw', 'counter-draft'),
});

const worlds: fc.Arbitrary<WorldPlan> = fc.record({
  cases: fc.array(planned, { minLength: 7, maxLength: 9 }),
  links: plannedLinks,
});

type Move = [string[], string, object];
const OPINION = { opinion: 'agree', reason: '好' };
const STEPS: Record<string, Move[]> = {
  'old-age-allowance': [
    [['community-worker', 'other-community-worker'], 'accept', {}],
    [['subdistrict-reviewer'], 'review', OPINION],
    [['subdistrict-officer'], 'decide', GRANT],
  ],
  'activity-room': [
    [['committee-member'], 'accept', {}],
    [['committee-member'], 'decide', GRANT],
  ],
  'fitness-equipment-repair': [
    [['facility-owner'], 'accept', {}],
    [['facility-owner'], 'complete', { note: '好' }],
  ],
  'open-air-market': [
    [['urban-management-officer'], 'accept', {}],
    [['committee-member'], 'opine', { opinion: 'support', reason: '好' }],
    [['urban-management-officer'], 'decide', GRANT],
  ],
  'supervise-department': [
    [['civil-affairs-officer'], 'answer', { answer: '好' }],
    [['committee-member'], 'rate', { score: 4 }],
  ],
};
const ENDINGS: Record<string, [string[], string, object]> = {
  pause: [
    ['subdistrict-reviewer', 'community-worker'],
    'pause',
    { procedure: 'outside-check', reason: '核', until: '' },
  ],
  supplement: [
    ['committee-member', 'facility-owner'],
    'request-supplement',
    { items: [{ field: 'purpose', why: '细说' }] },
  ],
};

/** The people of a test's worlds, and how to make one. */
export async function population(app: TestApp): Promise<Population> {
  const story = storyOf(app);
  /** Whoever of them may: the others' refusals are part of the world. */
  async function tryAll(handles: readonly string[], path: string, body: object) {
    for (const handle of handles) {
      const answer = await (await story.as(handle)).post(path, body);
      if (answer.status === 200) return;
    }
  }

  async function atCounter(plan: Planned, handle: string): Promise<string | undefined> {
    const { proof } = (await must(app.anyone.post('/api/v1/demo/card', { person: handle }))).body;
    const worker = await story.as('community-worker');
    const { matter, area } = plan;
    const presence = { kind: 'card', proof };
    const answer = await worker.post('/api/v1/cases', { matter, area, presence });
    return answer.status === 201 ? answer.body.id : undefined;
  }

  async function end(plan: Planned, id: string, self: Client): Promise<void> {
    if (plan.ending === 'withdraw') await self.post(door(id, 'withdraw'));
    const [handles, name, body] = ENDINGS[plan.ending] ?? [];
    if (!handles || !name) return;
    const until = new Date(app.house.clock.now().getTime() + 3 * 86_400_000).toISOString();
    await tryAll(handles, door(id, name), { ...body, ...(name === 'pause' ? { until } : {}) });
  }

  async function make(plan: Planned, world: World): Promise<void> {
    const raiser = RAISED_BY[plan.matter];
    const { handle, self } = raiser
      ? { handle: raiser, self: await story.as(raiser) }
      : await story.fresh(plan.like);
    if (!raiser) world.applicants.push(handle);
    if (plan.ending === 'counter-draft') {
      const id = await atCounter(plan, handle);
      if (id) world.ids.push(id);
      return;
    }
    const { matter, area } = plan;
    const as = raiser ? { as: 'organisation' } : {};
    const opened = await self.post('/api/v1/cases', { matter, area, ...as });
    if (opened.status !== 201) return;
    const { id } = opened.body;
    world.ids.push(id);
    if (plan.depth === 0) return;
    await must(self.patch(door(id), { fields: FIELDS[matter] }));
    await must(self.post(door(id, 'submit')));
    for (const [handles, name, body] of STEPS[matter]!.slice(0, plan.depth - 1)) {
      await tryAll(handles, door(id, name), body);
    }
    await end(plan, id, self);
  }

  return {
    ...{ worlds, story, as: story.as },
    async build(plan) {
      const world: World = { ids: [], applicants: [] };
      for (const one of plan) await make(one, world);
      const guardian = await story.as('guardian');
      world.ids.push(await story.draft(guardian, { for: 'ward-resident' }));
      await app.settle();
      return world;
    },
  };
}

const MOVED = [
  ...['journal.act', 'journal.head', 'journal.fact'],
  ...['cases.service_case', 'cases.on_desk'],
];
const KEYS: Record<string, string> = {
  'journal.head': 'id',
  'cases.service_case': 'id',
  'cases.on_desk': 'id',
};

/**
 * A case as the merger of 2021 left it: rows born in 江干 330104, under the community's code of then.
 * Made by hand from a work order, whose sealed values are left behind.
 */
export async function oldCounty(app: TestApp, people: Population): Promise<string> {
  const { ids } = await people.build([
    {
      like: 'young-resident',
      matter: 'old-age-allowance',
      area: '330102012001',
      depth: 1,
      ending: 'go-on',
    },
  ]);
  const id = ids[0]!.slice(-36);
  await sql(app, 'DELETE FROM journal.fact WHERE about = $1', [id]);
  await sql(app, 'DELETE FROM exchange.answer_value WHERE case_id = $1', [id]);
  for (const table of MOVED) {
    const key = KEYS[table] ?? 'about';
    await sql(app, `UPDATE ${table} SET partition = '330104' WHERE ${key} = $1`, [id]);
  }
  for (const table of ['exchange.purpose', 'exchange.asked', 'exchange.answered']) {
    await sql(app, `UPDATE ${table} SET partition = '330104' WHERE case_id = $1`, [id]);
  }
  const text = "UPDATE cases.service_case SET area = '330104006001' WHERE id = $1";
  await sql(app, text, [id]);
  return `330104-${id}`;
}
