// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '#modules/matters/contract';
import { partitionOf } from '#modules/places';
import { HTTP_ERRORS, type RequestContext } from '#packages/http';
import {
  AppError,
  isAtLeast,
  newId,
  type OwnBasis,
  publicId,
  shanghaiDate,
} from '#packages/kernel';
import { insistReceive } from '../access.ts';
import { bodyOf, insistBody, ownBasis } from '../applicant.ts';
import type { CaseDraft, Channel, OpenCase } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { draftOf } from '../draft-view.ts';
import { CASE_ERRORS } from '../errors.ts';
import { loadCase } from '../load-case.ts';
import { draftLapses } from '../model/clocks.ts';
import { raisingStep, runsHere } from '../model/steps.ts';
import { askRegisters, neededResources, preparePurposeOpen } from '../registers.ts';
import { isBelow } from '../sees.ts';
import type { Standing } from '../standing.ts';

type PersonHow = 'self' | 'guardian' | 'card' | 'screen-code';

/** Who applies, how that is known, and on what the opening rests. */
interface Opening extends Standing {
  /** Subject id: the person's, or the body's. */
  subject: string;
  organisation: string | null;
  channel: Channel;
  how: PersonHow | 'body';
  /** On fresh ground, when powers have changed meanwhile. */
  again(): Standing;
}

async function findMatter(deps: CasesDeps, input: OpenCase, now: Date): Promise<MatterVersion> {
  const present = await deps.matters.findCurrent(input.matter, now);
  if (!present) throw new AppError(CASE_ERRORS.CASE_MATTER_UNKNOWN, { matter: input.matter });
  if (input.version !== undefined && input.version !== present.version) {
    throw new AppError(CASE_ERRORS.CASE_MATTER_RETIRED, { present: present.version });
  }
  if (!runsHere(present)) throw new AppError(CASE_ERRORS.CASE_MATTER_ELSEWHERE);
  return present;
}

/** Somebody else's draft opens with proof of presence, by a post that may receive. */
async function openAtCounter(
  deps: CasesDeps,
  ctx: RequestContext,
  input: OpenCase & { presence: NonNullable<OpenCase['presence']> },
): Promise<{ person: string; how: PersonHow }> {
  const named = input.for === undefined ? undefined : await deps.identity.findPerson(input.for);
  if (input.for !== undefined && !named) throw new AppError(CASE_ERRORS.CASE_NO_PRESENCE);
  const present = await deps.identity.checkPresence(input.presence, ctx.actor, named);
  if (!present) throw new AppError(CASE_ERRORS.CASE_NO_PRESENCE);
  return { person: present.person, how: input.presence.kind };
}

async function openOwn(
  deps: CasesDeps,
  ctx: RequestContext,
  input: OpenCase,
): Promise<{ person: string; how: PersonHow; basis: OwnBasis }> {
  const self = ctx.actor.person;
  const person = input.for === undefined ? self : await deps.identity.findPerson(input.for);
  if (!person) {
    if (input.for !== undefined) throw new AppError(CASE_ERRORS.CASE_NO_PRESENCE);
    throw new AppError(HTTP_ERRORS.HTTP_LEVEL, { level: ctx.actor.level, needed: 'real-name' });
  }
  const basis = await ownBasis(deps, ctx.actor, person);
  if (!basis) throw new AppError(CASE_ERRORS.CASE_NO_PRESENCE);
  if (!isAtLeast(ctx.actor.level, 'real-name')) {
    throw new AppError(HTTP_ERRORS.HTTP_LEVEL, { level: ctx.actor.level, needed: 'real-name' });
  }
  return { person, how: basis.as === 'self' ? 'self' : 'guardian', basis };
}

function insistCommunity(deps: CasesDeps, area: string): string {
  const found = deps.places.tree().find(area, shanghaiDate(deps.clock.now()));
  if (found?.level !== 'community') throw new AppError(CASE_ERRORS.CASE_AREA_UNKNOWN);
  return area;
}

/** A matter is handled where it is offered; elsewhere no desk would ever see the case. */
function insistOffered(deps: CasesDeps, matter: MatterVersion, area: string): void {
  const tree = deps.places.tree();
  if (matter.offeredIn.some((outer) => isBelow(tree, area, outer))) return;
  throw new AppError(CASE_ERRORS.CASE_MATTER_ELSEWHERE);
}

/** The draft that the same request opened before. Errors: HTTP_KEY_REUSED. */
async function replayed(
  deps: CasesDeps,
  ctx: RequestContext,
  partition: string,
): Promise<string | undefined> {
  const before = ctx.mark && (await deps.journal.findByMark(partition, ctx.mark.mark));
  if (!before) return undefined;
  if (!before.bodyMac.equals(ctx.mark!.bodyMac)) throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
  return publicId(partition, before.about);
}

interface Draft {
  matter: MatterVersion;
  area: string;
  opening: Opening;
}

