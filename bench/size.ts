// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ROOT } from '#apps/server/rooms.ts';
import { buildWeb } from '#apps/web/build.ts';
import { launchBrowser, newPage } from '#packages/testkit';
import { startChild } from './harness/child.ts';
import { type Benchmark, type Figure, short } from './harness/figures.ts';
import { environmentOf } from './harness/ground.ts';

/** The bars of issue 3. */
const GZIP_BYTES = 130_000;
const RSS_MB = 350;
const QUIET_S = 10;

const WEB_DIR = join(ROOT, '.build', 'web');

/** Notes when the first heading stands in the page: what is fetched later is fetched ahead. */
function noteFirstScreen(): void {
  const look = (): void => {
    if (!document.querySelector('h1, h2')) return;
    performance.mark('first-screen');
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

/** Other pages are fetched when the browser is idle; without that, only what is needed is. */
function neverIdle(): void {
  window.requestIdleCallback = () => 0;
}

/** Scripts a phone's browser has asked for before the first resident screen stands. */
async function fetchedScripts(url: string, fetchesAhead: boolean): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const page = await newPage(browser, { width: 390, height: 844, isPhone: true, baseUrl: url });
    await page.addInitScript(noteFirstScreen);
    if (!fetchesAhead) await page.addInitScript(neverIdle);
    await page.goto('/', { waitUntil: 'networkidle' });
    return await page.evaluate(() => {
      const [shown] = performance.getEntriesByName('first-screen');
      if (!shown) throw new Error('the first screen never stood');
      const fetched = performance.getEntriesByType('resource');
      const before = fetched.filter((entry) => entry.startTime < shown.startTime);
      return before.map((entry) => new URL(entry.name).pathname);
    });
  } finally {
    await browser.close();
  }
}

function gzipBytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(WEB_DIR, file))).length, 0);
}

async function residentFace(url: string): Promise<Figure[]> {
  const built = readdirSync(join(WEB_DIR, 'assets')).filter((file) => file.endsWith('.js'));
  const all = gzipBytes(built.map((file) => join('assets', file)));
  const figure = async (name: string, fetchesAhead: boolean): Promise<Figure> => {
    const asked = await fetchedScripts(url, fetchesAhead);
    const scripts = asked.filter((file) => file.endsWith('.js'));
    const loaded = gzipBytes(scripts);
    return {
      name: `JavaScript ${name}, ${scripts.length} files, gzip`,
      measured: `${short(loaded / 1000)} kB`,
      beside: `all faces’ JavaScript ${short(all / 1000)} kB`,
      ratio: loaded / all,
      target: `≤ ${GZIP_BYTES / 1000} kB`,
      isMet: loaded > 0 && loaded <= GZIP_BYTES,
    };
  };
  return [
    await figure('the first resident screen needs', false),
    await figure('asked for before it stands, pages fetched ahead among them', true),
  ];
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** What reaches a phone, and what the program holds while it waits. */
export const size: Benchmark = {
  name: 'size',
  async run({ ground, isQuick, say }) {
    await buildWeb({ outDir: WEB_DIR, log: say });
    const clone = await (await ground()).cloneHouse('bench_size');
    const file = join(import.meta.dirname, 'size');
    const bare = await startChild(join(file, 'bare-child.ts'), {});
    const server = await startChild(join(file, 'server-child.ts'), environmentOf(clone));
    try {
      say(`waiting ${QUIET_S} s after ready …`);
      await pause((isQuick ? 1 : QUIET_S) * 1000);
      const mb = residentMb(server.pid);
      const peer = residentMb(bare.pid);
      return [
        ...(await residentFace(String(server.ready.url))),
        {
          name: `server process on the demo city, ${QUIET_S} s after ready`,
          measured: `${short(mb)} MB resident`,
          beside: `bare node:http ${short(peer)} MB`,
          ratio: mb / peer,
          target: `< ${RSS_MB} MB`,
          isMet: mb < RSS_MB,
        },
      ];
    } finally {
      await server.stop();
      await bare.stop();
    }
  },
};
