// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { BurdenArea, BurdenDate, BurdenText } from './common.ts';
import { WorkQuestion } from './question.ts';
import { AdmittedWork } from './register.ts';

export const AskedQuery = Type.Object({ area: BurdenArea });

export const ASKED_STATES = ['in-force', 'questioned', 'stopped', 'no-means'] as const;

/** 有编号的一件, as one community has it. */
export const AskedWork = Type.Object(
  {
    work: AdmittedWork,
    state: Type.Enum(ASKED_STATES, {
      description:
        '在做、问了先停、已停、委托没生效 · Being done, questioned, stopped, delegation not in force',
    }),
    minutesThisMonth: Type.Number({
      description: '本月到今天几分钟；停了的为零 · Minutes this month until today; 0 when stopped',
    }),
    question: Type.Union([WorkQuestion, Type.Null()], {
      description: '这个社区对它的疑问 · This community’s question about it, or null',
    }),
    isEndingSoon: Type.Boolean({ description: '三十天内到期 · Ends within 30 days' }),
  },
  { additionalProperties: false, description: '有编号的一件 · Admitted work, here' },
);
export type AskedWork = Static<typeof AskedWork>;

/** 别人要我们做的: work and minutes of one community; no person, no rank. */
export const AskedOfUs = Type.Object(
  {
    area: BurdenArea,
    name: BurdenText,
    month: Type.Object(
      { from: BurdenDate, to: BurdenDate },
      { additionalProperties: false, description: '本月，到今天 · This month until today' },
    ),
    minutesAdmitted: Type.Number({ description: '有编号、在做的分钟 · Minutes with a number' }),
    minutesStopped: Type.Number({
      description: '没编号、先停的分钟 · Minutes of unnumbered work that is stopped',
    }),
    minutesUnnumbered: Type.Number({
      description: '没编号、还在做的分钟 · Minutes of unnumbered work still being done',
    }),
    hoursCovered: Type.Number({
      description: '给的人和钱本月够做几小时 · Hours that people and money given cover this month',
    }),
    askDue: Type.String({
      description: '现在提出疑问，最迟什么时候裁定 · When a question asked now must be ruled on',
    }),
    unnumbered: Type.Array(WorkQuestion, { description: '没有准入编号的 · Without a number' }),
    admitted: Type.Array(AskedWork, {
      description: '有编号的，本月分钟多的在前 · With a number, most minutes first',
    }),
    returned: Type.Integer({
      description: '今年退回、不用做的申请 · Demands returned or refused this year',
    }),
    thisYear: Type.Object(
      {
        stopped: Type.Integer({ description: '裁定不该做 · Ruled not to be done' }),
        admittedAfter: Type.Integer({ description: '要先补准入 · To be admitted first' }),
        continued: Type.Integer({ description: '裁定照做 · Ruled to go on' }),
        waiting: Type.Integer({ description: '等裁定 · Waiting' }),
      },
      { additionalProperties: false, description: '今年的疑问 · Questions this year' },
    ),
  },
  { additionalProperties: false, description: '别人要我们做的 · Asked of us' },
);
export type AskedOfUs = Static<typeof AskedOfUs>;
