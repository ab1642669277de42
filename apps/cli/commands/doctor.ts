// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Command } from '../command.ts';
import { examine, type Finding } from '../examination.ts';
import { configOf } from '../ground.ts';

const MARKS: Record<Finding['state'], string> = { good: '✔', warning: '!', bad: '✖' };

function linesOf({ state, what, next }: Finding): string[] {
  const lines = [`${MARKS[state]} ${what.zh}  ${what.en}`];
  return next ? [...lines, `    → ${next.zh}  ${next.en}`] : lines;
}

export const doctor: Command = {
  words: ['doctor'],
  summary: text('体检：环境、密钥、数据库、日志', 'Examine environment, keys, database and log'),
  notes: [
    text(
      '只看不改；有一项不好就以 1 退出。',
      'Looks and changes nothing; exit 1 if anything is bad.',
    ),
  ],
  printsData: true,
  async run({ env, out }) {
    const findings = await examine(configOf({ env }));
    out.data({ findings }, findings.flatMap(linesOf));
    return findings.some(({ state }) => state === 'bad') ? 1 : 0;
  },
};
