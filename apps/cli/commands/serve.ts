// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Command } from '../command.ts';

export const serve: Command = {
  words: ['serve'],
  summary: text('启动服务', 'Run the server'),
  printsData: false,
  async run() {
    // Its own program: it reads the environment, greets, and stops on a signal.
    await import('#apps/server/main.ts');
    return undefined;
  },
};
