// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { PowerAct } from './acts.ts';
import { PowerArea, PowerDate, PowerText } from './common.ts';
import { DelegationState, StopCause } from './delegation.ts';
import { PowerEntryView } from './entry.ts';
import { DelegationMeans } from './means.ts';

/** A power that came down to the community's station by delegation, and whether it still stands. */
export const HeldPower = Type.Object(
  {
    entry: Type.String({ description: '条目 · Entry' }),
    title: PowerText,
    link: Type.String({ description: '委托编号 · Id of the link' }),
    acts: Type.Array(PowerAct, { description: '行为 · Acts' }),
    document: Type.String({ description: '文书 · Document' }),
    liability: Type.String({ description: '责任承担 · Who is liable' }),
    from: Type.String({ description: '起 · First day' }),
    until: Type.String({ description: '止（当日有效） · Last day' }),
    path: Type.Array(PowerText, { description: '从部门到社区 · From department to community' }),
    inForce: Type.Boolean({ description: '此刻是否有效 · In force now' }),
    /** How many links of `path`, from the top, stand now; fewer than all where one was cut. */
    standing: Type.Integer({ minimum: 0, description: '仍有效的环数 · Links that stand' }),
    state: DelegationState,
    /** Null for a deed older than the rule that means are written down. */
    means: Type.Union([DelegationMeans, Type.Null()], { description: '保障 · Means, or null' }),
    /** The last day in force: the earliest end of period, people, money and data. */
    stopsOn: PowerDate,
    stopsBy: StopCause,
    /** Absent while it stands by itself: in force, not begun, or cut by a link above. */
    stoppedOn: Type.Optional(
      Type.String({ description: '停用首日 · First day it was stopped itself' }),
    ),
  },
  { additionalProperties: false, description: '受委托的事 · A power held by delegation' },
);
export type HeldPower = Static<typeof HeldPower>;

/** 我们可以做、我们只协助、谁也不能要求我们做 · One community's page. */
export const CommunityPowers = Type.Object(
  {
    area: PowerArea,
    name: PowerText,
    at: Type.String({ description: '截至 · As of' }),
    may: Type.Array(PowerEntryView, { description: '依法履职 · May do' }),
    held: Type.Array(HeldPower, { description: '受委托 · By delegation' }),
    assists: Type.Array(PowerEntryView, { description: '只协助 · Only helps with' }),
    barred: Type.Array(PowerEntryView, { description: '负面清单 · Nobody may ask' }),
  },
  { additionalProperties: false, description: '社区权责页 · What a community may do' },
);
export type CommunityPowers = Static<typeof CommunityPowers>;

export const CommunityPath = Type.Object({ area: PowerArea });
