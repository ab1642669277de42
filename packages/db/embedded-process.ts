// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A token that tells a living process from every other that ever had its number; undefined
 * when there is no such process or only a zombie of it.
 */
export function processStart(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? linuxStart(pid) : psStart(pid);
}

function linuxStart(pid: number): string | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  // The name in the second field may itself hold spaces and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = readProc('/proc/sys/kernel/random/boot_id')?.slice(0, 8) ?? '';
  return `${boot}-${fields[19]}`;
}

function psStart(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (line === '' || line.startsWith('Z')) return undefined;
    return line.split(/\s+/).slice(1).join('-');
  } catch {
    return undefined;
  }
}

/** What `postmaster.pid` in a cluster's folder says, and whether it is true. */
export interface FoundPostmaster {
  pid: number;
  /** It is alive, is a postgres, and runs on this very folder. */
  isOurs: boolean;
}

/** Reads a cluster's `postmaster.pid`; undefined when there is none. */
export function findPostmaster(clusterDir: string): FoundPostmaster | undefined {
  const text = readProc(join(clusterDir, 'postmaster.pid'));
  if (text === undefined) return undefined;
  const pid = Number(text.split('\n')[0]);
  return { pid, isOurs: processStart(pid) !== undefined && runsOn(pid, clusterDir) };
}

function runsOn(pid: number, clusterDir: string): boolean {
  if (process.platform !== 'linux') return psRunsOn(pid, clusterDir);
  const command = readProc(`/proc/${pid}/cmdline`)?.split('\0')[0] ?? '';
  if (!/(^|\/)postgres(:|$)/.test(command)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
  } catch {
    // Another user's postgres: not readable, so not one that we started on our folder.
    return false;
  }
}

function psRunsOn(pid: number, clusterDir: string): boolean {
  try {
    const line = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return line.includes('postgres') && line.includes(clusterDir);
  } catch {
    return false;
  }
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Waits, in short steps, until `isTrue` or until `limitMs` has passed; tells which. */
export async function waitUntil(isTrue: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!isTrue()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}