/** A person's draft: her own, her ward's, or one opened beside her at the counter. */
async function personDraft(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { matter: MatterVersion; input: OpenCase },
): Promise<Draft> {
  const { matter, input } = on;
  const { presence } = input;
  const own = presence ? undefined : await openOwn(deps, ctx, input);
  const counter = presence ? await openAtCounter(deps, ctx, { ...input, presence }) : undefined;
  const { person, how } = (own ?? counter)!;
  const home = input.area ?? (await deps.parties.getPerson(person)).area;
  const area = insistCommunity(deps, home);
  insistOffered(deps, matter, area);
  const again = (): Standing =>
    own ? { basis: own.basis, epoch: null } : insistReceive(deps, ctx.actor, { matter, area });
  const channel = own ? 'online' : 'counter';
  const whose = { subject: person, organisation: null };
  return { matter, area, opening: { ...whose, how, channel, again, ...again() } };
}

/** A body's draft, by the power of the caller's post to raise the matter in its name. */
function bodyDraft(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { matter: MatterVersion; input: OpenCase },
): Draft {
  const { matter, input } = on;
  const organisation = bodyOf(deps, ctx.actor);
  if (organisation === null) throw new AppError(CASE_ERRORS.CASE_APPLICANT_KIND);
  const home = input.area ?? deps.parties.getOrganisation(organisation).area;
  const area = insistCommunity(deps, home);
  insistOffered(deps, matter, area);
  const again = (): Standing => insistBody(deps, ctx.actor, { matter, area, organisation });
  const subject = deps.parties.subjectOf(organisation);
  const how = { how: 'body', channel: 'online' } as const;
  return { matter, area, opening: { subject, organisation, ...how, again, ...again() } };
}

/**
 * Opens a draft, and with it the purpose under which its registers are asked at once.
 * Who may: the person, a registered guardian, or a worker who may receive, with proof of presence;
 * for a matter that a body raises, a post of that body with the power to. No purpose is opened for
 * a body. Records: case `open`, purpose `open`, two diary rows a register.
 * Errors: CASE_MATTER_UNKNOWN, CASE_MATTER_RETIRED, CASE_MATTER_ELSEWHERE, CASE_APPLICANT_KIND,
 * CASE_NO_PRESENCE, CASE_NO_POWER, CASE_AREA_UNKNOWN, HTTP_LEVEL.
 */
export async function openCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: OpenCase,
): Promise<CaseDraft> {
  const matter = await findMatter(deps, input, ctx.now);
  const isRaised = raisingStep(matter) !== undefined;
  if (isRaised !== (input.as === 'organisation')) {
    throw new AppError(CASE_ERRORS.CASE_APPLICANT_KIND);
  }
  const on = { matter, input };
  const draft = isRaised ? bodyDraft(deps, ctx, on) : await personDraft(deps, ctx, on);
  const before = await replayed(deps, ctx, partitionOf(draft.area));
  const id = before ?? (await write(deps, ctx, draft));
  return draftOf(deps, ctx, await loadCase(deps, id, null));
}

type Purpose = Awaited<ReturnType<typeof preparePurposeOpen>>;

/** The purpose under which a person's registers are asked; a body's case has none. */
async function purposeOf(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { draft: Draft; caseId: string; until: Date },
): Promise<Purpose | null> {
  const { draft, caseId, until } = on;
  const { matter, area, opening } = draft;
  if (opening.how === 'body') return null;
  const step = matter.steps[0]!;
  const unit = deps.matters.unitOf(step, area) ?? matter.implementer.organisation;
  return preparePurposeOpen(deps, ctx, {
    ...{ partition: partitionOf(area), caseId, matter, area, unit, until },
    ...{ person: opening.subject, how: opening.how, basis: opening.basis },
    step: step.code,
  });
}

async function write(deps: CasesDeps, ctx: RequestContext, draft: Draft): Promise<string> {
  const { matter, area, opening } = draft;
  const partition = partitionOf(area);
  const lapses = draftLapses(ctx.now, opening.channel === 'counter');
  const caseId = newId(ctx.now);
  const payload = {
    ...{ matter: matter.code, version: matter.version, area },
    ...(opening.organisation === null ? {} : { organisation: opening.organisation }),
    channel: opening.channel,
    how: opening.how,
    lapses: lapses.toISOString(),
  };
  const act = await deps.journal.prepare({
    partition,
    kind: 'case',
    about: caseId,
    after: 0,
    person: opening.subject,
    actor: ctx.actor,
    basis: opening.basis,
    verb: 'open',
    payload,
    due: lapses,
    at: ctx.now,
    request: ctx.mark,
  });
  const purpose = await purposeOf(deps, ctx, { draft, caseId, until: lapses });
  const outcome = await deps.store.open(opening.epoch, act, purpose);
  if (!outcome.ok) {
    const before = await replayed(deps, ctx, partition);
    if (before) return before;
    if (outcome.why !== 'stale') throw new AppError(CASE_ERRORS.CASE_CHANGED);
    await deps.powers.catchUp();
    return write(deps, ctx, { ...draft, opening: { ...opening, ...opening.again() } });
  }
  if (purpose) await askFor(deps, ctx, { draft, caseId });
  return publicId(partition, caseId);
}

function askFor(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { draft: Draft; caseId: string },
): Promise<void> {
  const { matter, area, opening } = on.draft;
  return askRegisters(deps, {
    ...{ matter, resources: [...neededResources(matter).keys()], caseId: on.caseId },
    ...{ partition: partitionOf(area), person: opening.subject },
    ...{ actor: ctx.actor, basis: opening.basis, epoch: opening.epoch, now: ctx.now },
  });
}
