// SPDX-License-Identifier: Apache-2.0
import { type PowerDiff, PowerDiffQuery, type PowerEntryView } from '#modules/powers/contract';
import { text } from '#packages/kernel';
import type { Command } from '../command.ts';
import { withHouse } from '../ground.ts';
import { insistQuery } from '../powers-lists.ts';

function linesOf(diff: PowerDiff): string[] {
  const named = (sign: string) => (entry: PowerEntryView) =>
    `  ${sign} ${entry.title.zh}  ${entry.title.en}  ${entry.code}`;
  const lists = diff.lists.flatMap(({ list, before, after, gained, lost, changed }) => [
    `${list}: ${before} → ${after}`,
    ...gained.map(named('+')),
    ...lost.map(named('-')),
    ...changed.map((one) => `${named('~')(one.after)}: ${one.fields.join(', ')}`),
  ]);
  return [`${diff.name.zh}  ${diff.name.en}  ${diff.from} → ${diff.to}`, ...lists];
}

export const powersDiff: Command = {
  words: ['powers', 'diff'],
  summary: text('比较两天的权责清单', 'What an area gained and lost between two days'),
  options: {
    area: { value: 'CODE', required: true, help: text('哪个街道、社区', 'The area') },
    from: { value: 'DATE', required: true, help: text('前一天', 'The first day') },
    to: { value: 'DATE', required: true, help: text('后一天', 'The second day') },
  },
  notes: [text('+ 多了  - 少了  ~ 改了', '+ gained  - lost  ~ changed')],
  printsData: true,
  async run(call) {
    const { area, from, to } = call.options;
    const query = insistQuery(PowerDiffQuery, { area, from, to });
    const diff = await withHouse(call, async ({ powers }) => powers.diff(query));
    call.out.data(diff, linesOf(diff));
    return 0;
  },
};
