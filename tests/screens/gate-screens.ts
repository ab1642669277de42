// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#packages/testkit/browser.ts';
import { LOOKS } from './camera.ts';
import type { GateSeeded } from './gate-seed.ts';
import type { Screen } from './screen.ts';

const face = 'work' as const;
const GATE = 'gate-officer';
const DEPARTMENT = 'civil-affairs-officer';
const MEMBER = 'committee-member';
const ALL = { alsoDark: true, alsoElder: true };
const PHONE = LOOKS.work.filter(({ isPhone }) => isPhone);
const ENGLISH = [...LOOKS.work, { ...LOOKS.work[0]!, language: 'en' as const }];

/** What is asked of communities: the desk, the form of a department, the page of a community. */
export function gateScreens(gate: GateSeeded): Screen[] {
  const demand = (name: string, as: string, id: string): Screen => ({
    ...{ face, name, as, path: `/work/demands/${id}` },
  });
  const question = (name: string, as: string, id: string): Screen => ({
    ...{ face, name, as, path: `/work/questions/${id}` },
  });
  return [
    { ...demand('gate', GATE, gate.filed), looks: ENGLISH, ...ALL },
    { face, name: 'gate-list', path: '/work/gate', as: GATE, looks: PHONE },
    { face, name: 'gate-all', path: '/work/gate?all=1', as: GATE },
    demand('gate-barred', GATE, gate.barred),
    demand('gate-long', GATE, gate.long),
    { ...demand('gate-admit', GATE, gate.filed), after: (page) => page.keyboard.press('a') },
    demand('gate-appeal', 'district-officer', gate.appealed),
    demand('gate-refused', GATE, gate.refused),
    { face, name: 'gate-ruled', path: '/work/gate/ruled', as: GATE },
    { face, name: 'gate-none', path: '/work/gate?all=1', as: GATE, before: emptyLists },
    { ...question('gate-question', GATE, gate.waiting), after: ruleForAll },
    question('gate-question-emergency', GATE, gate.emergency),
    question('gate-question-ruled', MEMBER, gate.stopped),
    { face, name: 'demands', path: '/work/demands', as: DEPARTMENT, looks: ENGLISH },
    { face, name: 'demands-none', path: '/work/demands', as: 'health-officer', before: emptyLists },
    demand('demand-returned', DEPARTMENT, gate.returned),
    { ...demand('demand-appeal', DEPARTMENT, gate.returned), after: openAppeal },
    { face, name: 'demand-new', path: '/work/demands/new', as: DEPARTMENT, after: pasteFields },
    {
      ...{ face, name: 'demand-again', as: DEPARTMENT, looks: ENGLISH },
      path: `/work/demands/new?again=${gate.returned}`,
    },
    { face, name: 'asked', path: '/work/asked', as: MEMBER, looks: ENGLISH, ...ALL },
    { face, name: 'asked-note', path: '/work/asked', as: MEMBER, after: openNote },
    { face, name: 'asked-returned', path: '/work/asked?view=returned', as: MEMBER },
    { face, name: 'asked-none', path: '/work/asked', as: MEMBER, before: emptyAsked },
    { face, name: 'asked-many', path: '/work/asked', as: MEMBER, before: manyAsked },
    demand('asked-admitted', MEMBER, gate.admitted),
    {
      ...{ face, name: 'asked-error', path: '/work/asked', as: MEMBER },
      ...{ before: breakAsked, mayFailRequests: true },
    },
  ];
}

/** Two communities ask about it: one ruling for both. */
async function ruleForAll(page: Page): Promise<void> {
  await page.getByText('也这样裁定').click();
}

async function openAppeal(page: Page): Promise<void> {
  await page.getByRole('button', { name: '申诉' }).click();
  await page.getByRole('dialog').waitFor();
}

async function openNote(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
}

/** A header row copied out of a spreadsheet. */
async function pasteFields(page: Page): Promise<void> {
  const found = page.waitForResponse((response) => response.url().includes('/burden/check'));
  await page.locator('textarea').first().fill('姓名\t身份证号\t低保\t残疾等级\t谁去看的');
  await found;
}

const ASKED = /\/api\/v1\/burden\/asked-of-us/;

async function emptyLists(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/burden\/(demands|questions)\?/, (route) =>
    route.fulfill({ json: { items: [], next: null } }),
  );
}

async function emptyAsked(page: Page): Promise<void> {
  await page.route(ASKED, async (route) => {
    const answer = await (await route.fetch()).json();
    const none = { minutesAdmitted: 0, minutesStopped: 0, minutesUnnumbered: 0 };
    await route.fulfill({ json: { ...answer, ...none, unnumbered: [], admitted: [] } });
  });
}

/** Five hundred admissions, each with a name of two hundred characters. */
async function manyAsked(page: Page): Promise<void> {
  await page.route(ASKED, async (route) => {
    const answer = await (await route.fetch()).json();
    const [first] = answer.admitted;
    const admitted = Array.from({ length: 500 }, (_, place) => ({
      ...first,
      work: { ...first.work, id: `${first.work.id}-${place}`, title: '长名字'.repeat(66) },
    }));
    await route.fulfill({ json: { ...answer, admitted } });
  });
}

async function breakAsked(page: Page): Promise<void> {
  await page.route(ASKED, (route) => route.abort('internetdisconnected'));
}
