// SPDX-License-Identifier: Apache-2.0
import { IDENTITY_ERRORS } from '#modules/identity';
import type { MatterVersion } from '#modules/matters/contract';
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { AppError, newId, publicId } from '#packages/kernel';
import { actOnCase } from '../act-on-case.ts';
import type { VerifyRealName } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';
import { draftLapses } from '../model/clocks.ts';
import { preparePurposeOpen } from '../registers.ts';
import type { Standing } from '../standing.ts';
import { comeToRest } from './move-on.ts';

const MATTER = 'real-name';
const RESOURCE = 'household-registration';

interface Claim {
  matter: MatterVersion;
  person: string;
  partition: string;
  caseId: string;
  standing: Standing;
}

/** The clause of the matter under which the system acts at a step. */
function clauseOf(matter: MatterVersion, act: string): Standing {
  const clause = matter.steps.find((step) => step.act === act)?.performer.clause ?? act;
  return {
    basis: { kind: 'rule', matter: matter.code, version: matter.version, clause },
    epoch: null,
  };
}

/** Opens the case in the county of the person claimed; the diary it leads to is that person's. */
async function openClaim(deps: CasesDeps, ctx: RequestContext, person: string): Promise<Claim> {
  const matter = await deps.matters.getCurrent(MATTER, ctx.now);
  const { area } = await deps.parties.getPerson(person);
  const partition = partitionOf(area);
  const caseId = newId(ctx.now);
  const standing = clauseOf(matter, 'receive');
  const until = draftLapses(ctx.now, true);
  const { code, version } = matter;
  const about = { partition, about: caseId, after: 0, person, actor: ctx.actor };
  const act = await deps.journal.prepare({
    ...{ ...about, kind: 'case', basis: standing.basis, verb: 'open' },
    payload: {
      ...{ matter: code, version, area, channel: 'online', how: 'rule' },
      lapses: until.toISOString(),
    },
    ...{ due: until, at: ctx.now },
  });
  const purpose = await preparePurposeOpen(deps, ctx, {
    ...{ partition, caseId, person, matter, area, until, how: 'rule' },
    ...{ unit: matter.implementer.organisation, step: matter.steps[0]!.code },
    basis: standing.basis,
  });
  const outcome = await deps.store.open(null, act, purpose);
  if (!outcome.ok) throw new AppError(CASE_ERRORS.CASE_CHANGED);
  return { matter, person, partition, caseId, standing };
}

/** The register's yes or no on name and number together; undefined when it is silent. */
async function askRegister(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { claim: Claim; claimed: VerifyRealName },
): Promise<boolean | undefined> {
  const { claim, claimed } = on;
  const [answer] = await deps.exchange.ask({
    on: { partition: claim.partition, case: claim.caseId },
    actor: ctx.actor,
    ...claim.standing,
    now: ctx.now,
    asks: [{ resource: RESOURCE, subject: claim.person, mode: 'verify', fields: { ...claimed } }],
  });
  if (answer?.outcome !== 'answered') return undefined;
  return answer.verdict === 'yes';
}

async function conclude(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { claim: Claim; isMatch: boolean },
): Promise<void> {
  const { claim, isMatch } = on;
  const id = publicId(claim.partition, claim.caseId);
  const number = await deps.nextNumber(claim.partition, ctx.now);
  const plain = { ctx: { ...ctx, mark: null, ifMatch: null }, id };
  await actOnCase(deps, plain, async (loaded) => ({
    ...{ verb: 'submit', ...claim.standing },
    payload: { number, ...comeToRest(loaded), proofs: {} },
  }));
  await actOnCase(deps, plain, async (loaded) => ({
    ...{ verb: 'decide', ...clauseOf(claim.matter, 'decide') },
    payload: {
      ...comeToRest(loaded),
      ...{ decision: isMatch ? 'grant' : 'refuse', criteria: [], by: null, certificate: null },
    },
    end: { erases: true },
  }));
}

/**
 * 实名: verifies name and number against the household register as an ordinary case, decided by
 * rule, and raises the account's level. Who may: any registered account, five times a day.
 * Records the case, its purpose and the diary of the person claimed.
 * Errors: IDENTITY_NOT_MATCHED (one answer for every mismatch), CASE_REGISTER_SILENT.
 */
export async function verifyRealName(
  deps: CasesDeps,
  ctx: RequestContext,
  claimed: VerifyRealName,
): Promise<{ level: 'real-name' }> {
  const { account } = ctx.actor;
  const { person } = await deps.identity.tryRealName(account, claimed.idNumber);
  const claim = await openClaim(deps, ctx, person);
  const isMatch = await askRegister(deps, ctx, { claim, claimed });
  if (isMatch === undefined) throw new AppError(CASE_ERRORS.CASE_REGISTER_SILENT);
  await conclude(deps, ctx, { claim, isMatch });
  if (!isMatch) throw new AppError(IDENTITY_ERRORS.IDENTITY_NOT_MATCHED);
  const { basis } = clauseOf(claim.matter, 'decide');
  await deps.identity.raiseLevel({ account, person, level: 'real-name', actor: ctx.actor, basis });
  return { level: 'real-name' };
}
