// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#packages/testkit/browser.ts';
import { LOOKS } from './camera.ts';
import type { Screen } from './screen.ts';
import type { Seeded } from './seed.ts';

const RESIDENT = LOOKS.resident.filter(({ isPhone }) => isPhone);
const WORK = LOOKS.work;

/**
 * What a screen shows when there is nothing, when it waits, when something is down, or too long.
 */
export function stateScreens(seeded: Seeded): Screen[] {
  const resident = { face: 'resident' as const, looks: RESIDENT };
  const work = { face: 'work' as const, looks: WORK };
  const { empty, draftSilent, draftRoom } = seeded;
  return [
    { ...resident, name: 'empty-cases', path: '/cases', as: empty },
    { ...resident, name: 'empty-certificates', path: '/certificates', as: empty },
    { ...resident, name: 'empty-diary', path: '/diary', as: empty },
    {
      ...{ ...resident, name: 'empty-search', as: empty },
      path: `/matters?q=${encodeURIComponent('我要申请太空移民')}`,
    },
    { ...resident, name: 'not-found', path: '/there-is-no-such-page' },
    {
      ...{ ...resident, name: 'silent-agency', as: draftSilent.handle },
      path: `/apply/${draftSilent.id}`,
    },
    {
      ...{ ...resident, name: 'error-offline', path: '/cases', as: empty },
      ...{ before: cutOff, mayFailRequests: true },
    },
    {
      ...{ ...resident, name: 'error-server', path: '/cases', as: empty },
      ...{ before: breakLists, mayFailRequests: true },
    },
    {
      ...{ ...resident, name: 'loading', path: '/cases', as: empty },
      ...{ before: hang, isLoading: true },
    },
    {
      ...{ ...resident, name: 'form-errors', path: `/apply/${draftRoom.id}` },
      as: draftRoom.handle,
      after: (page) => page.getByRole('button', { name: '提交申请' }).click(),
    },
    {
      ...{ ...resident, name: 'long-case', path: `/cases/${seeded.longWords.id}` },
      as: seeded.longWords.handle,
    },
    { ...work, name: 'empty-inbox', path: '/work', as: 'health-officer' },
    { ...work, name: 'empty-search', path: '/work?q=zzz', as: 'community-worker' },
    {
      ...{ ...work, name: 'error-offline', path: '/work', as: 'community-worker' },
      ...{ before: cutOff, mayFailRequests: true },
    },
    {
      ...{ ...work, name: 'loading', path: '/work', as: 'community-worker' },
      ...{ before: hang, isLoading: true },
    },
    {
      ...{ ...work, name: 'unknown-case', as: 'community-worker', mayFailRequests: true },
      path: '/work/cases/330102-00000000-0000-7000-8000-000000000000',
    },
  ];
}

const LISTS = /\/api\/v1\/cases(\?|$)/;

async function cutOff(page: Page): Promise<void> {
  await page.route(LISTS, (route) => route.abort('internetdisconnected'));
}

async function breakLists(page: Page): Promise<void> {
  await page.route(LISTS, (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 500, code: 'HTTP_UNEXPECTED' }),
    }),
  );
}

async function hang(page: Page): Promise<void> {
  await page.route(LISTS, () => undefined);
}
