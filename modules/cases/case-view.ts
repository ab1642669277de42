// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import { askPower, mayRead, stepAt } from './access.ts';
import { applicantStanding, mustStandAside, whoseIs } from './applicant.ts';
import type { CaseStepView, CaseView } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import { evidenceOf, fieldsOf, seesOwn } from './draft-view.ts';
import { CASE_ERRORS } from './errors.ts';
import { areaWords, verdictsOf } from './facts.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { clocksOf, isPaused } from './model/columns.ts';
import { objectionEnds } from './model/objection.ts';
import { isOpen, stepOf, stepStates } from './model/steps.ts';
import { namedUnit } from './performing-unit.ts';
import type { Standing } from './standing.ts';
import { timelineOf } from './timeline.ts';

type Mine = CaseView['mine'];

function stepsOf(deps: CasesDeps, loaded: LoadedCase): CaseStepView[] {
  const { matter, state } = loaded;
  const verbs = new Set(loaded.row.acts.map((act) => act.verb));
  return stepStates(matter, state, verbs).map(({ step, state: stands }) => {
    const named = namedUnit(deps, step, stepAt(loaded, step));
    const unit = stands === 'here' ? state.unit : named;
    return {
      code: step.code,
      act: step.act,
      title: step.title,
      organisation: (unit && deps.parties.findOrganisation(unit)?.name) || null,
      state: stands,
    };
  });
}

function decisionView(deps: CasesDeps, loaded: LoadedCase): CaseView['decision'] {
  const { decision } = loaded.state;
  if (!decision) return null;
  const { review } = loaded.matter;
  const at = new Date(decision.at);
  const ends = objectionEnds(at, review);
  return {
    decision: decision.decision,
    at: at.toISOString(),
    by: (decision.unit && deps.parties.findOrganisation(decision.unit)?.name) || null,
    reason: decision.reason,
    criteria: decision.criteria,
    reconsideration: { to: review.reconsiderationTo, until: ends.reconsideration.toISOString() },
    litigation: { to: review.litigationTo, until: ends.litigation.toISOString() },
    certificate: decision.certificate,
    opinionAnswer: decision.opinionAnswer,
  };
}

function hearingView(deps: CasesDeps, loaded: LoadedCase): CaseView['hearing'] {
  const { hearing } = loaded.state;
  if (!hearing) return null;
  const by = (hearing.unit && deps.parties.findOrganisation(hearing.unit)?.name) || null;
  const { opinion, at, reason } = hearing;
  return { opinion, at: new Date(at).toISOString(), by, reason };
}

function replyView(deps: CasesDeps, loaded: LoadedCase): CaseView['reply'] {
  const { reply } = loaded.state;
  if (!reply) return null;
  const by = (reply.unit && deps.parties.findOrganisation(reply.unit)?.name) || null;
  return { at: new Date(reply.at).toISOString(), by, text: reply.text };
}

/** What the applicant may do now; a body has no register that could be wrong about it. */
function ownActs(loaded: LoadedCase): string[] {
  const acts = applicantActs(loaded);
  const isBodys = loaded.state.organisation !== null;
  return isBodys ? acts.filter((act) => act !== 'correction') : acts;
}

function applicantActs(loaded: LoadedCase): string[] {
  const { state, score } = loaded.state;
  if (state === 'draft') return ['fill', 'submit', 'correction', 'withdraw'];
  if (state === 'supplement-requested') return ['supplement', 'correction', 'withdraw'];
  if (isOpen(state)) return ['correction', 'withdraw'];
  const hasEnded = ['granted', 'refused', 'completed', 'not-accepted'].includes(state);
  return hasEnded && score === null ? ['rate'] : [];
}

const STAFF_ACTS: Record<string, string[]> = {
  accept: ['accept', 'request-supplement', 'refuse-acceptance', 'pause'],
  'pre-review': ['review', 'request-supplement', 'pause'],
  review: ['review', 'request-supplement', 'pause'],
  decide: ['decide', 'request-supplement', 'pause'],
  complete: ['complete', 'pause'],
  opine: ['opine'],
  answer: ['answer'],
};

const SECOND_PERSON = {
  zh: CASE_ERRORS.CASE_SAME_PERSON.zh,
  en: CASE_ERRORS.CASE_SAME_PERSON.en,
};

