// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '#modules/matters/contract';
import { hmacSha256 } from '#packages/crypto';
import { list, many } from '#packages/db';
import type { RequestContext } from '#packages/http';
import { type Actor, AppError, publicId } from '#packages/kernel';
import { askPower } from './access.ts';
import { askBody, bodyOf, isPartyTo, kinOf, ownBasis } from './applicant.ts';
import type { CaseRow, CaseState } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import { deskQuery } from './desk-sql.ts';
import { CASE_ERRORS } from './errors.ts';
import { areaWords } from './facts.ts';
import { stepOf } from './model/steps.ts';
import { seenQuery } from './seen-sql.ts';
import { sightOf } from './sees.ts';

/** One row as lists read it: no personal value, only who it is about. */
export interface ListedRow {
  partition: string;
  id: string;
  number: string | null;
  matter: string;
  matterVersion: number;
  area: string;
  person: string;
  organisation: string | null;
  asked: string | null;
  channel: CaseRow['channel'];
  state: CaseState;
  step: string | null;
  paused: boolean;
  owed: boolean;
  due: Date | null;
  reviewedBy: string | null;
  openedBy: string | null;
  updatedAt: Date;
}

export interface CaseListQuery {
  view: 'desk' | 'seen' | 'own' | 'body';
  state?: CaseState;
  cursor?: string;
  limit?: number;
  /** For view own: a ward. */
  for?: string;
}

const COLUMNS =
  'c.partition, c.id, c.number, c.matter, c.matter_version AS "matterVersion", c.area, c.person, c.organisation, c.asked, ' +
  'c.channel, c.state, c.step, c.paused, c.owed, c.due, c.reviewed_by AS "reviewedBy", ' +
  'c.opened_by AS "openedBy", c.updated_at AS "updatedAt"';

