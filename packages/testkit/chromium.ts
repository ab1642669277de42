// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const execFileAsync = promisify(execFile);

/** A Chromium to run: its program, and what its environment needs. */
export interface Chromium {
  program: string;
  env: Record<string, string>;
}

/**
 * The Chromium named in CHROME_PATH, else the packaged one, unpacked once per installation
 * (about 2 s, 220 MB). It brings its own libraries, so the machine needs none.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROME_PATH;
  if (named) return { program: named, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      '本机没有随包的浏览器，请用 CHROME_PATH 指定 Chrome 或 Chromium。' +
        ' No packaged browser for this machine: name a Chrome or Chromium in CHROME_PATH.',
    );
  }
  const home = await unpackedHome();
  const libraries = join(home, 'al2023/lib');
  return { program: join(home, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

async function unpackedHome(): Promise<string> {
  const manifest = readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const home = join(cacheFolder(), `chromium-${version}`);
  if (existsSync(home)) return home;
  // Two test files may unpack at once: each into a folder of its own, the first to finish wins.
  const fresh = mkdtempSync(`${home}-`);
  const program = fileURLToPath(new URL('./unpack-chromium.ts', import.meta.url));
  await execFileAsync(process.execPath, [program], { env: { ...process.env, TMPDIR: fresh } });
  for (const path of [fresh, join(fresh, 'chromium')]) chmodSync(path, 0o755);
  try {
    renameSync(fresh, home);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  return home;
}

/** A folder for what can be made again: in the installation, or this user's own elsewhere. */
export function cacheFolder(): string {
  const inside = join(modules, '.cache/lastmile');
  try {
    mkdirSync(inside, { recursive: true });
    accessSync(inside, constants.W_OK);
    return inside;
  } catch {
    const own = join(tmpdir(), `lastmile-cache-${process.getuid?.() ?? 0}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return own;
  }
}

/** Folders of the packaged Noto Sans SC, in the weights that the design uses. */
export function fontFolders(): string[] {
  const home = join(modules, '@expo-google-fonts/noto-sans-sc');
  return ['400Regular', '500Medium', '600SemiBold'].map((weight) =>
    dirname(fontFile(home, weight)),
  );
}

function fontFile(home: string, weight: string): string {
  return join(home, weight, `NotoSansSC_${weight}.ttf`);
}
