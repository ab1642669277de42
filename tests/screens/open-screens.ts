// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#packages/testkit/browser.ts';
import type { Screen } from './screen.ts';
import type { Seeded } from './seed.ts';
import { FURONG, JIELIAN } from './world.ts';

const face = 'open' as const;

/** What anyone may read: the powers list, and whether a certificate is real. */
export function openScreens(seeded: Seeded): Screen[] {
  const verify = (name: string, identifier: string): Screen => ({
    ...{ face, name, path: `/open/verify?identifier=${identifier}`, after: pressCheck },
  });
  return [
    { face, name: 'powers', path: '/open' },
    { face, name: 'powers-community', path: `/open?area=${FURONG}` },
    { face, name: 'powers-stopped', path: `/open?area=${JIELIAN}` },
    { face, name: 'powers-search', path: `/open?q=${encodeURIComponent('津贴')}` },
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
  await page.locator('.lm-note').first().waitFor();
}
