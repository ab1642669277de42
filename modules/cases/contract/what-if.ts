// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { CaseState } from './states.ts';

const Words = Type.Object({
  zh: Type.String({ description: '中文 · Chinese' }),
  en: Type.String({ description: '英文 · English' }),
});
const Unit = Type.Object(
  { code: Type.String({ description: '机构编码 · Code of the body' }), name: Words },
  { additionalProperties: false, description: '办理单位 · Unit' },
);

export const WhatIfQuery = Type.Object(
  {
    delegation: Type.String({ maxLength: 60, description: '委托书编号 · Id of the deed' }),
    at: Type.Optional(
      Type.String({
        format: 'date-time',
        description: '假定在这一刻结束，默认现在 · Supposing that it ended then; default now',
      }),
    ),
  },
  { additionalProperties: false },
);
export type WhatIfQuery = Static<typeof WhatIfQuery>;

/** 会移走的一组办件 · Open cases that would move together: one step, from one unit to another. */
export const MovingCases = Type.Object(
  {
    count: Type.Integer({ description: '办件数 · How many' }),
    matter: Type.String({ description: '事项编码 · Matter' }),
    matterTitle: Words,
    step: Type.String({ description: '环节 · Step' }),
    stepTitle: Words,
    state: CaseState,
    paused: Type.Boolean({ description: '时限已停 · Its clock stands still already' }),
    /** The clock of a case that is not paused runs on: a lapse never stops it. */
    clockRuns: Type.Boolean({ description: '时限照算 · The clock keeps running' }),
    from: Unit,
    to: Unit,
    posts: Type.Array(Words, { description: '由哪些岗位接着办 · Posts that would go on' }),
  },
  { additionalProperties: false, description: '会移走的办件 · Cases that would move' },
);
export type MovingCases = Static<typeof MovingCases>;

/** 假如这份委托现在结束 · If this deed ended: what would move, and what would not. */
export const WhatIf = Type.Object(
  {
    delegation: Type.String({ description: '委托书编号 · Id of the deed' }),
    at: Type.String({ description: '假定的时刻 · Supposed instant' }),
    groups: Type.Array(MovingCases, { description: '各组办件 · Groups of cases' }),
    cases: Type.Integer({ description: '移走的办件数 · Cases that would move' }),
    residents: Type.Integer({ description: '会被告知的居民数 · Residents who would be told' }),
    doneActs: Type.Integer({
      description: '已经依它办成、不受影响的行为数 · Acts done on it, which stand',
    }),
  },
  { additionalProperties: false, description: '假如委托结束 · If a deed ended' },
);
export type WhatIf = Static<typeof WhatIf>;
