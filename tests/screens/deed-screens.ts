// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#packages/testkit/browser.ts';
import { LOOKS } from './camera.ts';
import type { Screen } from './screen.ts';
import type { Seeded } from './seed.ts';

const face = 'work' as const;
const OFFICER = 'subdistrict-officer';
const ENGLISH = [...LOOKS.work, { ...LOOKS.work[0]!, language: 'en' as const }];

/** Delegations at work: each stage, as each of those concerned sees it. */
export function deedScreens({ deeds }: Seeded): Screen[] {
  const deedAs = (name: string, as: string, id: string): Screen => ({
    ...{ face, name, as, path: `/work/delegations/${id}` },
  });
  const { inForce, waiting, toAgree, toCommittee, suspended, lapsed, draft } = deeds;
  return [
    { face, name: 'deeds', path: '/work/delegations', as: OFFICER, looks: ENGLISH },
    { face, name: 'deeds-station', path: '/work/delegations', as: 'community-worker' },
    { face, name: 'deeds-force', path: '/work/delegations?view=force', as: OFFICER },
    { face, name: 'deeds-empty', path: '/work/delegations', as: 'facility-owner' },
    { face, name: 'deed-choose', path: '/work/delegations/new', as: OFFICER },
    {
      ...{ face, name: 'deed-draft', path: `/work/delegations/new?${draft}`, as: OFFICER },
      ...{ looks: ENGLISH, alsoDark: true, alsoElder: true },
    },
    {
      ...{ face, name: 'deed-barred', path: `/work/delegations/new?${draft}`, as: OFFICER },
      after: (page) => press(page, /^行政处罚/),
    },
    {
      ...{ face, name: 'deed-means', path: `/work/delegations/new?${draft}`, as: OFFICER },
      after: (page) => press(page, '改钱'),
    },
    { ...deedAs('deed-waiting', OFFICER, waiting), looks: ENGLISH, alsoElder: true },
    {
      ...deedAs('deed-amend', OFFICER, waiting),
      after: (page) => press(page, '改交出的动作'),
    },
    {
      ...deedAs('deed-amend-period', OFFICER, waiting),
      after: (page) => press(page, '改范围和时间'),
    },
    deedAs('deed-confirm-money', 'finance-officer', waiting),
    deedAs('deed-agree-station', 'community-worker', toAgree),
    deedAs('deed-agree-committee', 'committee-member', toCommittee),
    deedAs('deed-in-force', OFFICER, inForce),
    {
      ...deedAs('deed-suspend', OFFICER, inForce),
      after: (page) => press(page, '暂停'),
    },
    deedAs('deed-suspended', OFFICER, suspended),
    ...(lapsed ? [deedAs('deed-lapsed', 'community-worker', lapsed)] : []),
  ];
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}
