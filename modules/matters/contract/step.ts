// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { MatterAct } from './codes.ts';
import { AreaRef, DayLimit, FieldName, LegalBasis, MatterCode, MatterText } from './common.ts';

export const PERFORMER_BODIES = [
  'service-station',
  'resident-committee',
  'subdistrict',
  'department',
  'facility-owner',
  'rule',
] as const;
export const PERFORMER_AREAS = ['community', 'subdistrict', 'county'] as const;

/**
 * 办理单位: found from the case's area, never a named post. Exactly one organisation must answer
 * in every area, else `PERFORMER_NOT_ONE`. Body `rule` is no organisation: a clause decides.
 */
export const Performer = Type.Object(
  {
    body: Type.Enum(PERFORMER_BODIES, { description: '办理单位类别 · Kind of performing unit' }),
    of: Type.Enum(PERFORMER_AREAS, {
      description: '取办件所在的哪一级 · Which area of the case it serves',
    }),
    department: Type.Optional(
      Type.String({
        pattern: '^[a-z][a-z-]*[a-z]$',
        description: '部门短码，如 civil-affairs · Department, e.g. civil-affairs',
      }),
    ),
    chosenBy: Type.Optional(
      Type.String({
        pattern: '^[a-z][a-zA-Z0-9]*$',
        maxLength: 48,
        description:
          '由申请单位在这个字段里选部门（仅限社区提出的事项） · Field in which the applicant body chooses the department',
      }),
    ),
    fromEntry: Type.Optional(
      Type.String({
        pattern: '^[a-z][a-zA-Z0-9]*$',
        maxLength: 48,
        description:
          '这个字段写收回清单的条目时，由条目写明的承接部门办 · Field with a taken-back entry, whose body then does it',
      }),
    ),
    clause: Type.Optional(
      Type.String({ description: '规则条款（仅限规则办理） · Clause, for body rule only' }),
    ),
  },
  { additionalProperties: false, description: '办理单位 · Performing unit' },
);
export type Performer = Static<typeof Performer>;

export const MatterStep = Type.Object(
  {
    code: MatterCode,
    act: MatterAct,
    title: MatterText,
    performer: Performer,
    powerEntry: AreaRef,
    after: Type.Optional(
      Type.Array(MatterCode, {
        description: '前置环节；缺省为上一环节 · Steps before it; the one above when absent',
      }),
    ),
    when: Type.Optional(
      Type.Enum(['granted', 'refused'] as const, {
        description: '仅在此结果后 · Only after this outcome',
      }),
    ),
    fields: Type.Optional(
      Type.Array(FieldName, { description: '本环节可揭示的字段 · Fields this step may reveal' }),
    ),
    clockDays: Type.Optional(
      Type.Object(
        { legal: DayLimit, promised: DayLimit },
        { additionalProperties: false, description: '本环节法定与承诺时限 · Limits of this step' },
      ),
    ),
    twoPeople: Type.Optional(
      Type.Boolean({ description: '不得与审核为同一人 · Another person than the reviewer' }),
    ),
  },
  { additionalProperties: false, description: '办理环节 · A step' },
);
export type MatterStep = Static<typeof MatterStep>;

/** 受理与给付条件: one rule, and the words that explain it either way. */
export const Criterion = Type.Object(
  {
    code: MatterCode,
    cel: Type.String({ description: '条件（CEL） · Rule in CEL' }),
    sentence: MatterText,
    met: MatterText,
    unmet: MatterText,
    wouldChange: MatterText,
    article: LegalBasis,
    facts: Type.Array(FieldName, { minItems: 1, description: '用到的字段 · Fields used' }),
  },
  { additionalProperties: false, description: '条件 · A criterion' },
);
export type Criterion = Static<typeof Criterion>;
