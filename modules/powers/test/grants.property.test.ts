// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#packages/kernel';
import type { PowerAct } from '../contract.ts';
import { isInside } from '../model/attenuate.ts';
import {
  CAIHE,
  DISTRICT,
  FURONG,
  insertLinks,
  JIELIAN,
  openPowers,
  type PowersFixture,
} from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('grants');
});
after(() => city.close());

/**
 * Areas from the district down, an abolished county and one of its subdistricts under its old code.
 */
const AREAS = [DISTRICT, CAIHE, FURONG, JIELIAN, '330102013000', '330104000000', '330104005000'];
const ACTS: PowerAct[] = ['inform', 'accept', 'decide', 'supervise'];
const DAYS = ['2026-01-01', '2026-06-01', '2026-11-24', '2027-06-01', '2027-12-31'];
const ASKED_AT = ['2026-05-31T16:00:00Z', '2026-11-24T01:30:00Z', '2027-06-02T00:00:00Z'];
const BODIES = ['civil-affairs-330102', `subdistrict-${CAIHE}`, `station-${FURONG}`];
const POSTS = [
  `subdistrict-${CAIHE}/officer-2`,
  'health-330102/officer',
  'education-330102/officer',
  'sport-330102/officer',
];

/** Choices that are read one after another: how each link differs from the one it hangs on. */
const choice = fc.record({
  parent: fc.nat(12),
  area: fc.nat(),
  acts: fc.nat(15),
  from: fc.nat(),
  to: fc.nat(),
  post: fc.nat(),
  isLeaf: fc.boolean(),
  isRevoked: fc.integer({ min: 0, max: 9 }).map((n) => n < 2),
  isSuspended: fc.integer({ min: 0, max: 9 }).map((n) => n < 1),
  isDraft: fc.integer({ min: 0, max: 19 }).map((n) => n < 1),
  stops: fc.nat(9),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

interface Row {
  id: string;
  path: string[];
  area: string;
  acts: PowerAct[];
  valid_from: string;
  valid_to: string;
  /** Means may end before the period does. */
  stops_on: string;
  post: string | null;
}

function narrowed(pick: Choice, above: Row | undefined): Row {
  const ground = above ?? { area: DISTRICT, acts: ACTS, valid_from: DAYS[0]!, valid_to: DAYS[4]! };
  const inside = AREAS.filter((area) => isInside(city.places.tree(), area, ground.area));
  const some = ground.acts.filter((_, at) => (pick.acts >> at) & 1);
  const days = DAYS.filter((day) => day >= ground.valid_from && day <= ground.valid_to);
  const first = pick.from % days.length;
  const id = newId(city.clock.now());
  const isLeaf = pick.isLeaf || above?.path.length === 5;
  const last = first + (pick.to % (days.length - first));
  const stops = pick.stops > 3 ? last : first + (pick.stops % (last - first + 1));
  return {
    ...{ id, path: [...(above?.path ?? []), id] },
    area: inside[pick.area % inside.length] ?? ground.area,
    acts: some.length > 0 ? some : ground.acts,
    valid_from: days[first]!,
    valid_to: days[last]!,
    stops_on: days[stops]!,
    post: isLeaf ? city.post(POSTS[pick.post % POSTS.length]!) : null,
  };
}

function chainsOf(picks: readonly Choice[]): Row[] {
  const rows: Row[] = [];
  for (const pick of picks) {
    const grounds = rows.filter((row) => row.post === null);
    rows.push(narrowed(pick, grounds[pick.parent]));
  }
  return rows;
}

/** Which links of a world were revoked, suspended or never published. */
interface Gone {
  revoked: ReadonlySet<string>;
  suspended: ReadonlySet<string>;
  drafts: ReadonlySet<string>;
}

function standingOf(row: Row, { revoked, suspended, drafts }: Gone) {
  const isDraft = drafts.has(row.id);
  const published = isDraft ? {} : { published_at: '2026-01-01' };
  const stops = { stops_by: row.stops_on < row.valid_to ? 'money' : 'period' };
  if (revoked.has(row.id)) {
    const revocation = { revoked_at: '2026-11-01', revoked_reason: 'x' };
    return { ...published, ...stops, ...revocation, state: 'revoked' };
  }
  if (isDraft) return { ...stops, state: 'draft' };
  return suspended.has(row.id)
    ? { ...published, ...stops, state: 'suspended', suspended_at: '2026-10-01' }
    : { ...published, ...stops, state: 'in-force' };
}

async function write(entry: string, rows: readonly Row[], gone: Gone) {
  const links = rows.map(({ post, ...row }) => ({
    ...{ ...row, entry, decider: 'government', parent: row.path.at(-2) ?? null },
    ...{ from_organisation: BODIES[0], to_organisation: BODIES[0], to_kind: 'department' },
    ...{ to_post: post, to_post_code: post === null ? null : 'a/b', document: {} },
    ...{ liability: '', supervision: '', recorded_at: '2026-01-01' },
    ...standingOf({ post, ...row }, gone),
  }));
  const grants = rows.flatMap(({ id, post, stops_on: _, ...row }) => {
    const range = city.places.tree().interval(row.area)!;
    return post === null ? [] : [{ ...row, link: id, matter: entry, post, entry, ...range }];
  });
  await insertLinks(city.db.save, links);
  await city.db.save.query(
    'INSERT INTO powers.effective_grant SELECT * FROM jsonb_populate_recordset(NULL::powers.effective_grant, $1)',
    [JSON.stringify(grants)],
  );
}

interface Scope {
  matter: string;
  area: string;
  acts: PowerAct[];
}
const shown = ({ matter, area, acts }: Scope) => `${matter}|${area}|${[...acts].sort()}`;

async function compare(powers: PowersFixture['powers'], entry: string, note: string) {
  for (const at of ASKED_AT.map((instant) => new Date(instant))) {
    for (const post of POSTS.map((code) => city.post(code))) {
      const rows = await city.db.staff.query<Scope>('SELECT * FROM powers.scopes_of($1, $2)', [
        post,
        at,
      ]);
      const ours = powers
        .scopesOf(post, at)
        .flatMap(({ matters, ...of }) => matters.map((matter) => shown({ matter, ...of })))
        .sort();
      assert.deepEqual(rows.rows.map(shown).sort(), ours, note);
      for (const area of AREAS) {
        for (const act of ACTS) {
          const inSql = rows.rows.some(
            (row) =>
              row.matter === entry &&
              row.acts.includes(act) &&
              isInside(city.places.tree(), area, row.area),
          );
          const asked = { post, person: null, matter: entry, area, act, at };
          assert.equal(powers.mayAct(asked).allowed, inSql, `${note} ${area} ${act} ${at}`);
        }
      }
    }
  }
}

test('effective_grant in SQL and the index answer alike on generated worlds', async () => {
  const seed = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
  const worlds = fc.sample(fc.array(choice, { minLength: 5, maxLength: 40 }), {
    seed,
    numRuns: 12,
  });
  const templates = await city.db.save.query(
    "SELECT * FROM powers.entry WHERE code = 'old-age-allowance'",
  );
  for (const [at, picks] of worlds.entries()) {
    const entry = `world-${at}`;
    const row = {
      ...{ ...templates.rows[0], code: entry, id: newId(city.clock.now()) },
      ...{ matters: [entry], acts: ACTS, valid_from: '2026-01-01' },
    };
    await city.db.save.query(
      'INSERT INTO powers.entry SELECT * FROM jsonb_populate_record(NULL::powers.entry, $1)',
      [JSON.stringify(row)],
    );
    const rows = chainsOf(picks);
    const chosen = (is: (pick: Choice) => boolean) =>
      new Set(rows.filter((_, n) => is(picks[n]!)).map(({ id }) => id));
    await write(entry, rows, {
      revoked: chosen((pick) => pick.isRevoked),
      suspended: chosen((pick) => pick.isSuspended),
      drafts: chosen((pick) => pick.isDraft),
    });
    const other = await city.another();
    await compare(other.powers, entry, `seed ${seed}, world ${at}`);
  }
  process.stdout.write(`# grants.property seed ${seed}\n`);
});
