// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient } from 'pg';
import { many, maybe, one } from '#packages/db';
import { isUuid, parsePublicId } from '#packages/kernel';
import type { DeedNotice, DelegationState, DelegationsQuery } from './contract/delegation.ts';
import type { PackedLinks } from './model/packed-links.ts';
import type { EntryRecord, LinkRecord, UseRecord } from './model/records.ts';

type Runner = Pick<PoolClient, 'query'>;

const ENTRY =
  'SELECT e.id, code, title, list, decider, acts, matters, holder, holder_kind AS "holderKind", ' +
  'level, origin, in_whose_name AS "inWhoseName", liable, respondent, basis, area, duties, ' +
  'taken_over_by AS "takenOverBy", manner, ' +
  'valid_from AS "validFrom", valid_to AS "validTo", decision, supersedes FROM powers.entry e';
const LINK =
  'SELECT id, code, entry, decider, parent, path, origin, from_organisation AS "fromOrganisation", ' +
  'to_organisation AS "toOrganisation", to_kind AS "toKind", to_post AS "toPost", ' +
  'to_post_code AS "toPostCode", acts, area, valid_from AS "validFrom", valid_to AS "validTo", ' +
  'document, liability, supervision, state, means, stops_on AS "stopsOn", stops_by AS "stopsBy", ' +
  'published_at AS "publishedAt", suspended_at AS "suspendedAt", revoked_at AS "revokedAt", ' +
  "coalesce((SELECT jsonb_agg(jsonb_build_object('since', s.since, 'until', s.until) " +
  "ORDER BY s.since) FROM powers.suspension s WHERE s.delegation = d.id), '[]') " +
  'AS suspensions FROM powers.delegation d';

/** `stateOn` of the model for a row: what has run out is over, be its lapse written or not. */
const stateOnDay = (day: string): string =>
  `CASE WHEN state IN ('in-force', 'suspended') AND stops_on < ${day}::date ` +
  "THEN CASE stops_by WHEN 'period' THEN 'ended' ELSE 'lapsed' END ELSE state END";

