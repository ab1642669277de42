// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#packages/testkit/browser.ts';
import type { Screen } from './screen.ts';
import type { Seeded } from './seed.ts';
import { ALLOWANCE, CAIHE, FURONG, JIELIAN } from './world.ts';

const face = 'open' as const;

/** What anyone may read: the powers list, and whether a certificate is real. */
export function openScreens(seeded: Seeded): Screen[] {
  const verify = (name: string, identifier: string): Screen => ({
    ...{ face, name, path: `/open/verify?identifier=${identifier}`, after: pressCheck },
  });
  return [
    { face, name: 'powers', path: '/open', alsoElder: true },
    { face, name: 'powers-entry', path: `/open/powers/entries/${ALLOWANCE}?area=${FURONG}` },
    { face, name: 'asymmetry', path: '/open/asymmetry', alsoElder: true },
    {
      ...{ face, name: 'asymmetry-department', path: '/open/asymmetry' },
      after: openFirstBody,
    },
    { face, name: 'powers-town', path: `/open/powers?area=${CAIHE}` },
    { face, name: 'powers-filter', path: '/open/powers?list=community-negative&at=2026-06-01' },
    {
      ...{ face, name: 'powers-diff' },
      path: `/open/powers/diff?area=${CAIHE}&from=2025-12-31&to=2026-12-31`,
    },
    {
      ...{ face, name: 'powers-taken-back' },
      path: `/open/powers/entries/taken-back-school-residence-${CAIHE}?area=${FURONG}`,
    },
    { face, name: 'powers-ended', path: `/open/powers/entries/basic-house-appraisal-${CAIHE}` },
    { face, name: 'log', path: '/open/log' },
    { face, name: 'powers-community', path: `/open/powers?area=${FURONG}`, alsoElder: true },
    { face, name: 'powers-stopped', path: `/open/powers?area=${JIELIAN}` },
    { face, name: 'powers-search', path: `/open/powers?q=${encodeURIComponent('津贴')}` },
    { face, name: 'register', path: '/open/register', alsoElder: true },
    { face, name: 'register-search', path: `/open/register?q=${encodeURIComponent('垃圾')}` },
    { face, name: 'register-none', path: '/open/register?q=zzz' },
    { face, name: 'verify', path: '/open/verify' },
    verify('verify-valid', seeded.granted.identifier),
    verify('verify-suspended', seeded.suspended.identifier),
    verify('verify-unknown', '1.2.156.3005.2.11330102MB00000000.9999'),
  ];
}

async function pressCheck(page: Page): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes('/ecerts/verify'));
  await page.locator('button[type="submit"]').click();
  await answer;
  await page.locator('[aria-live="polite"]').getByRole('heading').first().waitFor();
}

/** The first body's fold: what it asks, one thing a line. */
async function openFirstBody(page: Page): Promise<void> {
  await page.locator('.asym-fold > summary').first().click();
  await page.locator('.asym-lines > li').first().waitFor();
}
