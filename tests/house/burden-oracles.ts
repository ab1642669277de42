// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { addDays, shanghaiDate } from '#packages/kernel';
import { must, sql } from './case-story.ts';
import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

type Row = Record<string, unknown>;
type Pages = (by: Client, path: string) => Promise<Row[]>;
type BurdenOracle = (world: object, by: Client, handle: string) => Promise<void>;

interface Asked {
  world: object;
  by: Client;
}

const FURONG = '330102012001';
const ids = (rows: readonly Row[]): string[] => rows.map(({ id }) => String(id)).sort();

/** One demand that nobody ruled on, one question that waits and one that is only noted. */
async function fill(app: TestApp): Promise<void> {
  const [filer, member] = [
    await app.login('civil-affairs-officer'),
    await app.login('committee-member'),
  ];
  const demand = {
    ...{ kind: 'task', title: '还没裁定的工作', areas: [FURONG], minutesEach: 10, fields: [] },
    basis: { title: '示例文件', documentNumber: '浙示〔2026〕9号' },
    ...{ often: { times: 1, per: 'year' }, noticeLength: 10, noticeKind: 'specific' },
    ...{ practices: [], people: [], urgency: 'ordinary' },
    startsOn: addDays(shanghaiDate(app.house.clock.now()), 40),
  };
  await must(filer.post('/api/v1/burden/demands', demand), 201);
  const question = { area: FURONG, title: '电话里要的表', from: 'subdistrict-330102012000' };
  await must(member.post('/api/v1/burden/questions', question), 201);
  await must(member.post('/api/v1/burden/questions', { ...question, onlyNote: true }), 201);
}

/**
 * Lists of what is asked of communities, held against the caller's own look at each row; filled
 * once.
 */
export function burdenOracles(app: TestApp, pagesOf: Pages): Record<string, BurdenOracle> {
  let filled: Promise<void> | undefined;
  const all = async (table: 'demand' | 'question'): Promise<string[]> => {
    filled ??= fill(app);
    await filled;
    const rows = await sql<{ id: string }>(
      app,
      `SELECT left(area, 6) || '-' || id AS id FROM burden.${table}`,
    );
    return rows.map(({ id }) => id);
  };
  /** Nothing here changes while a world is asked: a caller looks once. */
  const looked = new WeakMap<object, Map<string, Row[]>>();
  const looks = async (asked: Asked, table: 'demand' | 'question'): Promise<Row[]> => {
    const { world, by } = asked;
    const known = looked.get(world) ?? new Map<string, Row[]>();
    looked.set(world, known);
    const before = known.get(`${table} ${by.token}`);
    if (before) return before;
    const found = await Promise.all(
      (await all(table)).map(async (id) => {
        const { status, body } = await by.get(`/api/v1/burden/${table}s/${id}`);
        assert.ok(status === 200 || status === 404, JSON.stringify(body));
        return status === 200 ? [body as Row] : [];
      }),
    );
    known.set(`${table} ${by.token}`, found.flat());
    return found.flat();
  };
  const listOf =
    (table: 'demand' | 'question'): BurdenOracle =>
    async (world, by, handle) => {
      const seen = ids(await looks({ world, by }, table));
      assert.deepEqual(ids(await pagesOf(by, `/api/v1/burden/${table}s`)), seen, handle);
    };
  const register: BurdenOracle = async (world, by, handle) => {
    const admitted = (await looks({ world, by }, 'demand')).filter(
      (row) => row.admittedNumber !== null,
    );
    assert.deepEqual(ids(await pagesOf(by, '/api/v1/burden/register')), ids(admitted), handle);
  };
  const counts: BurdenOracle = async (world, by, handle) => {
    const demands = await looks({ world, by }, 'demand');
    const questions = await looks({ world, by }, 'question');
    const { body } = await must(by.get('/api/v1/burden/counts'));
    const count = (rows: readonly Row[], ...states: string[]): number =>
      rows.filter(({ state }) => states.includes(String(state))).length;
    assert.equal(body.waiting, count(demands, 'filed', 'proceeding'), handle);
    assert.equal(body.appeals, count(demands, 'appealed'), handle);
    assert.equal(body.admitted, count(demands, 'admitted'), handle);
    assert.equal(body.returned, count(demands, 'returned'), handle);
    assert.equal(body.questions, count(questions, 'waiting', 'going-on'), handle);
  };
  return {
    'GET /api/v1/burden/demands': listOf('demand'),
    'GET /api/v1/burden/questions': listOf('question'),
    'GET /api/v1/burden/register': register,
    'GET /api/v1/burden/counts': counts,
  };
}
