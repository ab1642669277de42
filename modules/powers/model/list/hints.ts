// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import type { ColumnKey } from './list-columns.ts';
import { DECIDER_WORDS, LEVEL_WORDS, ORIGIN_WORDS } from './list-words.ts';

function oneOf(words: Record<string, string>): Text {
  return text(
    `请写其中一个：${Object.values(words).join('、')}。`,
    `Write one of: ${Object.keys(words).join(', ')}.`,
  );
}

const DAY = text('请写成 2026-01-01 这样的日期。', 'Write the day as 2026-01-01.');
const BODY = text(
  '请写机构的全称或编码，如“上城区民政局”。',
  'Write the full name or the code of the body, such as civil-affairs-330102.',
);
const SHORTER = text('请写得短一些，一格里只写这一件事。', 'Write less: only this, in this cell.');

/** What to do about a cell that is empty or not understood, column by column. */
export const HINTS: Partial<Record<ColumnKey, Text>> = {
  number: text(
    '请补上序号（整数），或加一列“事项编码”。',
    'Give each row a whole number, or add a column 事项编码 with a code.',
  ),
  code: text(
    '请用小写字母、数字和短横，以字母开头。',
    'Use lower-case letters, digits and hyphens, beginning with a letter.',
  ),
  list: text(
    '请把工作表命名为“基本履职”“配合履职”“上级收回”等，或加一列“清单”。',
    'Name the sheet 基本履职, 配合履职 or 上级收回, or add a column 清单.',
  ),
  title: text(
    '请写事项名称，不超过400字。',
    'Write the title of the item, 400 characters at most.',
  ),
  titleEn: SHORTER,
  decider: oneOf(DECIDER_WORDS),
  level: oneOf(LEVEL_WORDS),
  origin: oneOf(ORIGIN_WORDS),
  acts: text(
    '请写“收件、受理、核验”这样的行为，用顿号隔开。',
    'Write acts such as receive, accept, verify, set apart by commas.',
  ),
  matters: text('请写事项的编码，用顿号隔开。', 'Write codes of matters, set apart by commas.'),
  area: text(
    '请写十二位区划代码，或在导入时选定街道、社区。',
    'Write a twelve-digit area code, or choose the area when importing.',
  ),
  holder: BODY,
  lead: BODY,
  takenOverBy: BODY,
  inWhoseName: BODY,
  liable: BODY,
  respondent: BODY,
  leadDuty: text(
    '请写牵头部门做什么，不超过2000字。',
    'Write what the lead does, 2,000 characters at most.',
  ),
  helpDuty: text(
    '请写配合的一方做什么，不超过2000字。',
    'Write what the helper does, 2,000 characters at most.',
  ),
  manner: text(
    '请写收回后怎么做，不超过1000字。',
    'Write how it is done now, 1,000 characters at most.',
  ),
  basis: text(
    '请写《法律名称》（文号）第几条。',
    'Write 《title of the law》, its number and its article.',
  ),
  note: SHORTER,
  validFrom: DAY,
  validTo: text('请写日期，不早于生效日期。', 'Write a day that is not before the first.'),
};

export const SEVERAL_BODIES = {
  what: text('这一格写了几个机构。', 'This cell names several bodies.'),
  next: text(
    '只写牵头的一个；其他机构做什么写进“部门职责”，或另起一行。',
    'Name the one that leads; write what others do in its duty, or give each a row.',
  ),
};
