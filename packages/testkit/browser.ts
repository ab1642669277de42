// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { cacheFolder, findChromium, fontFolders } from './chromium.ts';

export type { Browser, Page } from 'playwright-core';

/** How a page looks out on the world. */
export interface BrowserPageOptions {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Prefix of relative addresses, e.g. `http://127.0.0.1:8080`. */
  baseUrl?: string;
  /** Device pixels per CSS pixel, 1 unless told. */
  scale?: number;
  /** Touch and mobile layout. */
  isPhone?: boolean;
  /** BCP 47, `zh-CN` unless told. */
  locale?: string;
}

/**
 * A headless Chromium with Noto Sans SC, as root or as an ordinary user. It reaches this
 * machine only. Close it when done.
 */
export async function launchBrowser(): Promise<Browser> {
  const { program, env } = await findChromium();
  return chromium.launch({
    executablePath: program,
    env: { ...process.env, ...env, FONTCONFIG_FILE: fontConfiguration() },
    args: [
      '--disable-gpu',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

/** A page in a fresh profile (no cookie, no storage); closing it discards the profile. */
export async function newPage(browser: Browser, options: BrowserPageOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    baseURL: options.baseUrl,
    deviceScaleFactor: options.scale ?? 1,
    isMobile: options.isPhone ?? false,
    hasTouch: options.isPhone ?? false,
    locale: options.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A picture must not depend on how far a movement has come.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // When the whole browser closes, the profile is already gone.
  page.once('close', () => void context.close().catch(() => undefined));
  return page;
}

// The machine may have no font at all, and without one every Han character is an empty box.
function fontConfiguration(): string {
  const xml = fontXml();
  const mark = createHash('sha256').update(xml).digest('hex').slice(0, 8);
  const file = join(cacheFolder(), `fonts-${mark}.conf`);
  if (!existsSync(file)) writeFileSync(file, xml);
  return file;
}

function fontXml(): string {
  const folders = fontFolders().map((folder) => `  <dir>${folder}</dir>`);
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders,
    `  <cachedir>${join(cacheFolder(), 'fonts')}</cachedir>`,
    '  <match target="pattern">',
    '    <edit name="family" mode="append_last"><string>Noto Sans SC</string></edit>',
    '  </match>',
    '</fontconfig>',
    '',
  ].join('\n');
}
