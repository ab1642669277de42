// SPDX-License-Identifier: Apache-2.0
import { hmacSha256 } from '#packages/crypto';
import { list } from '#packages/db';
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import { around } from './areas.ts';
import type { DemandRow, DemandsQuery } from './contract/demand.ts';
import type { QuestionsQuery, WorkQuestion } from './contract/question.ts';
import type { AdmittedWork, GateCounts, RegisterQuery } from './contract/register.ts';
import type { BurdenDeps } from './deps.ts';
import { BURDEN_ERRORS } from './errors.ts';
import { seesDemand, seesQuestion } from './sees.ts';
import {
  type DemandFilter,
  type DemandRecord,
  FIRST,
  openQuestions,
  pageOfDemands,
  pageOfQuestions,
  pageOfRegister,
  type QuestionRecord,
  type Walk,
} from './store.ts';
import { admittedView, demandInList, questionInList } from './views.ts';

const PAGE = 50;

interface Page<Row> {
  items: Row[];
  next: string | null;
}

interface Paging {
  cursor?: string;
  limit?: number;
}

/** Nothing here is a resident's: staff and others read the same rows, each what she may see. */
function reader(deps: BurdenDeps, ctx: RequestContext) {
  return ctx.actor.post === null ? deps.db.resident : deps.db.staff;
}

function walking(
  deps: BurdenDeps,
  ctx: RequestContext,
  { name, query }: { name: string; query: Paging },
) {
  const key = deps.keyring.purposeKey(`cursor burden.${name}`);
  const { cursor, limit = PAGE } = query;
  return {
    ...{ pool: reader(deps, ctx), context: {}, limit },
    ...(cursor === undefined ? {} : { cursor }),
    signer: { sign: (payload: string) => hmacSha256(key, payload).toString('base64url') },
  };
}

/** Errors: BURDEN_AREA_OTHER. */
function filterOf(
  deps: BurdenDeps,
  now: Date,
  query: { state?: string; from?: string; q?: string; area?: string },
): DemandFilter {
  const { state, from, q, area } = query;
  if (area !== undefined && !deps.places.tree().has(area)) {
    throw new AppError(BURDEN_ERRORS.BURDEN_AREA_OTHER, { areas: [area] });
  }
  return {
    ...(state === undefined ? {} : { state }),
    ...(from === undefined ? {} : { from }),
    ...(q?.trim() ? { words: q.trim() } : {}),
    ...(area === undefined ? {} : { areas: around(deps.places, area, shanghaiDate(now)) }),
  };
}

/** Who may: anyone; each sees what `seesDemand` allows. Newest first. */
export async function listDemands(
  deps: BurdenDeps,
  ctx: RequestContext,
  query: DemandsQuery,
): Promise<Page<DemandRow>> {
  const filter = filterOf(deps, ctx.now, query);
  const { items, next } = await list<DemandRecord & Record<string, unknown>, Walk>({
    ...walking(deps, ctx, { name: 'demands', query }),
    keyOf: ({ filedAt, id }) => ({ at: filedAt.toISOString(), id }),
    isVisible: ({ doc }) => seesDemand(deps, ctx, doc),
    fetch: (on, after = FIRST, limit) => pageOfDemands(on, filter, { after, limit }),
  });
  return { items: items.map((row) => demandInList(deps, row, ctx.now)), next };
}

/** Who may: anyone. Last admitted first. */
export async function listRegister(
  deps: BurdenDeps,
  ctx: RequestContext,
  query: RegisterQuery,
): Promise<Page<AdmittedWork>> {
  const filter = filterOf(deps, ctx.now, query);
  const { items, next } = await list<DemandRecord & Record<string, unknown>, Walk>({
    ...walking(deps, ctx, { name: 'register', query }),
    keyOf: ({ admittedOn, id }) => ({ at: admittedOn!, id }),
    isVisible: ({ doc }) => doc.admittedNumber !== null,
    fetch: (on, after = FIRST, limit) => pageOfRegister(on, filter, { after, limit }),
  });
  const ids = items.map(({ id }) => id);
  const open = await openQuestions(deps.db.save, ids);
  const shown = items.map((row) =>
    admittedView(deps, row, { now: ctx.now, questionsOpen: open.get(row.id) ?? 0 }),
  );
  return { items: shown, next };
}

/** Who may: anyone; each sees what `seesQuestion` allows. Newest first. */
export async function listQuestions(
  deps: BurdenDeps,
  ctx: RequestContext,
  query: QuestionsQuery,
): Promise<Page<WorkQuestion>> {
  const filter = filterOf(deps, ctx.now, query);
  const { items, next } = await list<QuestionRecord & Record<string, unknown>, Walk>({
    ...walking(deps, ctx, { name: 'questions', query }),
    keyOf: ({ notedAt, id }) => ({ at: notedAt.toISOString(), id }),
    isVisible: ({ doc }) => seesQuestion(deps, ctx, doc),
    fetch: (on, after = FIRST, limit) => pageOfQuestions(on, filter, { after, limit }),
  });
  return { items: items.map((row) => questionInList(deps, ctx, row)), next };
}

/** A count is capped: past it, the exact number helps nobody. */
const COUNTED_MAX = 2_000;
const OPEN: readonly string[] = ['waiting', 'going-on'];

/** Who may: anyone; each count is of the rows that the caller may see, up to a cap. */
export async function countGate(deps: BurdenDeps, ctx: RequestContext): Promise<GateCounts> {
  const pool = reader(deps, ctx);
  const [demands, questions] = await Promise.all([
    pageOfDemands(pool, {}, { after: FIRST, limit: COUNTED_MAX }),
    pageOfQuestions(pool, {}, { after: FIRST, limit: COUNTED_MAX }),
  ]);
  const seen = demands.map(({ doc }) => doc).filter((doc) => seesDemand(deps, ctx, doc));
  const asked = questions.map(({ doc }) => doc).filter((doc) => seesQuestion(deps, ctx, doc));
  const inState = (...states: string[]) => seen.filter(({ state }) => states.includes(state));
  const admitted = inState('admitted');
  const year = shanghaiDate(ctx.now).slice(0, 4);
  return {
    waiting: inState('filed', 'proceeding').length,
    appeals: inState('appealed').length,
    questions: asked.filter(({ state }) => OPEN.includes(state)).length,
    admitted: admitted.length,
    returned: inState('returned').length,
    endingThisYear: admitted.filter(({ validUntil }) => validUntil!.startsWith(year)).length,
  };
}
