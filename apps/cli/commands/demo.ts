// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { startServer } from '#apps/server/server.ts';
import { text } from '#packages/kernel';
import type { Call, Command } from '../command.ts';
import { tellStory } from '../demo/story.ts';

const USUAL_URL = 'http://127.0.0.1:8080';
const KNOCK_MS = 1_500;

/** Whether a demo server of ours answers there. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/v1/identity/me`, {
      signal: AbortSignal.timeout(KNOCK_MS),
    });
    const me = (await response.json()) as { demo?: boolean };
    return me.demo === true;
  } catch {
    return false;
  }
}

/** A server of its own in a temporary folder, gone afterwards. */
async function withOwnServer<T>(call: Call, work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lastmile-demo-'));
  call.out.note('没有正在运行的演示服务，另起一个  No demo server is running: starting one');
  const env = { DATA_DIR: dataDir, PORT: '0', LASTMILE_MODE: 'demo' };
  try {
    const config = readConfig(env, ROOT);
    const server = await startServer({ config, webDir: null, report: call.out.note });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function tell(call: Call, url: string): Promise<0 | 1> {
  call.out.line(`一公里 Lastmile  ${url}`);
  const cityDir = readConfig({}, ROOT).cityDir;
  const told = await tellStory({ url, cityDir, say: call.out.line });
  const failed = told.steps.filter((step) => !step.ok).length;
  const total = told.steps.length;
  const summary = failed
    ? `✖ ${total} 步里有 ${failed} 步没有成 · ${failed} of ${total} steps failed`
    : `✔ ${total} 步全部如故事所说 · all ${total} steps as the story says`;
  call.out.data({ url, ...told }, ['', summary]);
  return told.ok ? 0 : 1;
}

export const demo: Command = {
  words: ['demo'],
  summary: text('把整个故事走一遍', 'Tell the whole story over HTTP'),
  options: {
    url: {
      value: 'URL',
      help: text('正在运行的演示服务；缺省为 8080 端口，没有就另起一个', 'A running demo server'),
    },
  },
  notes: [
    text(
      '可以在同一个库上反复进行：每次都是一位新的居民。只在演示库上运行。',
      'Can be told again and again on one database: each time with a fresh resident. Demo databases only.',
    ),
  ],
  printsData: true,
  async run(call) {
    const given = call.options.url as string | undefined;
    if (given) return tell(call, given.replace(/\/+$/, ''));
    if (await answers(USUAL_URL)) return tell(call, USUAL_URL);
    return withOwnServer(call, (url) => tell(call, url));
  },
};
