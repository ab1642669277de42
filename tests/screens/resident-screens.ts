// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import type { Page } from '#packages/testkit/browser.ts';
import type { Screen } from './screen.ts';
import type { Seeded, Told } from './seed.ts';

const face = 'resident' as const;

const ELDER = 'elder-resident';

/** Every page of the resident face, and each state a case can be read in. */
export function residentScreens(seeded: Seeded): Screen[] {
  return [
    ...beforeScreens(seeded),
    ...caseScreens(seeded),
    ...certificateScreens(seeded),
    ...diaryScreens(seeded),
    { face, name: 'code', path: '/code', as: ELDER },
    { face, name: 'me', path: '/me', as: ELDER },
    { face, name: 'help', path: '/help', as: ELDER },
  ];
}

/** From the first page to a form that waits to be sent. */
function beforeScreens({ elder, draftRoom }: Seeded): Screen[] {
  const apply = { face, path: `/apply/${elder.apply.id}`, as: ELDER };
  const matter = { face, path: '/matters/old-age-allowance', as: ELDER };
  return [
    { face, name: 'welcome', path: '/' },
    { face, name: 'sign-in', path: '/sign-in' },
    { face, name: 'register', path: '/register' },
    { face, name: 'real-name', path: '/real-name', before: registers },
    { face, name: 'home', path: '/', as: ELDER, alsoDark: true },
    { face, name: 'matters', path: '/matters', as: ELDER },
    { face, name: 'search', path: `/matters?q=${encodeURIComponent('老人每月发钱')}`, as: ELDER },
    { ...matter, name: 'matter' },
    { ...matter, name: 'matter-why', after: (page) => press(page, '凭什么') },
    { face, name: 'matter-self-governed', path: '/matters/activity-room', as: ELDER },
    { ...apply, name: 'apply', alsoDark: true },
    {
      ...{ ...apply, name: 'apply-fact' },
      after: (page) => page.locator('.lm-fact, .lm-rows button').first().click(),
    },
    { face, name: 'apply-asked', path: `/apply/${draftRoom.id}`, as: draftRoom.handle },
    { face, name: 'sent', path: `/cases/${elder.running.id}/sent`, as: ELDER },
    { face, name: 'cases', path: '/cases', as: ELDER },
  ];
}

function caseScreens(seeded: Seeded): Screen[] {
  const { running, repaired } = seeded.elder;
  const caseOf = (name: string, { id, handle }: Pick<Told, 'id' | 'handle'>): Screen => ({
    ...{ face, name, path: `/cases/${id}`, as: handle },
  });
  return [
    caseOf('case-submitted', seeded.submitted),
    caseOf('case-supplement', seeded.supplement),
    caseOf('case-paused', seeded.paused),
    caseOf('case-accepted', seeded.accepted),
    caseOf('case-reviewed', seeded.reviewed),
    { ...caseOf('case-granted', seeded.granted), alsoDark: true },
    { ...caseOf('case-why', seeded.granted), after: (page) => press(page, /凭什么/) },
    caseOf('case-rated', seeded.rated),
    { ...caseOf('case-refused', seeded.refused), alsoDark: true },
    caseOf('case-not-accepted', seeded.notAccepted),
    caseOf('case-completed', { ...repaired, handle: ELDER }),
    caseOf('case-self-governed', { ...running, handle: ELDER }),
  ];
}

function certificateScreens({ granted, suspended }: Seeded): Screen[] {
  const certificate = { face, path: `/certificates/${granted.ecert}`, as: granted.handle };
  return [
    { face, name: 'certificates', path: '/certificates', as: granted.handle },
    { ...certificate, name: 'certificate', alsoDark: true },
    {
      ...{ ...certificate, name: 'certificate-shown' },
      after: async (page) => {
        await press(page, '亮码出示');
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      ...{ face, name: 'certificate-suspended', as: suspended.handle },
      path: `/certificates/${suspended.ecert}`,
    },
  ];
}

function diaryScreens({ granted }: Seeded): Screen[] {
  const diary = { face, path: '/diary', as: granted.handle };
  return [
    { ...diary, name: 'diary' },
    {
      ...{ ...diary, name: 'diary-seal' },
      after: async (page) => {
        await press(page, /^核对/);
        await page.getByText('没有被改过').first().waitFor();
      },
    },
    { ...diary, name: 'diary-question', after: (page) => press(page, '有疑问') },
  ];
}

/** A fresh account that has not yet said who it is. */
async function registers(page: Page): Promise<void> {
  const account = { username: `screens-${randomUUID().slice(0, 8)}`, password: randomUUID() };
  const answer = await page.request.post('/api/v1/identity/register', { data: account });
  if (!answer.ok()) throw new Error(`cannot register: ${answer.status()}`);
}

function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click();
}