/** A clock that stands still sorts last: the far end stands for no due date. */
const NEVER = new Date(Date.UTC(9999, 0, 1));
const FIRST = { due: '0001-01-01T00:00:00Z', id: '00000000-0000-0000-0000-000000000000' };
const LAST = { at: '9999-01-01T00:00:00Z', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

interface DueKey {
  due: string;
  id: string;
}

function dueKey(row: ListedRow): DueKey {
  return { due: (row.due ?? NEVER).toISOString(), id: row.id };
}

const OWN_SQL =
  `SELECT ${COLUMNS} FROM cases.service_case c WHERE c.person = $1 AND ($2::text IS NULL OR c.state = $2) ` +
  'AND (c.updated_at, c.id) < ($3::timestamptz, $4::uuid) ORDER BY c.updated_at DESC, c.id DESC LIMIT $5';

interface Page {
  items: ListedRow[];
  next: string | null;
}

async function listDesk(deps: CasesDeps, ctx: RequestContext, query: CaseListQuery): Promise<Page> {
  const { post, person } = ctx.actor;
  if (post === null || person === null) return { items: [], next: null };
  const desks = deps.powers.desksOf(post, ctx.now);
  const family = await kinOf(deps, ctx.actor);
  const keys = desks.map((desk) => desk.key);
  const versions: Versions = new Map();
  return list<ListedRow, DueKey>({
    pool: deps.db.staff,
    context: { partitions: deps.powers.partitionsOf(post, ctx.now) },
    signer: cursorSigner(deps, `desk ${post}`),
    limit: query.limit ?? 50,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    keyOf: dueKey,
    fetch: async (on, after, limit) => {
      const asked = deskQuery(COLUMNS, keys, { after: after ?? FIRST, limit });
      const rows = await many<ListedRow>(on as never, asked);
      await learnVersions(deps, rows, versions);
      return rows;
    },
    isVisible: (row) =>
      !isPartyTo(deps, family, row) &&
      (query.state === undefined || row.state === query.state) &&
      mayActNext(deps, ctx.actor, { row, versions }),
  });
}

type Versions = Map<string, MatterVersion>;

/** Published versions never change, so a page fetches each once. */
async function learnVersions(deps: CasesDeps, rows: readonly ListedRow[], known: Versions) {
  for (const { matter, matterVersion } of rows) {
    const key = `${matter} ${matterVersion}`;
    if (!known.has(key)) known.set(key, await deps.matters.getVersion(matter, matterVersion));
  }
}

/**
 * filter(may act next): the per-object form of the desk list, the same question a case's door asks.
 */
function mayActNext(
  deps: CasesDeps,
  actor: Actor,
  on: { row: ListedRow; versions: Versions },
): boolean {
  const { row } = on;
  const matter = on.versions.get(`${row.matter} ${row.matterVersion}`);
  const step = matter && stepOf(matter, row.step);
  if (!step) return false;
  const isSecondLook = row.reviewedBy !== null && row.reviewedBy === actor.person;
  return !isSecondLook && askPower(deps, actor, { ...row, matter, step }).allowed;
}

async function listSeen(deps: CasesDeps, ctx: RequestContext, query: CaseListQuery): Promise<Page> {
  const { post, person } = ctx.actor;
  if (post === null || person === null) return { items: [], next: null };
  const sight = sightOf(deps, ctx.actor, ctx.now);
  return list<ListedRow, DueKey>({
    pool: deps.db.staff,
    context: { partitions: deps.powers.partitionsOf(post, ctx.now) },
    signer: cursorSigner(deps, `seen ${post}`),
    limit: query.limit ?? 50,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    keyOf: dueKey,
    fetch: async (on, after, limit) => {
      const page = { limit, person, after: after ?? FIRST, state: query.state ?? null };
      const result = await on.query<ListedRow>(seenQuery(COLUMNS, sight.parts, page));
      return result.rows;
    },
    isVisible: (row) =>
      row.state === 'draft' ? row.openedBy === person : sight.covers(row.matter, row.area),
  });
}

async function listOwn(deps: CasesDeps, ctx: RequestContext, query: CaseListQuery): Promise<Page> {
  const whose =
    query.for === undefined ? ctx.actor.person : await deps.identity.findPerson(query.for);
  const basis = whose && (await ownBasis(deps, ctx.actor, whose));
  if (!whose || !basis) throw new AppError(CASE_ERRORS.CASE_PERSON_UNKNOWN);
  return list<ListedRow, { at: string; id: string }>({
    pool: deps.db.resident,
    context: { person: whose },
    signer: cursorSigner(deps, `own ${whose}`),
    limit: query.limit ?? 50,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    keyOf: (row) => ({ at: row.updatedAt.toISOString(), id: row.id }),
    fetch: (on, after, limit) =>
      many(on as never, {
        name: 'cases.own',
        text: OWN_SQL,
        values: [whose, query.state ?? null, after?.at ?? LAST.at, after?.id ?? LAST.id, limit],
      }),
    isVisible: (row) => row.person === whose,
  });
}

const BODY_SQL =
  `SELECT ${COLUMNS} FROM cases.service_case c WHERE c.organisation = $1 ` +
  'AND ($2::text IS NULL OR c.state = $2) AND (c.updated_at, c.id) < ($3::timestamptz, $4::uuid) ' +
  'ORDER BY c.updated_at DESC, c.id DESC LIMIT $5';

/** What the caller's body has raised, drafts too: filter(may speak for the applicant). */
async function listBody(deps: CasesDeps, ctx: RequestContext, query: CaseListQuery): Promise<Page> {
  const { actor } = ctx;
  const body = bodyOf(deps, actor);
  if (body === null || actor.post === null) return { items: [], next: null };
  const versions: Versions = new Map();
  return list<ListedRow, { at: string; id: string }>({
    pool: deps.db.staff,
    context: { partitions: deps.powers.partitionsOf(actor.post, ctx.now) },
    signer: cursorSigner(deps, `body ${actor.post}`),
    limit: query.limit ?? 50,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    keyOf: (row) => ({ at: row.updatedAt.toISOString(), id: row.id }),
    fetch: async (on, after, limit) => {
      const at = [after?.at ?? LAST.at, after?.id ?? LAST.id];
      const values = [body, query.state ?? null, ...at, limit];
      const rows = await many<ListedRow>(on as never, {
        name: 'cases.body',
        text: BODY_SQL,
        values,
      });
      await learnVersions(deps, rows, versions);
      return rows;
    },
    isVisible: ({ matter: code, matterVersion, area, organisation }) => {
      const matter = versions.get(`${code} ${matterVersion}`);
      if (!matter || organisation !== body) return false;
      return askBody(deps, actor, { matter, area, organisation })?.allowed ?? false;
    },
  });
}

/** A cursor is good for the list and the person it was made for. */
function cursorSigner(deps: CasesDeps, purpose: string) {
  const key = deps.keyring.purposeKey('cursor');
  return {
    sign: (payload: string) => hmacSha256(key, `${purpose}\n${payload}`).toString('base64url'),
  };
}

async function present(
  deps: CasesDeps,
  row: ListedRow,
  people: ReadonlyMap<string, { nameMasked: string }>,
): Promise<CaseRow> {
  const matter = await deps.matters.getVersion(row.matter, row.matterVersion);
  const step = matter.steps.find((one) => one.code === row.step);
  const body =
    row.organisation === null ? undefined : deps.parties.findOrganisation(row.organisation)?.name;
  return {
    id: publicId(row.partition, row.id),
    number: row.number,
    state: row.state,
    matter: row.matter,
    title: matter.title,
    area: row.area,
    areaName: areaWords(deps, row.area),
    applicant: body?.zh ?? people.get(row.person)?.nameMasked ?? '*',
    applicantBody: body ?? null,
    channel: row.channel,
    due: row.due?.toISOString() ?? null,
    paused: row.paused,
    awaitingVerification: row.owed,
    step: row.step,
    stepTitle: step?.title ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/**
 * The lists (DESIGN §8): desk = filter(may act next), seen = filter(may read), own = one's own,
 * body = what the body of one's post has raised.
 * Errors: DB_CURSOR_INVALID, CASE_PERSON_UNKNOWN.
 */
export async function listCases(
  deps: CasesDeps,
  ctx: RequestContext,
  query: CaseListQuery,
): Promise<{ items: CaseRow[]; next: string | null }> {
  const views = { desk: listDesk, seen: listSeen, own: listOwn, body: listBody };
  const page = await views[query.view](deps, ctx, query);
  const people = await deps.parties.maskedPeople([...new Set(page.items.map((row) => row.person))]);
  return {
    items: await Promise.all(page.items.map((row) => present(deps, row, people))),
    next: page.next,
  };
}
