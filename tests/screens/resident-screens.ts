// SPDX-License-Identifier: Apache-2.0
import type { Screen } from './screen.ts';
import type { Seeded, Told } from './seed.ts';

const face = 'resident' as const;

/** Every page of the resident face, and each state a case can be read in. */
export function residentScreens(seeded: Seeded): Screen[] {
  const elder = 'elder-resident';
  const { apply, running, repaired } = seeded.elder;
  const caseOf = (name: string, { id, handle }: Pick<Told, 'id' | 'handle'>): Screen => ({
    ...{ face, name, path: `/cases/${id}`, as: handle },
  });
  return [
    { face, name: 'welcome', path: '/' },
    { face, name: 'sign-in', path: '/sign-in' },
    { face, name: 'register', path: '/register' },
    { face, name: 'home', path: '/', as: elder, alsoDark: true },
    { face, name: 'matters', path: '/matters', as: elder },
    { face, name: 'search', path: `/matters?q=${encodeURIComponent('老人每月发钱')}`, as: elder },
    { face, name: 'matter', path: '/matters/old-age-allowance', as: elder },
    {
      ...{ face, name: 'matter-why', path: '/matters/old-age-allowance', as: elder },
      after: (page) => page.getByRole('button', { name: '凭什么' }).first().click(),
    },
    { face, name: 'matter-self-governed', path: '/matters/activity-room', as: elder },
    { face, name: 'apply', path: `/apply/${apply.id}`, as: elder, alsoDark: true },
    {
      ...{ face, name: 'apply-fact', path: `/apply/${apply.id}`, as: elder },
      after: (page) => page.locator('.lm-fact, .lm-rows button').first().click(),
    },
    {
      ...{ face, name: 'apply-asked', path: `/apply/${seeded.draftRoom.id}` },
      as: seeded.draftRoom.handle,
    },
    { face, name: 'sent', path: `/cases/${running.id}/sent`, as: elder },
    { face, name: 'cases', path: '/cases', as: elder },
    caseOf('case-submitted', seeded.submitted),
    caseOf('case-supplement', seeded.supplement),
    caseOf('case-paused', seeded.paused),
    caseOf('case-accepted', seeded.accepted),
    caseOf('case-reviewed', seeded.reviewed),
    { ...caseOf('case-granted', seeded.granted), alsoDark: true },
    caseOf('case-rated', seeded.rated),
    { ...caseOf('case-refused', seeded.refused), alsoDark: true },
    caseOf('case-not-accepted', seeded.notAccepted),
    caseOf('case-completed', { ...repaired, handle: elder }),
    caseOf('case-self-governed', { ...running, handle: elder }),
    { face, name: 'certificates', path: '/certificates', as: seeded.granted.handle },
    {
      ...{ face, name: 'certificate', path: `/certificates/${seeded.granted.ecert}` },
      ...{ as: seeded.granted.handle, alsoDark: true },
    },
    {
      ...{ face, name: 'certificate-shown', path: `/certificates/${seeded.granted.ecert}` },
      as: seeded.granted.handle,
      after: async (page) => {
        await page.getByRole('button', { name: '亮码出示' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      ...{ face, name: 'certificate-suspended', as: seeded.suspended.handle },
      path: `/certificates/${seeded.suspended.ecert}`,
    },
    { face, name: 'diary', path: '/diary', as: seeded.granted.handle },
    {
      ...{ face, name: 'diary-seal', path: '/diary', as: seeded.granted.handle },
      after: async (page) => {
        await page.getByRole('button', { name: /^核对/ }).first().click();
        await page.getByText('没有被改过').first().waitFor();
      },
    },
    {
      ...{ face, name: 'diary-question', path: '/diary', as: seeded.granted.handle },
      after: (page) => page.getByRole('button', { name: '有疑问' }).first().click(),
    },
    { face, name: 'code', path: '/code', as: elder },
    { face, name: 'me', path: '/me', as: elder },
    { face, name: 'help', path: '/help', as: elder },
  ];
}
