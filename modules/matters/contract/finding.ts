// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { MatterText } from './common.ts';

export const FINDING_CODES = [
  'FIELD_ALREADY_KNOWN',
  'FIELD_NOT_GRANTED',
  'STEP_WITHOUT_POWER',
  'COMMUNITY_STEP_WITHOUT_DOCUMENT',
  'PERFORMER_NOT_ONE',
  'CLOCK_BEYOND_LAW',
  'PROOF_BARRED',
  'COMMITMENT_BARRED',
  'STEP_UNREACHABLE',
  'POWER_NOT_FOR_COMMITTEE',
  'TWO_PEOPLE_NEEDED',
  'COMMUNITY_UNHEARD',
  'UNKNOWN_REFERENCE',
  'RULE_TYPE',
  'CRITERION_UNEXPLAINED',
  'TEXT_MISSING',
  'SHAPE',
] as const;
export const FindingCode = Type.Enum(FINDING_CODES, { description: '检查项 · Which check failed' });
export type FindingCode = Static<typeof FindingCode>;

/** 编译检查发现的问题: what is wrong, where, by which law, and what to do. */
export const Finding = Type.Object(
  {
    code: FindingCode,
    file: Type.String({ description: '文件 · File, relative to the city' }),
    line: Type.Integer({ description: '行 · Line, from 1' }),
    column: Type.Integer({ description: '列 · Column, from 1' }),
    zh: Type.String({ description: '说明（中文） · What is wrong, in Chinese' }),
    en: Type.String({ description: '说明（英文） · What is wrong, in English' }),
    basis: Type.String({ description: '依据的法律或来源 · Law or source it rests on' }),
    next: MatterText,
  },
  { additionalProperties: false, description: '检查结果 · A finding' },
);
export type Finding = Static<typeof Finding>;
