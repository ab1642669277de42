// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '#modules/matters/contract';
import { partitionOf } from '#modules/places';
import { HTTP_ERRORS, type RequestContext } from '#packages/http';
import { AppError, isAtLeast, newId, publicId, shanghaiDate } from '#packages/kernel';
import { insistReceive, ownBasis, type Standing } from '../access.ts';
import type { CaseDraft, OpenCase } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { draftOf } from '../draft-view.ts';
import { CASE_ERRORS } from '../errors.ts';
import { loadCase } from '../load-case.ts';
import { draftLapses } from '../model/clocks.ts';
import { runsHere } from '../model/steps.ts';
import { askRegisters, neededResources, preparePurposeOpen } from '../registers.ts';
import { isBelow } from '../sees.ts';

interface Opening extends Standing {
  person: string;
  how: 'self' | 'guardian' | 'card' | 'screen-code';
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
): Promise<Pick<Opening, 'person' | 'how'>> {
  const named = input.for === undefined ? undefined : await deps.identity.findPerson(input.for);
  if (input.for !== undefined && !named) throw new AppError(CASE_ERRORS.CASE_NO_PRESENCE);
  const present = await deps.identity.checkPresence(input.presence, ctx.actor, named);
  if (!present) throw new AppError(CASE_ERRORS.CASE_NO_PRESENCE);
  return { person: present.person, how: input.presence.kind };
}

async function openOwn(deps: CasesDeps, ctx: RequestContext, input: OpenCase): Promise<Opening> {
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
  return { person, how: basis.as === 'self' ? 'self' : 'guardian', basis, epoch: null };
}

async function areaOf(deps: CasesDeps, input: OpenCase, person: string): Promise<string> {
  const area = input.area ?? (await deps.parties.getPerson(person)).area;
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

/**
 * Opens a draft, and with it the purpose under which its registers are asked at once.
 * Who may: the person, a registered guardian, or a worker who may receive, with proof of presence.
 * Records: case `open`, purpose `open`, two diary rows a register. Errors: CASE_MATTER_UNKNOWN,
 * CASE_MATTER_RETIRED, CASE_MATTER_ELSEWHERE, CASE_NO_PRESENCE, CASE_NO_POWER, CASE_AREA_UNKNOWN,
 * HTTP_LEVEL.
 */
export async function openCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: OpenCase,
): Promise<CaseDraft> {
  const matter = await findMatter(deps, input, ctx.now);
  const { presence } = input;
  const own = presence ? undefined : await openOwn(deps, ctx, input);
  const counter = presence ? await openAtCounter(deps, ctx, { ...input, presence }) : undefined;
  const person = (own ?? counter)!.person;
  const area = await areaOf(deps, input, person);
  insistOffered(deps, matter, area);
  const opening: Opening = own ?? {
    ...counter!,
    ...insistReceive(deps, ctx.actor, { matter, area }),
  };
  const partition = partitionOf(area);
  const before = await replayed(deps, ctx, partition);
  const id = before ?? (await write(deps, ctx, { matter, area, partition, opening }));
  return draftOf(deps, ctx, await loadCase(deps, id, null));
}

interface Draft {
  matter: MatterVersion;
  area: string;
  partition: string;
  opening: Opening;
}

async function write(deps: CasesDeps, ctx: RequestContext, draft: Draft): Promise<string> {
  const { matter, area, partition, opening } = draft;
  const atCounter = opening.basis.kind === 'power';
  const lapses = draftLapses(ctx.now, atCounter);
  const caseId = newId(ctx.now);
  const payload = {
    matter: matter.code,
    version: matter.version,
    area,
    channel: atCounter ? 'counter' : 'online',
    how: opening.how,
    lapses: lapses.toISOString(),
  };
  const act = await deps.journal.prepare({
    partition,
    kind: 'case',
    about: caseId,
    after: 0,
    person: opening.person,
    actor: ctx.actor,
    basis: opening.basis,
    verb: 'open',
    payload,
    due: lapses,
    at: ctx.now,
    request: ctx.mark,
  });
  const step = matter.steps[0]!;
  const unit = deps.matters.unitOf(step, area) ?? matter.implementer.organisation;
  const purpose = await preparePurposeOpen(deps, ctx, {
    ...{ partition, caseId, matter, area, unit },
    ...{ person: opening.person, how: opening.how, basis: opening.basis },
    step: step.code,
    until: lapses,
  });
  const outcome = await deps.store.open(opening.epoch, act, purpose);
  if (!outcome.ok) {
    const before = await replayed(deps, ctx, partition);
    if (before) return before;
    if (outcome.why !== 'stale') throw new AppError(CASE_ERRORS.CASE_CHANGED);
    await deps.powers.catchUp();
    const again = insistReceive(deps, ctx.actor, { matter, area });
    return write(deps, ctx, { ...draft, opening: { ...opening, ...again } });
  }
  await askRegisters(deps, {
    ...{ matter, resources: [...neededResources(matter).keys()] },
    ...{ partition, caseId, person: opening.person },
    ...{ actor: ctx.actor, basis: opening.basis, epoch: opening.epoch, now: ctx.now },
  });
  return publicId(partition, caseId);
}
