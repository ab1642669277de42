// SPDX-License-Identifier: Apache-2.0
// The meter as the work face runs it: what a real browser sends when its window is left.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchBrowser } from '#packages/testkit';
import { must } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { builtWeb } from '#tests/screens/built-web.ts';
import { LOOKS, openVisit, settled } from '#tests/screens/camera.ts';

const app = await startTestApp({ name: 'own-cost-browser', webDir: await builtWeb() });
const browser = await launchBrowser();
after(() => browser.close());

test('leaving the window sends what the screens cost: codes and counts, nothing else', async () => {
  const as = 'subdistrict-reviewer';
  const { page, said } = await openVisit(browser, { url: app.url, look: LOOKS.work[0]!, as });
  await page.goto('/work');
  await settled(page);
  await page.locator('.work-me').click();
  await page.getByRole('dialog').waitFor();
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('/burden/own-cost'),
  );
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
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
