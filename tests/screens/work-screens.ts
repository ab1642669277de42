// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#packages/testkit/browser.ts';
import { LOOKS } from './camera.ts';
import type { Screen } from './screen.ts';
import type { Seeded, Told } from './seed.ts';

const face = 'work' as const;
const WORKER = 'community-worker';
const REVIEWER = 'subdistrict-reviewer';
const OFFICER = 'subdistrict-officer';

const ENGLISH = [...LOOKS.work, { ...LOOKS.work[0]!, language: 'en' as const }];

/** Every page of the work face: the desks of each post, and the case as each of them reads it. */
export function workScreens(seeded: Seeded): Screen[] {
  const caseAs = (name: string, as: string, { id }: Pick<Told, 'id'>): Screen => ({
    ...{ face, name, as, path: `/work/cases/${id}` },
  });
  return [
    { face, name: 'sign-in', path: '/work' },
    { face, name: 'inbox', path: '/work', as: WORKER, alsoDark: true, looks: ENGLISH },
    { face, name: 'inbox-reviewer', path: '/work', as: REVIEWER },
    { face, name: 'inbox-seen', path: '/work?view=seen', as: OFFICER },
    { face, name: 'inbox-committee', path: '/work', as: 'committee-member' },
    { ...caseAs('case-accept', WORKER, seeded.submitted), alsoDark: true, looks: ENGLISH },
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
    { face, name: 'counter', path: '/work/counter', as: WORKER, looks: ENGLISH },
    {
      ...{ face, name: 'counter-present', path: '/work/counter', as: WORKER },
      after: putCard,
    },
    {
      ...{ face, name: 'counter-case', path: '/work/counter', as: WORKER },
      after: startForHer(seeded),
    },
  ];
}

async function pressChoice(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).first().click();
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
