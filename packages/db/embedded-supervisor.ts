// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { ServerUser } from './embedded-user.ts';

// A few lines of shell stand between this process and PostgreSQL, in a session of their own.
// Their standard input is a pipe whose other end only this process holds: when it closes, by
// intent or because the process died of whatever cause, they shut PostgreSQL down in order.
const SUPERVISOR = `
exec 3<&0
"$@" 3<&- </dev/null & server=$!
( read -r _ <&3; kill -INT $server ) >/dev/null 2>&1 & watcher=$!
wait $server; code=$?
kill $watcher 2>/dev/null
if [ -n "$LASTMILE_REMOVE" ]; then cd /; rm -rf "$LASTMILE_REMOVE"; fi
exit $code
`;

const KEPT_LINES = 40;

export interface SupervisedOptions {
  command: string[];
  /** Working directory, and the cluster's folder. */
  cwd: string;
  user: ServerUser | undefined;
  /** A folder to remove once the server has stopped. */
  removeAfter?: string | undefined;
  log: (line: string) => void;
}

/** A PostgreSQL under supervision. */
export interface Supervised {
  /** Resolves when it accepts connections: true, or ended before it did: false. */
  ready: Promise<boolean>;
  /** Resolves when it has ended and everything it held is free. */
  ended: Promise<void>;
  /** The last lines it wrote. */
  lastLines(): string[];
  /** Asks for an orderly end; await `ended`. */
  stop(): void;
}

/** Starts `command` so that it ends with this process, however this process ends. */
export function supervise(options: SupervisedOptions): Supervised {
  const child = spawn('/bin/sh', ['-c', SUPERVISOR, 'lastmile-postgres', ...options.command], {
    cwd: options.cwd,
    // Out of reach of Ctrl-C in the terminal: the program ends the database when it is done.
    detached: true,
    env: { ...serverEnvironment(), LASTMILE_REMOVE: options.removeAfter ?? '' },
    stdio: ['pipe', 'ignore', 'pipe'],
    ...options.user,
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<boolean>((resolve) => {
    void ended.then(() => resolve(false));
    child.once('error', (error) => lines.push(error.message));
    eachLine(child.stderr!, (line) => {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
      options.log(line);
      if (line.includes('database system is ready to accept connections')) resolve(true);
    });
  });
  child.stdin!.on('error', () => undefined);
  void ready.then((isReady) => isReady && keepAlive(child, false));
  const stop = () => {
    keepAlive(child, true);
    child.stdin!.end();
  };
  return { ready, ended, lastLines: () => [...lines], stop };
}

/** PostgreSQL gets no secret of ours and no setting of an outside client. */
export function serverEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
}

// A running database alone must not keep a finished program alive; its start and its end must.
function keepAlive(child: ChildProcess, isNeeded: boolean): void {
  for (const handle of [child, child.stdin as Socket, child.stderr as Socket]) {
    if (isNeeded) handle.ref();
    else handle.unref();
  }
}

function eachLine(stream: Readable, take: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) take(line);
  });
}
