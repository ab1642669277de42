// SPDX-License-Identifier: Apache-2.0

import type { Request } from 'playwright-core';
import { newPage } from '#packages/testkit';
import type { Browser, Page } from '#packages/testkit/browser.ts';
import type { Limits } from './measure.ts';

export type Face = 'resident' | 'work' | 'open';
export type Language = 'zh' | 'en';

/** How a face is looked at: the size of the window, the theme, the language. */
export interface Look {
  name: string;
  width: number;
  height: number;
  isPhone?: boolean;
  isElder?: boolean;
  isDark?: boolean;
  language?: Language;
}

const PHONE = { width: 390, height: 844, isPhone: true };

/** The larger text: of every resident screen, and at work and open of the screens most used. */
export const ELDER: Look = { name: 'elder', ...PHONE, isElder: true };

const SETTLE_LIMIT_MS = 10_000;

/** The looks every main screen of a face is taken in. */
export const LOOKS: Record<Face, readonly Look[]> = {
  resident: [{ name: 'phone', ...PHONE }, ELDER, { name: 'desktop', width: 1280, height: 900 }],
  work: [
    { name: 'desktop', width: 1440, height: 900 },
    { name: 'phone', ...PHONE },
  ],
  open: [
    { name: 'desktop', width: 1280, height: 900 },
    { name: 'phone', ...PHONE },
    { name: 'desktop', width: 1280, height: 900, language: 'en' },
    { name: 'phone', ...PHONE, language: 'en' },
  ],
};

/** Dark follows the system on resident and work; taken for the screens that carry most colours. */
export const DARK: Record<Face, readonly Look[]> = {
  resident: [{ name: 'dark', ...PHONE, isDark: true }],
  work: [{ name: 'dark', width: 1440, height: 900, isDark: true }],
  open: [],
};

export function limitsOf(face: Face, look: Look): Limits {
  if (look.isElder) return { target: 60, font: 18 };
  return { target: 44, font: face === 'resident' ? 14 : 12 };
}

export interface VisitOptions {
  /** Where the server listens. */
  url: string;
  look: Look;
  /** Handle of who is signed in; nobody when absent. */
  as?: string | undefined;
  /** Lets the person choose theme and language herself, and keeps what she chose. */
  keepsSettings?: boolean;
  /** Device pixels per CSS pixel. */
  scale?: number;
}

/**
 * A page in a fresh profile with the look's settings, signed in, collecting what its console says.
 */
export async function openVisit(
  browser: Browser,
  { url, look, as, scale, keepsSettings }: VisitOptions,
): Promise<{ page: Page; said: string[] }> {
  const page = await newPage(browser, {
    ...{ width: look.width, height: look.height, baseUrl: url, scale: scale ?? 1 },
    ...{ isPhone: look.isPhone ?? false, locale: look.language === 'en' ? 'en-GB' : 'zh-CN' },
  });
  if (look.isDark) await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const settings = { theme: look.isElder ? 'elder' : 'usual', language: look.language ?? 'zh' };
  if (!keepsSettings)
    await page.addInitScript(({ theme, language }) => {
      localStorage.setItem('lm-theme', theme);
      localStorage.setItem('lm-language', language);
    }, settings);
  if (as) {
    const answer = await page.request.post('/api/v1/demo/login', { data: { person: as } });
    if (!answer.ok()) throw new Error(`cannot sign in ${as}: ${answer.status()}`);
  }
  page.setDefaultTimeout(SETTLE_LIMIT_MS);
  countRequests(page);
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return { page, said };
}

const underWay = new WeakMap<Page, Set<Request>>();

/** Keeps what was asked for and has not come: doors, and chunks that come late. */
function countRequests(page: Page): void {
  const calls = new Set<Request>();
  underWay.set(page, calls);
  page.on('request', (request) => calls.add(request));
  page.on('requestfinished', (request) => calls.delete(request));
  page.on('requestfailed', (request) => calls.delete(request));
}

const QUIET_MS = 120;

/** Waits until nothing is still being asked for, nothing is loading, and every font has come. */
export async function settled(page: Page): Promise<void> {
  const until = Date.now() + SETTLE_LIMIT_MS;
  for (let quietSince = Date.now(); Date.now() - quietSince < QUIET_MS; ) {
    await page.waitForTimeout(QUIET_MS / 4);
    const isAsking = (underWay.get(page)?.size ?? 0) > 0;
    if (isAsking || !(await isDrawn(page))) quietSince = Date.now();
    if (Date.now() > until) throw new Error('something was still being asked for');
  }
}

/** The page has its heading and no bones, its fonts are there, and two frames were drawn since. */
function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return (
      document.querySelector('h1, [role="alert"]') !== null &&
      document.querySelector('[aria-busy="true"]') === null &&
      document.fonts.status === 'loaded'
    );
  });
}
