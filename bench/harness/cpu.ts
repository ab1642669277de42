// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds of processor time a process has used; undefined where there is no /proc. */
export function cpuMsOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the last bracket: state is field 3, utime and stime are 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}

/** Processor time of every server process of a PostgreSQL, its writers included, by pid. */
export async function databaseCpu(owner: Client): Promise<Map<number, number>> {
  const { rows } = await owner.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
  const used = rows.map(({ pid }) => [pid, cpuMsOf(pid) ?? 0] as const);
  return new Map(used);
}

/** What was used between two looks. Processes that ended between them are not seen. */
export function cpuBetween(before: Map<number, number>, after: Map<number, number>): number {
  let sum = 0;
  for (const [pid, used] of after) sum += used - (before.get(pid) ?? 0);
  return sum;
}
