// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { Browser, Page } from '#packages/testkit/browser.ts';
import { type Look, limitsOf, openVisit, settled } from './camera.ts';
import { measure, runAxe } from './inspect.ts';
import type { Screen } from './screen.ts';

export interface Shot {
  /** `<face>-<screen>-<size>-<lang>`, also the file's name. */
  name: string;
  faults: string[];
  seconds: number;
}

export interface ShootOptions {
  browser: Browser;
  url: string;
  /** Folder of the pictures. */
  outDir: string;
}

export function shotName({ face, name }: Screen, look: Look): string {
  return `${face}-${name}-${look.name}-${look.language ?? 'zh'}`;
}

/** Visits a screen in one look, takes its picture whole, and says what is wrong with it. */
export async function shoot(options: ShootOptions, screen: Screen, look: Look): Promise<Shot> {
  const began = performance.now();
  const name = shotName(screen, look);
  const faults = await visit(options, screen, look).catch((error: Error) => [
    `cannot be shown: ${error.message.split('\n').slice(0, 3).join(' ')}`,
  ]);
  return { name, faults, seconds: (performance.now() - began) / 1000 };
}

const TALLEST = 8000;
const FAILED_REQUEST = /^Failed to load resource/;

async function visit(
  { browser, url, outDir }: ShootOptions,
  screen: Screen,
  look: Look,
): Promise<string[]> {
  const { page, said } = await openVisit(browser, { url, look, as: screen.as });
  try {
    await screen.before?.(page);
    await page.goto(screen.path);
    if (screen.isLoading) await page.locator('[aria-busy="true"]').first().waitFor();
    else await settled(page);
    if (screen.after) {
      await screen.after(page);
      await settled(page);
    }
    const faults = [
      ...(await runAxe(page, { isWhole: !screen.isLoading })),
      ...(await measure(page, limitsOf(screen.face, look))),
    ];
    await takePicture(page, join(outDir, `${shotName(screen, look)}.png`));
    const errors = said.filter((line) => !(screen.mayFailRequests && FAILED_REQUEST.test(line)));
    return [...faults, ...errors.map((line) => `console: ${line}`)];
  } finally {
    await page.close();
  }
}

/** The whole page in one window, so that what is fixed at the foot stands at the foot. */
async function takePicture(page: Page, path: string): Promise<void> {
  const hasSheet = (await page.getByRole('dialog').count()) > 0;
  const { width, height } = page.viewportSize()!;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  if (!hasSheet && whole > height) {
    await page.setViewportSize({ width, height: Math.min(whole, TALLEST) });
  }
  await page.screenshot({ path, animations: 'disabled' });
}
