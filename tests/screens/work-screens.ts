// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#packages/testkit/browser.ts';
import { LOOKS } from './camera.ts';
import { gateScreens } from './gate-screens.ts';
import type { Screen } from './screen.ts';
import type { Seeded, Told } from './seed.ts';
import { CAIHE } from './world.ts';

const face = 'work' as const;
const WORKER = 'community-worker';
const REVIEWER = 'subdistrict-reviewer';
const OFFICER = 'subdistrict-officer';
const LIST_KEEPER = 'civil-affairs-officer';

const ENGLISH = [...LOOKS.work, { ...LOOKS.work[0]!, language: 'en' as const }];

const ALL = { alsoDark: true, alsoElder: true };
const EVERY = [...LOOKS.work, ...LOOKS.work.map((look) => ({ ...look, language: 'en' as const }))];

function caseAs(name: string, as: string, { id }: Pick<Told, 'id'>): Screen {
  return { face, name, as, path: `/work/cases/${id}` };
}

/** Every page of the work face: the desks of each post, and the case as each of them reads it. */
export function workScreens(seeded: Seeded): Screen[] {
  return [
    { face, name: 'sign-in', path: '/work' },
    { face, name: 'inbox', path: '/work', as: WORKER, looks: ENGLISH, ...ALL },
    { face, name: 'inbox-reviewer', path: '/work', as: REVIEWER },
    { face, name: 'inbox-seen', path: '/work?view=seen', as: OFFICER },
    { face, name: 'inbox-committee', path: '/work', as: 'committee-member' },
    { ...caseAs('case-accept', WORKER, seeded.submitted), looks: ENGLISH, ...ALL },
    caseAs('case-late', WORKER, seeded.late),
    {
      ...caseAs('case-supplement-form', 'committee-member', seeded.longWords),
      after: (page) => pressChoice(page, '请本人补一次'),
    },
    caseAs('case-review', REVIEWER, seeded.accepted),
    {
      ...caseAs('case-opened', REVIEWER, seeded.accepted),
      after: async (page) => {
        await page.getByRole('button', { name: '打开看全' }).click();
        await page.getByText('已经打开').waitFor();
      },
    },
    caseAs('case-paused', REVIEWER, seeded.paused),
    caseAs('case-owed', REVIEWER, seeded.owed),
    caseAs('case-decide', OFFICER, seeded.reviewed),
    {
      ...caseAs('case-refuse-form', OFFICER, seeded.reviewed),
      after: (page) => pressChoice(page, '不批准'),
    },
    caseAs('case-not-hers', WORKER, seeded.reviewed),
    ...whyScreens(seeded),
    { face, name: 'record', path: '/work/record/health-330102', as: 'committee-member' },
    caseAs('case-granted', OFFICER, seeded.granted),
    caseAs('case-refused', OFFICER, seeded.refused),
    caseAs('case-supplement', 'committee-member', seeded.supplement),
    caseAs('case-long', 'committee-member', seeded.longWords),
    caseAs('case-completed', 'facility-owner', seeded.elder.repaired),
    { face, name: 'asymmetry', path: '/work/asymmetry', as: WORKER, looks: ENGLISH },
    {
      ...{ face, name: 'asymmetry-district', as: OFFICER },
      path: '/work/asymmetry?code=330102012002',
    },
    { face, name: 'list', path: '/work/powers', as: OFFICER, looks: ENGLISH, alsoElder: true },
    { face, name: 'list-keeper', path: '/work/powers?list=taken-back', as: LIST_KEEPER },
    {
      face,
      name: 'list-import',
      path: '/work/powers?q=权责清单',
      as: LIST_KEEPER,
      after: chooseList,
    },
    { face, name: 'counter', path: '/work/counter', as: WORKER, looks: ENGLISH },
    {
      ...{ face, name: 'counter-present', path: '/work/counter', as: WORKER },
      after: putCard,
    },
    {
      ...{ face, name: 'counter-case', path: '/work/counter', as: WORKER },
      after: startForHer(seeded),
    },
    ...gateScreens(seeded.gate),
  ];
}

/** Why a post may not: a link never given, one suspended, one whose money ended. */
function whyScreens({ reviewed, assistance, accepted, deeds }: Seeded): Screen[] {
  const why = (name: string, told: Told) => ({ ...caseAs(name, WORKER, told), after: openWhy });
  return [
    { ...why('why-refused', reviewed), looks: ENGLISH },
    { ...why('why-suspended', assistance), looks: EVERY, alsoElder: true },
    // Only where days have passed did the money of a deed end.
    ...(deeds.lapsed ? [{ ...why('why-ended', accepted), looks: EVERY }] : []),
  ];
}

async function openWhy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(看缺哪一环|See the missing link)/ }).click();
  await page.getByRole('dialog').waitFor();
}

async function pressChoice(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).first().click();
}

/** A sheet with a good row and two that are at fault: nothing is imported by looking. */
async function chooseList(page: Page): Promise<void> {
  const rows = [
    '序号,清单,事项名称,承接部门,工作方式,设定依据,区域',
    `1,上级收回,房屋白蚁防治,区住房和城乡建设局,统一采购服务。,《城市危险房屋管理规定》第五条,${CAIHE}`,
    `2,上级收回,没有这个部门,区鹊桥局,统一办理。,《城市危险房屋管理规定》第五条,${CAIHE}`,
    `3,上级收回,没有写条款,区教育局,统一办理。,《城市危险房屋管理规定》,${CAIHE}`,
  ];
  const buffer = Buffer.from(rows.join('\n'));
  const file = { name: '上级收回事项清单.csv', mimeType: 'text/csv', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('.powers-faults').waitFor();
  await page.locator('.powers-faults').scrollIntoViewIfNeeded();
}

async function putCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'elder-resident' }).click();
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().waitFor();
}

/** The card of someone who has no draft of this matter yet. */
function startForHer({ walkIns }: Seeded): (page: Page) => Promise<void> {
  return async (page) => {
    const handle = walkIns.pop() ?? '';
    await page.getByRole('textbox').first().fill(handle);
    await page.keyboard.press('Enter');
    const row = page.getByRole('listitem').filter({ hasText: '高龄津贴' });
    await row.getByRole('button', { name: '替本人开始' }).click();
    await page.locator('.counter-facts').waitFor();
  };
}