/** The state a list asks for, if any, and the civil day it is asked on. */
interface Standing {
  state: DelegationState | undefined;
  today: string;
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

/** Absent and null are one in the database; the contract says absent. */
function entryOf(row: Nullable<EntryRecord>): EntryRecord {
  const kept = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(kept) as unknown as EntryRecord;
}

export async function loadEntries(on: Runner): Promise<EntryRecord[]> {
  const rows = await many<Nullable<EntryRecord>>(on, {
    name: 'powers.entries',
    text: `${ENTRY} ORDER BY code`,
  });
  return rows.map(entryOf);
}

function linkOf(row: LinkRecord): LinkRecord {
  const iso = (at: string | null) => (at === null ? null : new Date(at).toISOString());
  const { publishedAt, suspendedAt, revokedAt, suspensions } = row;
  return {
    ...row,
    publishedAt: iso(publishedAt),
    suspendedAt: iso(suspendedAt),
    revokedAt: iso(revokedAt),
    suspensions: suspensions.map(({ since, until }) => ({ since: iso(since)!, until: iso(until) })),
  };
}

export interface PastSuspension {
  link: string;
  since: string;
  until: string;
}

/** All that are over; few. One that lasts is known by its link. */
export async function loadPastSuspensions(on: Runner): Promise<PastSuspension[]> {
  return many<PastSuspension & Record<string, unknown>>(on, {
    name: 'powers.past_suspensions',
    text:
      'SELECT delegation AS link, since, until FROM powers.suspension ' +
      'WHERE until IS NOT NULL ORDER BY delegation, since',
  });
}

const NIL = '00000000-0000-0000-0000-000000000000';
/** As `model/packed-links.ts` reads them: a row of twenty words, and a line of text. */
const PACKED =
  'SELECT string_agg(uuid_send(id) || coalesce(uuid_send(parent), $3) || ' +
  'coalesce(uuid_send(to_post), $3) || int4send(from_day) || int4send(stops_day) || ' +
  'int8send(gone) || int8send(area) || int4send(suspended) || int4send(act_bits), ' +
  "''::bytea) AS rows, " +
  "string_agg(concat_ws(E'\\t', entry, to_organisation, stops_by), E'\\n') AS words, " +
  '(array_agg(id))[count(*)] AS last, count(*)::int AS n ' +
  "FROM (SELECT id, parent, to_post, valid_from - date '1970-01-01' AS from_day, " +
  "stops_on - date '1970-01-01' AS stops_day, CASE WHEN revoked_at IS NULL AND " +
  'suspended_at IS NULL THEN 4294967295 ELSE ' +
  'floor(extract(epoch FROM least(revoked_at, suspended_at)))::bigint END AS gone, ' +
  'area::bigint AS area, (suspended_at IS NOT NULL AND revoked_at IS NULL)::int AS suspended, ' +
  'entry, to_organisation, stops_by, act_bits FROM powers.delegation ' +
  'WHERE published_at IS NOT NULL AND id > $1 ORDER BY id LIMIT $2) page';

interface PackedRow {
  rows: Buffer;
  words: string;
  last: string;
  n: number;
}

function loadPacked(on: Runner, after: string, limit: number): Promise<PackedRow> {
  const values = [after, limit, Buffer.alloc(16)];
  return one<PackedRow & Record<string, unknown>>(on, {
    ...{ name: 'powers.packed_links', text: PACKED, values },
  });
}

/** Published links in pages of id order; the next page is asked for while one is read. */
export async function* packedLinks(on: Runner, limit: number): AsyncGenerator<PackedLinks> {
  for (let next = loadPacked(on, NIL, limit); ; ) {
    const { n, last, ...page } = await next;
    if (n === 0) return;
    if (n === limit) next = loadPacked(on, last, limit);
    yield page;
    if (n < limit) return;
  }
}

/** About how many links to make room for; to count a million would take as long as to read some. */
export async function estimateLinks(on: Runner): Promise<number> {
  const row = await one<{ n: number }>(on, {
    name: 'powers.estimate_links',
    text:
      'SELECT (1024 + 1.02 * greatest(reltuples, 0))::int AS n FROM pg_class ' +
      "WHERE oid = 'powers.delegation'::regclass",
  });
  return row.n;
}

export async function loadLinksById(on: Runner, ids: readonly string[]): Promise<LinkRecord[]> {
  const rows = await many<LinkRecord>(on, {
    name: 'powers.links_by_id',
    text: `${LINK} WHERE id = ANY ($1)`,
    values: [ids],
  });
  return rows.map(linkOf);
}

/** The link of a public id, which carries its county before the id of the row, or of the row's. */
export async function findLink(on: Runner, reference: string): Promise<LinkRecord | undefined> {
  const id = parsePublicId(reference)?.id ?? reference;
  return isUuid(id) ? (await loadLinksById(on, [id]))[0] : undefined;
}

/** Ids of links by their names in the city's files. */
export async function loadLinkCodes(on: Runner): Promise<Map<string, string>> {
  const rows = await many<{ code: string; id: string }>(on, {
    name: 'powers.link_codes',
    text: 'SELECT code, id FROM powers.delegation WHERE code IS NOT NULL ORDER BY id',
  });
  return new Map(rows.map((row) => [row.code.replace(/-again-[0-9]+$/, ''), row.id]));
}

/** How many links have ended: it only grows, so a change of it says that something fell. */
export async function countEnded(on: Runner): Promise<number> {
  const row = await one<{ n: number }>(on, {
    name: 'powers.count_ended',
    text:
      'SELECT count(*) AS n FROM powers.delegation ' +
      "WHERE state IN ('revoked', 'lapsed', 'ended')",
  });
  return row.n;
}

/** One page of links for the public list; `areas` null for all. */
export async function listLinks(
  on: Runner,
  query: Omit<DelegationsQuery, 'state'> & {
    after: string | null;
    limit: number;
    areas: string[] | null;
    standing?: Standing;
  },
): Promise<LinkRecord[]> {
  const rows = await many<LinkRecord>(on, {
    name: 'powers.list_links',
    text:
      `${LINK} WHERE published_at IS NOT NULL AND ($1::text IS NULL OR entry = $1) AND ($2::text IS NULL OR to_organisation = $2) ` +
      'AND ($3::text[] IS NULL OR area = ANY ($3)) AND ($4::uuid IS NULL OR id > $4) ' +
      `AND ($6::text IS NULL OR ${stateOnDay('$7')} = $6) ORDER BY id LIMIT $5`,
    values: [
      ...[query.entry ?? null, query.to ?? null, query.areas, query.after, query.limit],
      ...[query.standing?.state ?? null, query.standing?.today ?? null],
    ],
  });
  return rows.map(linkOf);
}

export async function loadUses(on: Runner): Promise<UseRecord[]> {
  return many<UseRecord & Record<string, unknown>>(on, {
    name: 'powers.uses',
    text: 'SELECT matter, version, step, act, entry FROM powers.use ORDER BY 1, 2, 3, 5',
  });
}

/** Binds the steps of a matter version, and answers whether anything was new. */
export async function saveUses(
  on: Runner,
  uses: readonly UseRecord[],
  about: string,
): Promise<boolean> {
  const saved = await many<{ step: string }>(on, {
    name: 'powers.save_uses',
    text:
      'INSERT INTO powers.use (matter, version, step, act, entry) ' +
      'SELECT u.* FROM jsonb_to_recordset($1) ' +
      'AS u(matter text, version int, step text, act text, entry text) ' +
      'ON CONFLICT DO NOTHING RETURNING step',
    values: [JSON.stringify(uses)],
  });
  if (saved.length > 0) await bump(on, [WHOLE_CITY], { kind: 'power-use', about });
  return saved.length > 0;
}

/** A partition of no county: news that concerns every process but no case. */
export const WHOLE_CITY = '000000';

export async function bump(
  on: Runner,
  partitions: readonly string[],
  news: { kind: string; about: string },
): Promise<void> {
  await many(on, {
    name: 'powers.bump',
    text: 'SELECT journal.bump($1, $2, $3)',
    values: [partitions, news.kind, news.about],
  });
}

export interface EpochRow {
  partition: string;
  n: number;
}

export async function loadEpochs(on: Runner): Promise<EpochRow[]> {
  return many<EpochRow & Record<string, unknown>>(on, {
    name: 'powers.epochs',
    text: 'SELECT partition, n FROM journal.epoch',
  });
}

/** What changed in these partitions after the epochs seen. */
export async function loadChanges(
  on: Runner,
  seen: readonly EpochRow[],
): Promise<{ kind: string; about: string }[]> {
  return many<{ kind: string; about: string }>(on, {
    name: 'powers.changes',
    text:
      'SELECT DISTINCT c.kind, c.about FROM journal.epoch_change c ' +
      'JOIN unnest($1::text[], $2::bigint[]) AS s(partition, n) ' +
      'ON c.partition = s.partition AND c.n > s.n',
    values: [seen.map((row) => row.partition), seen.map((row) => row.n)],
  });
}

export interface DeedHead {
  version: number;
  lastAct: string;
  dueAt: Date | null;
}

/** Runs a read of the journal with the county it is about. */
export async function inPartition<T>(
  on: Pool,
  partition: string,
  read: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await on.connect();
  try {
    await client.query(`BEGIN; SET LOCAL lm.partition = '${partition}'`);
    const answer = await read(client);
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Deeds a body gives, receives or gives means for, newest first. */
export async function listConcerned(
  on: Runner,
  asked: {
    body: string;
    before: string | null;
    limit: number;
    entry?: string | undefined;
    standing: Standing;
  },
): Promise<LinkRecord[]> {
  const { body, before, limit, entry, standing } = asked;
  const rows = await many<LinkRecord>(on, {
    name: 'powers.concerned',
    text:
      `${LINK} WHERE to_post IS NULL AND ($2::uuid IS NULL OR id < $2) ` +
      `AND ($3::text IS NULL OR entry = $3) AND ($4::text IS NULL OR ${stateOnDay('$6')} = $4) ` +
      'AND (from_organisation = $1 OR to_organisation = $1 OR jsonb_path_exists(means, ' +
      "'$.*[*] ? (@.givenBy == $body)', jsonb_build_object('body', $1::text))) " +
      'ORDER BY id DESC LIMIT $5',
    values: [body, before, entry ?? null, standing.state ?? null, limit, standing.today],
  });
  return rows.map(linkOf);
}

export interface NoticeRow {
  id: string;
  delegation: string;
  kind: DeedNotice['kind'];
  at: string;
  role: DeedNotice['role'];
  stopsOn: string;
  stopsBy: DeedNotice['stopsBy'];
  entry: string;
  area: string;
  fromOrganisation: string;
  toOrganisation: string;
}

/** What a body was told, newest first. */
export async function listNotices(
  on: Runner,
  asked: { body: string; before: string | null; limit: number },
): Promise<NoticeRow[]> {
  const rows = await many<NoticeRow & Record<string, unknown>>(on, {
    name: 'powers.notices',
    text:
      'SELECT n.id, n.delegation, n.kind, n.at, n.role, n.stops_on AS "stopsOn", ' +
      'n.stops_by AS "stopsBy", d.entry, d.area, d.from_organisation AS "fromOrganisation", ' +
      'd.to_organisation AS "toOrganisation" ' +
      'FROM powers.notice n JOIN powers.delegation d ON d.id = n.delegation ' +
      'WHERE n.organisation = $1 AND ($2::uuid IS NULL OR n.id < $2) ORDER BY n.id DESC LIMIT $3',
    values: [asked.body, asked.before, asked.limit],
  });
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** The head and last act of a link or entry, to write the next act on. */
export async function loadHead(
  on: Pool,
  subject: { partition: string; kind: string; id: string },
): Promise<DeedHead | undefined> {
  return inPartition(on, subject.partition, (client) =>
    maybe<DeedHead & Record<string, unknown>>(client, {
      name: 'powers.head',
      text:
        'SELECT version, last_act AS "lastAct", due_at AS "dueAt" FROM journal.head ' +
        'WHERE partition = $1 AND kind = $2 AND id = $3',
      values: [subject.partition, subject.kind, subject.id],
    }),
  );
}

/**
 * Deeds in force, or to be in force, of the same entry and receiver at some time of this one's;
 * those that fell with a link above are left out.
 */
export async function loadStanding(on: Runner, link: LinkRecord): Promise<LinkRecord[]> {
  const rows = await many<LinkRecord>(on, {
    name: 'powers.standing',
    text:
      `${LINK} WHERE entry = $1 AND to_organisation = $2 AND to_post IS NULL AND id <> $3 ` +
      "AND state IN ('in-force', 'suspended') AND stops_on >= $4 AND valid_from <= $5 AND NOT EXISTS " +
      '(SELECT 1 FROM powers.delegation p WHERE p.id = ANY (d.path) AND p.revoked_at IS NOT NULL) ' +
      'ORDER BY id',
    values: [link.entry, link.toOrganisation, link.id, link.validFrom, link.stopsOn],
  });
  return rows.map(linkOf);
}

/** Areas of grants whose place in tree order is no longer the one kept. */
export async function refreshGrantRanges(
  on: Runner,
  rangeOf: (area: string) => { lo: number; hi: number } | undefined,
): Promise<void> {
  const kept = await many<{ area: string; lo: number; hi: number }>(on, {
    name: 'powers.grant_areas',
    text: 'SELECT DISTINCT area, lo, hi FROM powers.effective_grant',
  });
  for (const row of kept) {
    const range = rangeOf(row.area);
    if (!range || (range.lo === row.lo && range.hi === row.hi)) continue;
    await many(on, {
      name: 'powers.move_grants',
      text: 'UPDATE powers.effective_grant SET lo = $2, hi = $3 WHERE area = $1',
      values: [row.area, range.lo, range.hi],
    });
  }
}
