// SPDX-License-Identifier: Apache-2.0
// The meter as the work face runs it: what a real browser sends when its window is left.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Request } from 'playwright-core';
import { launchBrowser } from '#packages/testkit';
import type { Page } from '#packages/testkit/browser.ts';
import { must } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { builtWeb } from '#tests/screens/built-web.ts';
import { LOOKS, openVisit, settled } from '#tests/screens/camera.ts';

const app = await startTestApp({ name: 'own-cost-browser', webDir: await builtWeb() });
const browser = await launchBrowser();
after(() => browser.close());

const LEFT = '/burden/own-cost';

/** She leaves the window; seen again and left in one tick, so that no new stay has any length. */
const leave = (page: Page) =>
  page.evaluate(() => {
    for (const value of ['visible', 'hidden']) {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  });

const isSending = (request: Request) => request.method() === 'POST' && request.url().endsWith(LEFT);

async function openWork(as: string) {
  const opened = await openVisit(browser, { url: app.url, look: LOOKS.work[0]!, as });
  await opened.page.goto('/work');
  await settled(opened.page);
  return opened;
}

/** Something that counts: she opens the sheet about herself. */
async function prompt(page: Page): Promise<void> {
  await page.locator('.work-me').click();
  await page.getByRole('dialog').waitFor();
}

test('leaving the window sends what the screens cost: codes and counts, nothing else', async () => {
  const as = 'subdistrict-reviewer';
  const { page, said } = await openWork(as);
  await prompt(page);
  const sent = page.waitForRequest(isSending);
  await leave(page);
  const request = await sent;
  assert.equal((await request.response())?.status(), 200);
  await page.close();
  assert.deepEqual(said, []);
  const { mine, ours } = (await must((await app.login(as)).get('/api/v1/burden/own-cost'))).body;
  assert.deepEqual(
    mine.months.map((month: { stays: number; prompts: number }) => [month.stays, month.prompts]),
    [[1, 1]],
  );
  assert.deepEqual(ours.months, [], 'of one worker no sum is told');
});

test('a batch whose answer is lost goes out again with the next, and counts once', async () => {
  const as = 'subdistrict-officer';
  const { page } = await openWork(as);
  const tries: { batch: string; stays: unknown[] }[] = [];
  // The first arrives and its answer is lost; the second is lost on its way; then all is well.
  const ways = ['arrives', 'is lost'];
  await page.route(`**${LEFT}`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    tries.push(route.request().postDataJSON());
    const way = ways.shift();
    if (way === undefined) return route.continue();
    if (way === 'arrives') assert.equal((await route.fetch()).status(), 200);
    return route.abort('connectionreset');
  });
  await prompt(page);
  for (const _ of ['arrives', 'is lost']) {
    const failed = page.waitForEvent('requestfailed', isSending);
    await leave(page);
    await failed;
    await settled(page);
  }
  const done = page.waitForResponse((response) => isSending(response.request()));
  await leave(page);
  await done;
  assert.equal(tries.length, 3);
  assert.equal(new Set(tries.map(({ batch }) => batch)).size, 1, 'the same number each time');
  await settled(page);
  await leave(page);
  await settled(page);
  assert.equal(tries.length, 3, 'what was answered is not sent again');
  await page.close();
  const { mine } = (await must((await app.login(as)).get('/api/v1/burden/own-cost'))).body;
  const [month] = mine.months;
  assert.deepEqual([month.stays, month.prompts], [1, 1]);
});
