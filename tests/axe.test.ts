// SPDX-License-Identifier: Apache-2.0
// The screens most people meet, at phone and desktop in Chinese: no violation of WCAG 2.2 AA.
// Every other screen, size and language is looked at by `npm run screens`.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchBrowser } from '#packages/testkit';
import { startTestApp } from '#tests/house/test-app.ts';
import { builtWeb } from '#tests/screens/built-web.ts';
import { LOOKS, openVisit, settled } from '#tests/screens/camera.ts';
import { runAxe } from '#tests/screens/inspect.ts';
import { ALLOWANCE, World } from '#tests/screens/world.ts';

interface Seen {
  path: string;
  as?: string;
}

const app = await startTestApp({ name: 'axe', webDir: await builtWeb() });
const browser = await launchBrowser();
after(() => browser.close());

const world = new World(app.url);
const draft = await world.draft(ALLOWANCE, {}, 'elder-resident');
const sent = await world.submitted(ALLOWANCE);
const SEEN: Record<string, Seen> = {
  home: { path: '/', as: draft.handle },
  apply: { path: `/apply/${draft.id}`, as: draft.handle },
  case: { path: `/cases/${sent.id}`, as: sent.handle },
  inbox: { path: '/work', as: 'community-worker' },
  'work case': { path: `/work/cases/${sent.id}`, as: 'community-worker' },
  verify: { path: '/open/verify' },
};

const PHONE = LOOKS.resident[0]!;
const DESKTOP = LOOKS.work[0]!;

for (const [name, { path, as }] of Object.entries(SEEN)) {
  test(`axe finds nothing on ${name}, at phone and desktop`, async () => {
    const found = await Promise.all(
      [PHONE, DESKTOP].map(async (look) => {
        const { page, said } = await openVisit(browser, { url: app.url, look, as });
        await page.goto(path);
        await settled(page);
        const violations = await runAxe(page);
        await page.close();
        return [...violations, ...said].map((fault) => `${look.name}: ${fault}`);
      }),
    );
    assert.deepEqual(found.flat(), []);
  });
}
