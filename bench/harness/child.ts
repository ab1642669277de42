// SPDX-License-Identifier: Apache-2.0
import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that answers one question at a time. */
export interface Child {
  pid: number;
  /** What it said when it was ready. */
  ready: Record<string, unknown>;
  ask<T>(question: Record<string, unknown>): Promise<T>;
  stop(): Promise<void>;
}

const READY_LIMIT_MS = 60_000;

/** Forks a file that sends `{ready}` and then answers `{id, …}` with `{id, answer}`. */
export async function startChild(file: string, env: Record<string, string>): Promise<Child> {
  const child = fork(file, [], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: process.env.BENCH_EXEC_ARGV?.split(' ') ?? [],
  });
  const ended = once(child, 'exit');
  const waiting = new Map<number, (answer: unknown) => void>();
  let fail: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  broken.catch(() => undefined);
  void ended.then(([code]) => fail(new Error(`${file} ended with ${code}`)));
  let last = 0;
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${file} was not ready`)), READY_LIMIT_MS);
    broken.catch(reject);
    child.on(
      'message',
      (message: { ready?: Record<string, unknown>; id: number; answer: unknown }) => {
        if (message.ready) {
          clearTimeout(timer);
          resolve(message.ready);
        } else {
          waiting.get(message.id)?.(message.answer);
          waiting.delete(message.id);
        }
      },
    );
  });
  return {
    pid: child.pid!,
    ready,
    ask: <T>(question: Record<string, unknown>) => {
      const answered = new Promise<T>((resolve) => {
        last += 1;
        waiting.set(last, (answer) => resolve(answer as T));
        child.send({ ...question, id: last });
      });
      return Promise.race([answered, broken]);
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** The other side: answers questions until the parent lets go. */
export function answerParent(
  ready: Record<string, unknown>,
  answer: (question: Record<string, unknown>) => Promise<unknown>,
  close: () => Promise<void>,
): void {
  process.on('message', (question: { id: number }) => {
    answer(question as unknown as Record<string, unknown>).then(
      (given) => process.send?.({ id: question.id, answer: given }),
      (error: Error) => {
        process.stderr.write(`${error.stack}\n`);
        process.exit(1);
      },
    );
  });
  process.once('disconnect', () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  process.send?.({ ready });
}