async function staffView(deps: CasesDeps, ctx: RequestContext, loaded: LoadedCase): Promise<Mine> {
  const step = stepOf(loaded.matter, loaded.state.step);
  const none: Mine = { acts: [], chain: [], missing: null, recusal: false };
  if (!step || loaded.state.unit === null) return none;
  const answer = askPower(deps, ctx.actor, stepAt(loaded, step));
  if (!answer.allowed) {
    const { post, person } = ctx.actor;
    const question = { act: step.act, matter: loaded.matter.code, area: loaded.row.area };
    const { chain } = await deps.powers.answer({ ...question, post, person, at: ctx.now });
    return { ...none, chain, missing: answer.missing.sentence };
  }
  const chain = await deps.powers.explain(answer.basis, ctx.actor.person);
  if (await mustStandAside(deps, ctx.actor, whoseIs(loaded))) {
    return { ...none, chain, recusal: true };
  }
  const isSecond = step.act === 'decide' && loaded.state.reviewer === ctx.actor.person;
  if (isSecond) return { ...none, chain, missing: SECOND_PERSON };
  // What a body says is open to whoever may read the case: there is nothing to reveal.
  const seeing = loaded.state.organisation === null ? ['reveal'] : [];
  if (loaded.state.paused) return { ...none, chain, acts: [...seeing, 'resume'] };
  if (loaded.state.supplement) return { ...none, chain, acts: seeing };
  return { ...none, chain, acts: [...seeing, ...(STAFF_ACTS[step.act] ?? [])] };
}

async function headOf(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { loaded: LoadedCase; isMine: boolean },
) {
  const { loaded } = on;
  const { matter, state, row } = loaded;
  return {
    id: loaded.publicId,
    number: state.number,
    version: row.version,
    state: state.state,
    flags: { paused: isPaused(state), awaitingVerification: loaded.registers.awaits },
    matter: {
      code: matter.code,
      version: matter.version,
      title: matter.title,
      shape: matter.shape,
    },
    area: { code: row.area, name: areaWords(deps, row.area) },
    channel: state.channel,
    submittedAt: state.submittedAt && new Date(state.submittedAt).toISOString(),
    applicant: await applicantView(deps, ctx, on),
  };
}

async function applicantView(
  deps: CasesDeps,
  ctx: RequestContext,
  { loaded, isMine }: { loaded: LoadedCase; isMine: boolean },
): Promise<CaseView['applicant']> {
  const { organisation } = loaded.state;
  if (organisation !== null) {
    const { code, name, creditCode } = deps.parties.getOrganisation(organisation);
    const shown = { code, name };
    return { name: name.zh, idNumber: creditCode ?? '', organisation: shown, isMe: isMine };
  }
  const person = await deps.parties.getPerson(loaded.row.person);
  const name = isMine && seesOwn(ctx, loaded) ? loaded.known.name?.value : undefined;
  return {
    name: typeof name === 'string' ? name : person.nameMasked,
    idNumber: person.idMasked,
    organisation: null,
    isMe: isMine,
  };
}

/** The applicant's own part: what may be done, and the power where a body applies. */
async function ownView(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { loaded: LoadedCase; own: Standing },
): Promise<Mine> {
  const { basis } = on.own;
  const isPower = basis.kind === 'power';
  const chain = isPower ? await deps.powers.explain(basis, ctx.actor.person) : [];
  return { acts: ownActs(on.loaded), chain, missing: null, recusal: false };
}

/**
 * One case as its reader may see it: the applicant in full, staff masked with the verdict of each
 * criterion. Who may: the applicant, a guardian, the counter's opener, staff of its steps,
 * supervisors.
 * Errors: CASE_NOT_FOUND.
 */
export async function viewCase(
  deps: CasesDeps,
  ctx: RequestContext,
  id: string,
): Promise<CaseView> {
  const loaded = await loadCase(deps, id, null);
  const own = await applicantStanding(deps, ctx.actor, loaded);
  const isBodys = loaded.state.organisation !== null;
  const isOwnersFace = own !== undefined && (isBodys || ctx.actor.post === null);
  if (!own && !mayRead(deps, ctx.actor, loaded)) throw new AppError(CASE_ERRORS.CASE_NOT_FOUND);
  const mine: Mine =
    own && (isOwnersFace || !mayRead(deps, ctx.actor, loaded))
      ? await ownView(deps, ctx, { loaded, own })
      : await staffView(deps, ctx, loaded);
  const { state } = loaded;
  return {
    ...(await headOf(deps, ctx, { loaded, isMine: own !== undefined })),
    fields: fieldsOf(
      deps,
      loaded,
      () => (own !== undefined || state.state === 'draft') && seesOwn(ctx, loaded),
    ),
    evidence: evidenceOf(loaded),
    criteria: verdictsOf(deps, loaded),
    clocks: clocksOf(state, loaded.matter),
    steps: stepsOf(deps, loaded),
    timeline: await timelineOf(deps, loaded, own !== undefined && seesOwn(ctx, loaded)),
    supplement: state.supplement?.items ?? null,
    supplementUntil: state.supplement?.until ?? null,
    decision: decisionView(deps, loaded),
    hearing: hearingView(deps, loaded),
    reply: replyView(deps, loaded),
    rating: state.score === null ? null : { score: state.score },
    mine,
  };
}
