// SPDX-License-Identifier: Apache-2.0
// A chain of ten thousand links: tried link by link, in one body, in a list, in a city’s file.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeCsv, writeXlsx } from '#packages/sheet';
import { SHEET_MEDIA } from '../contract.ts';
import { DEEDS, deedsOf } from './deed-fixture.ts';
import {
  CAIHE,
  CITY_DIR,
  NOTHING_NEEDED,
  openPowers,
  type PowersFixture,
} from './powers-fixture.ts';

const ENTRY = 'temporary-assistance';
const LINKS = 10_000;
/** Longer than any of it takes on a busy machine, and far shorter than ten thousand steps. */
const PATIENCE = { timeout: 60_000 };

let city: PowersFixture;
before(async () => {
  city = await openPowers('long-chain');
});
after(() => city.close());

async function countRows(): Promise<number[]> {
  const { rows } = await city.db.sweeper.query(
    'SELECT (SELECT count(*)::int FROM powers.delegation) AS links, ' +
      '(SELECT count(*)::int FROM powers.entry) AS entries, ' +
      '(SELECT count(*)::int FROM journal.act) AS acts',
  );
  return Object.values(rows[0]);
}

/** Both sides agreed and it was published: nobody of the demo works in most of these bodies. */
async function publish(id: string): Promise<void> {
  const { save } = city.db;
  const publishing =
    "UPDATE powers.delegation SET published_at = now(), state = 'in-force' WHERE id = $1";
  await save.query(publishing, [id]);
  await save.query("SELECT journal.bump(ARRAY['330102'], 'delegation', $1)", [id]);
  await city.powers.catchUp();
}

test('link by link it is let to the sixth, and no further, however often', PATIENCE, async () => {
  const deeds = await deedsOf(city, ENTRY);
  const path = `/api/v1/powers/receivers?area=${CAIHE}&limit=100`;
  const found = (await city.get('subdistrict-officer', path)).body.items as unknown;
  const bodies = (found as { code: string }[]).map(({ code }) => code);
  let parent = deeds.terms().parent!;
  let from = `subdistrict-${CAIHE}`;
  const extend = (to: string) =>
    city.send('subdistrict-officer', DEEDS, {
      body: deeds.terms({
        ...{ parent, fromOrganisation: from, to: { organisation: to } },
        ...{ acts: ['inform', 'delegate'], area: CAIHE, means: NOTHING_NEEDED },
      }),
    });
  let depth = 1;
  let last: Awaited<ReturnType<typeof extend>> | undefined;
  for (const to of bodies) {
    const answer = await extend(to);
    last = answer;
    if (answer.status !== 201) break;
    [parent, from, depth] = [String(answer.body.id), to, depth + 1];
    await publish(parent);
  }
  assert.equal(depth, 6, JSON.stringify(last?.body));
  const rows = await countRows();
  for (const to of bodies.slice(depth)) {
    const { status, body } = await extend(to);
    assert.deepEqual([status, body.code, body.max], [422, 'POWER_LINK_TOO_DEEP', 6], to);
  }
  assert.deepEqual(await countRows(), rows, 'nothing was written');
});

test('a body that holds ten thousand of them in one another is refused', PATIENCE, async () => {
  const rows = await countRows();
  const [open, close] = ['{"parent":'.repeat(LINKS), '}'.repeat(LINKS)];
  const answer = await city.app.inject({
    ...{ method: 'POST', url: DEEDS, payload: `${open}{}${close}` },
    headers: { 'content-type': 'application/json', authorization: 'Bearer subdistrict-officer' },
  });
  assert.equal(answer.statusCode, 400);
  assert.ok(answer.json().next.zh && answer.body.length < 4_000, 'it does not come back whole');
  assert.deepEqual(await countRows(), rows);
});

const HEAD = ['事项编码', '清单', '事项名称', '权力主体', '设定依据', '区域', '替代', '生效日期'];

test('a list of ten thousand, each in place of the last, is refused whole', PATIENCE, async () => {
  const before = await countRows();
  const rows = Array.from({ length: LINKS }, (_, n) => [
    ...[`long-${n}`, '配合履职', '试一试', 'civil-affairs-330102', '老年人权益保障法', CAIHE],
    ...[n === 0 ? '' : `long-${n - 1}`, '2026-12-01'],
  ]);
  const sheet = { name: '清单', head: HEAD, rows };
  const files = [
    [SHEET_MEDIA.csv, writeCsv(sheet)],
    [SHEET_MEDIA.xlsx, writeXlsx([sheet])],
  ] as const;
  for (const [type, payload] of files) {
    const answer = await city.app.inject({
      ...{ method: 'POST', url: '/api/v1/powers/import', payload },
      headers: { 'content-type': type, authorization: 'Bearer civil-affairs-officer' },
    });
    const { code, rowsMax } = answer.json();
    assert.deepEqual([code, rowsMax], ['SHEET_TOO_LARGE', 2_000], type);
  }
  assert.deepEqual(await countRows(), before);
});

test(
  'a city’s file with ten thousand, each below the last, is refused whole',
  PATIENCE,
  async () => {
    const before = await countRows();
    const dir = mkdtempSync(join(tmpdir(), 'long-chain-'));
    after(() => rmSync(dir, { recursive: true, force: true }));
    cpSync(join(CITY_DIR, 'powers'), join(dir, 'powers'), { recursive: true });
    const shared = {
      ...{ entry: ENTRY, acts: ['inform', 'delegate'], area: CAIHE, document: { title: '一环' } },
      ...{ validFrom: '2026-01-01', validTo: '2030-12-31', liability: '无', supervision: '无' },
      means: NOTHING_NEEDED,
    };
    const bodyOf = (n: number) => `committee-3301020120${String((n % 12) + 1).padStart(2, '0')}`;
    const delegations = Array.from({ length: LINKS }, (_, n) => ({
      ...shared,
      id: `long-${n}`,
      parent: n === 0 ? `${ENTRY}-${CAIHE}` : `long-${n - 1}`,
      from: n === 0 ? `subdistrict-${CAIHE}` : bodyOf(n - 1),
      toOrganisation: bodyOf(n),
    }));
    // A row of JSON is a row of YAML.
    const more = delegations.map((row) => `  - ${JSON.stringify(row)}\n`).join('');
    appendFileSync(join(dir, 'powers', 'delegations.yaml'), more);
    await assert.rejects(city.powers.seed(dir), ({ definition, details }) => {
      assert.equal(definition.code, 'POWER_LINK_TOO_DEEP');
      assert.equal(details.link, 'long-5');
      return true;
    });
    assert.deepEqual(await countRows(), before);
  },
);
