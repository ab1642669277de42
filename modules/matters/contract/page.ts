// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { MatterDecider, MatterDomain, MatterKind, MatterShape } from './codes.ts';
import { AreaRef, DayLimit, LegalBasis, MatterCode, MatterText } from './common.ts';
import { Performer } from './step.ts';
import { MatterVersion } from './version.ts';

export const MatterSummary = Type.Object(
  {
    code: MatterCode,
    version: Type.Integer({ description: '版本 · Version' }),
    title: MatterText,
    summary: MatterText,
    domain: MatterDomain,
    kind: MatterKind,
    shape: MatterShape,
    decider: MatterDecider,
    decidedBy: Performer,
    legal: DayLimit,
    promised: DayLimit,
    visits: Type.Integer({ description: '跑动次数 · Visits needed' }),
    feeYuan: Type.Number({ description: '收费（元） · Fee in yuan' }),
    matched: Type.Array(Type.String(), { description: '因哪些词找到 · Words that matched' }),
  },
  { additionalProperties: false, description: '事项摘要 · A matter in a list' },
);
export type MatterSummary = Static<typeof MatterSummary>;

export const MatterList = Type.Object(
  {
    items: Type.Array(MatterSummary, { description: '事项 · Matters' }),
    next: Type.Union([Type.String(), Type.Null()], {
      description: '下一页游标 · Cursor of the next page',
    }),
  },
  { additionalProperties: false, description: '事项列表 · List of matters' },
);
export type MatterList = Static<typeof MatterList>;

/**
 * Who does a step in an area, and on what. `organisation` is null for a rule or without an area.
 */
export const MatterStepDoer = Type.Object(
  {
    step: MatterCode,
    organisation: Type.Union([Type.String(), Type.Null()], {
      description: '机构编码 · Organisation code',
    }),
    organisationName: Type.Union([MatterText, Type.Null()], {
      description: '机构名称 · Name of the organisation',
    }),
    inWhoseName: Type.Union([Type.String(), Type.Null()], {
      description: '以谁的名义 · In whose name',
    }),
    inWhoseNameName: Type.Union([MatterText, Type.Null()], {
      description: '名义机关的名称 · Name of the body in whose name',
    }),
    powerEntry: AreaRef,
    basis: Type.Union([LegalBasis, Type.Null()], { description: '权力依据 · Basis of the power' }),
  },
  { additionalProperties: false, description: '谁来办、凭什么 · Who does it and why' },
);
export type MatterStepDoer = Static<typeof MatterStepDoer>;

export const MatterPage = Type.Object(
  {
    matter: MatterVersion,
    area: Type.Union([Type.String(), Type.Null()], {
      description: '所在社区12位代码 · Area, 12 digits',
    }),
    doers: Type.Array(MatterStepDoer, { description: '各环节由谁办 · Who does each step' }),
    decides: Type.Union([MatterStepDoer, Type.Null()], { description: '由谁决定 · Who decides' }),
    versions: Type.Array(Type.Integer(), { description: '全部版本 · All published versions' }),
  },
  { additionalProperties: false, description: '事项页 · A matter in full' },
);
export type MatterPage = Static<typeof MatterPage>;
