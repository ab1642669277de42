// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { type Basis, shanghaiDate } from '#packages/kernel';
import type { Decide } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';
import type { Beside } from './store.ts';

interface Decision extends Decide {
  criteria: string[];
  basis: Basis;
}

/** The words of the notice: what was decided, on what fact and article, and how to object. */
function noticeValues(
  deps: CasesDeps,
  loaded: LoadedCase,
  decision: Decision,
): Record<string, unknown> {
  const { matter } = loaded;
  const outcome = decision.decision === 'grant' ? matter.outcome.granted : matter.outcome.refused;
  const unmet = matter.criteria.filter((one) => decision.criteria.includes(one.code));
  const articles = unmet.map((one) => `${one.article.title}${one.article.article ?? ''}`);
  return {
    name: loaded.known.name?.value ?? '',
    matter: matter.title.zh,
    caseNumber: loaded.state.number ?? '',
    result: outcome.zh,
    decision: decision.decision,
    reason: decision.reason,
    unmet: unmet.map((one) => one.unmet.zh).join('；'),
    article: articles.join('；'),
    decidedOn: shanghaiDate(deps.clock.now()),
    reconsideration: matter.review.reconsiderationTo.zh,
    litigation: matter.review.litigationTo.zh,
  };
}

/** Prepares the sealed result of a decision, or nothing where the matter yields none. */
export async function prepareResult(
  deps: CasesDeps,
  ctx: RequestContext,
  loaded: LoadedCase,
  decision: Decision,
): Promise<{ identifier: string; beside: Beside } | null> {
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
