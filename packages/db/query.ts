// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { assert, isUuid } from '#packages/kernel';

/** A named statement: prepared once per connection, two to three times as fast. */
export interface NamedQuery {
  name: string;
  text: string;
  values?: unknown[];
}

type Runner = Pick<PoolClient, 'query'>;

export async function many<T extends QueryResultRow>(on: Runner, query: NamedQuery): Promise<T[]> {
  const result = await on.query<T>(query);
  return result.rows;
}

export async function maybe<T extends QueryResultRow>(
  on: Runner,
  query: NamedQuery,
): Promise<T | undefined> {
  const rows = await many<T>(on, query);
  assert(rows.length <= 1, `${query.name} answered ${rows.length} rows`);
  return rows[0];
}

export async function one<T extends QueryResultRow>(on: Runner, query: NamedQuery): Promise<T> {
  const row = await maybe<T>(on, query);
  assert(row, `${query.name} answered no row`);
  return row;
}

/** What row security may see: counties for staff, one person for residents. */
export interface RowContext {
  partitions?: readonly string[];
  person?: string;
}

/**
 * The one place that enters a row-security context. SET takes no bind parameters, so values are
 * checked here. Kept in one function for Citus, where set_config does not reach the workers (tech-2
 * §1.1).
 */
function contextSql(context: RowContext): string {
  const partitions = context.partitions ?? [];
  assert(
    partitions.every((code) => /^\d{6}$/.test(code)),
    'a partition is six digits',
  );
  assert(context.person === undefined || isUuid(context.person), 'a person is a uuid');
  const nobody = '00000000-0000-0000-0000-000000000000';
  return (
    `SET LOCAL lm.partitions = '${partitions.join(',')}'; ` +
    `SET LOCAL lm.person = '${context.person ?? nobody}'`
  );
}

async function bracket<T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Reads inside a row-security context; one snapshot, nothing written. */
export function reading<T>(
  pool: Pool,
  context: RowContext,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const begin = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${contextSql(context)}`;
  return bracket(pool, begin, work);
}

/** Writes of several statements, committed together. */
export function transact<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return bracket(pool, 'BEGIN', work);
}
