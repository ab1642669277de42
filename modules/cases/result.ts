// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { type Basis, shanghaiDate } from '#packages/kernel';
import type { Decide } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';
import { objectionEnds } from './model/objection.ts';
import type { Beside } from './store.ts';

interface Decision extends Decide {
  criteria: string[];
  basis: Basis;
}

function cited(law: { title: string; article?: string }): string {
  return `《${law.title}》${law.article ?? ''}`;
}

/** The words of the notice: what was decided, on what article, and how and until when to object. */
function noticeValues(
  deps: CasesDeps,
  loaded: LoadedCase,
  decision: Decision,
): Record<string, unknown> {
  const { matter, state } = loaded;
  const isGranted = decision.decision === 'grant';
  const unmet = matter.criteria.filter((one) => decision.criteria.includes(one.code));
  const grounds =
    unmet.length > 0 ? unmet.map((one) => one.article) : matter.legalBasis.slice(0, 1);
  const now = deps.clock.now();
  const ends = objectionEnds(now, matter.review);
  const { reconsiderationTo, litigationTo } = matter.review;
  const objectBy =
    `${shanghaiDate(ends.reconsideration)}前可向${reconsiderationTo.zh}申请复议，` +
    `${shanghaiDate(ends.litigation)}前可向${litigationTo.zh}起诉`;
  const holder = loaded.known.name?.value;
  return {
    matterTitle: matter.title.zh,
    caseNumber: state.number ?? '',
    ...(typeof holder === 'string' ? { holderName: holder } : {}),
    decision: isGranted ? matter.outcome.granted.zh : matter.outcome.refused.zh,
    reason: decision.reason,
    article: grounds.map(cited).join('；'),
    decidedBy: deps.parties.getOrganisation(state.unit!).name.zh,
    decidedOn: shanghaiDate(now),
    ...(isGranted && matter.pay ? { payFrom: shanghaiDate(now).slice(0, 7) } : {}),
    ...(matter.review.reconsiderationDays > 0 ? { objectBy } : {}),
  };
}

/** Prepares the sealed result of a decision, or nothing where the matter yields none. */
export async function prepareResult(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { loaded: LoadedCase; decision: Decision },
): Promise<{ identifier: string; beside: Beside } | null> {
  const { loaded, decision } = on;
  const type = loaded.matter.outcome.certificateType;
  if (!type || loaded.state.unit === null) return null;
  const issue = await deps.ecerts.prepareIssue({
    type,
    partition: loaded.partition,
    person: loaded.row.person,
    caseId: loaded.id,
    matter: loaded.matter.code,
    area: loaded.row.area,
    issuer: loaded.state.unit,
    values: noticeValues(deps, loaded, decision),
    actor: ctx.actor,
    basis: decision.basis,
    now: ctx.now,
  });
  return { identifier: issue.identifier, beside: { act: issue.act, columns: issue.columns } };
}
