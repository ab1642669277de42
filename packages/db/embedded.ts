// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#packages/kernel';
import { binariesFor } from './embedded-binaries.ts';
import { type Cluster, openCluster } from './embedded-cluster.ts';
import { EMBEDDED_ERRORS } from './embedded-errors.ts';
import { claimDirectory } from './embedded-lock.ts';
import { choosePort } from './embedded-port.ts';
import { findPostmaster, waitUntil } from './embedded-process.ts';
import { type Supervised, supervise } from './embedded-supervisor.ts';

export { type EmbeddedBinaries, embeddedBinaries } from './embedded-binaries.ts';

export interface EmbeddedOptions {
  /** Folder of the database, its password and its lock; made when missing. */
  dataDir: string;
  /** A fixed port; without it the last one if free, else any free one. */
  port?: number;
  /** False only where the data may be lost: tests. */
  fsync?: boolean;
  /** PostgreSQL settings over ours, e.g. `{ shared_buffers: '512MB' }`. */
  settings?: Record<string, string>;
  /** Remove `dataDir` after the stop, however it comes about. */
  temporary?: boolean;
  /** Gets each line that PostgreSQL writes to its log: no statement, no value. */
  log?: (line: string) => void;
}

/** A running embedded PostgreSQL, owned by this process. */
export interface EmbeddedDatabase {
  /** Superuser URL of the database `postgres`, on 127.0.0.1. */
  url: string;
  port: number;
  /** A server left over from a killed process was found alive and taken over. */
  adopted: boolean;
  /** Shuts down in order; resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const RESTARTS_MAX = 5;
const RESTART_WINDOW_MS = 60_000;

/**
 * Starts the embedded PostgreSQL on `dataDir`, making the cluster first if there is none.
 * It ends with this process, also on kill -9, and is started again if it alone is killed.
 * Throws DB_DIRECTORY_IN_USE, DB_START_FAILED and the other codes of `embedded-errors.ts`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, release } = claim(options.dataDir);
  try {
    const cluster = openCluster(dataDir, options);
    const adopted = await takeOver(cluster);
    const server = new Server(cluster, options);
    await server.start();
    const url = `postgres://postgres:${cluster.password}@127.0.0.1:${server.port}/postgres`;
    const stop = () => server.stop().then(release);
    return { url, port: server.port, adopted, stop };
  } catch (error) {
    release();
    throw error;
  }
}

function claim(folder: string): { dataDir: string; release: () => void } {
  try {
    mkdirSync(folder, { recursive: true });
    const dataDir = realpathSync(folder);
    return { dataDir, release: claimDirectory(dataDir) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new AppError(EMBEDDED_ERRORS.DB_DIRECTORY_FOREIGN, { dir: folder });
  }
}

// A server alive on our folder has no program any more, or the lock would have refused us. An
// orderly restart takes it over with our settings and under our supervision, and is also right
// when its own supervisor is about to stop it. A file that names a dead process, a zombie or
// some other program is removed; if children of the old server still live, PostgreSQL sees
// them by their shared memory and refuses, and the start is tried again.
async function takeOver(cluster: Cluster): Promise<boolean> {
  const found = findPostmaster(cluster.dir);
  if (!found) return false;
  if (found.isOurs) {
    process.kill(found.pid, 'SIGINT');
    await waitUntil(() => !findPostmaster(cluster.dir)?.isOurs, START_LIMIT_MS);
    return true;
  }
  rmSync(join(cluster.dir, 'postmaster.pid'), { force: true });
  return false;
}

class Server {
  port = 0;
  readonly #cluster: Cluster;
  readonly #options: EmbeddedOptions;
  #supervised: Supervised | undefined;
  #isStopping = false;
  #restarts: number[] = [];

  constructor(cluster: Cluster, options: EmbeddedOptions) {
    this.#cluster = cluster;
    this.#options = options;
  }

  /** Starts, patiently while an old server's children end; then watches over it. */
  async start(): Promise<void> {
    const end = performance.now() + START_LIMIT_MS;
    for (;;) {
      this.port = await choosePort(this.#cluster.dataDir, this.port || this.#options.port);
      const supervised = this.#launch();
      if (await supervised.ready) {
        this.#supervised = supervised;
        void supervised.ended.then(() => this.#onEnd());
        return;
      }
      const lines = supervised.lastLines();
      const mayPass = lines.some((line) => /shared memory block|lock file|in use/i.test(line));
      if (!mayPass || performance.now() > end) {
        throw new AppError(EMBEDDED_ERRORS.DB_START_FAILED, { log: lines.slice(-12) });
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#supervised?.stop();
    await this.#supervised?.ended;
  }

  #launch(): Supervised {
    const { dir, dirName, user } = this.#cluster;
    const command = [
      binariesFor(user).postgres,
      ...['-D', dirName, '-p', String(this.port), '-h', '127.0.0.1'],
      ...settingFlags(this.#options),
    ];
    const removeAfter = this.#options.temporary ? this.#cluster.dataDir : undefined;
    const log = this.#options.log ?? (() => undefined);
    return supervise({ command, cwd: dir, user, removeAfter, log });
  }

  // Killed from outside: the same port again, so that the pools find their way back.
  async #onEnd(): Promise<void> {
    if (this.#isStopping || this.#options.temporary) return;
    const now = performance.now();
    this.#restarts = this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS);
    if (this.#restarts.push(now) > RESTARTS_MAX) return;
    try {
      await takeOver(this.#cluster);
      await this.start();
      if (this.#isStopping) await this.stop();
    } catch (error) {
      this.#options.log?.(`restart failed: ${String(error)}`);
    }
  }
}

function settingFlags(options: EmbeddedOptions): string[] {
  const settings: Record<string, string> = {
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: '128MB',
    // The log keeps to the server's own life: a failed statement or its values may be personal.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(options.fsync === false && {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
    }),
    ...options.settings,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
