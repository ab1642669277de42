// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Compared, judge, MONTHS_MIN, medianOf, type UnitFacts } from './asymmetry.ts';
import { intervalOf, type LoadLine, sumLoad } from './asymmetry-load.ts';
import { lastDayOf, monthAfter, monthsBefore } from './months.ts';

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.log(`fast-check seed ${SEED}`);

const facts = (months: fc.Arbitrary<number>): fc.Arbitrary<Omit<UnitFacts, 'code'>> =>
  fc.record({
    residents: fc.integer({ min: 500, max: 20_000 }),
    people: fc.integer({ min: 1, max: 40 }),
    money: fc.integer({ min: 1_000, max: 2_000_000 }),
    load: fc
      .record({
        months,
        n: fc.integer({ min: 50, max: 3_000 }),
        each: fc.integer({ min: 1, max: 240 }),
        resting: fc.double({ min: 0.01, max: 1, noNaN: true }),
      })
      .map(({ months: recorded, n, each, resting }) => ({
        ...{ months: recorded, n, minutes: n * each, squares: n * each * each, untimed: 0 },
        restingMinutes: n * each * resting,
      })),
  });
const enough = facts(fc.integer({ min: MONTHS_MIN, max: 12 }));
const named = (list: Omit<UnitFacts, 'code'>[]): UnitFacts[] =>
  list.map((one, place) => ({ ...one, code: String(place) }));
const peers = fc.array(enough, { minLength: 3, maxLength: 20 }).map(named);

function comparedOf(units: readonly UnitFacts[]): Compared[] {
  return judge(units).judged.flatMap((one) => (one.drawn ? [one.compared] : []));
}
const near = (one: number | null, other: number | null) =>
  assert.ok(Math.abs(one! - other!) <= 1e-9 * Math.max(1, Math.abs(other!)), `${one} ≠ ${other}`);
const holds = <T>(arb: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arb, check), { seed: SEED, numRuns: 300 });

test('the drawn example: least of the three over the load, and what is lacking', () => {
  const unit = (code: string, load: number, money: number): UnitFacts => ({
    ...{ code, residents: 1000, people: 10, money },
    load: {
      ...{ n: load, minutes: load * 60, squares: load * 3600, months: 6 },
      ...{ restingMinutes: load * 60, untimed: 0 },
    },
  });
  const [low, middle, high] = comparedOf([
    unit('a', 162, 66),
    unit('b', 100, 100),
    unit('c', 71, 110),
  ]) as [Compared, Compared, Compared];
  assert.equal(low.index?.toFixed(2), '0.41');
  assert.equal(low.least, 'money');
  assert.equal(low.standing, 'short');
  assert.equal(middle.index, 1);
  assert.equal(middle.standing, 'fits');
  assert.equal(high.index?.toFixed(2), '1.41');
});

test('the index lies in its interval, and is the least of the three over the load', () => {
  holds(peers, (units) => {
    for (const one of comparedOf(units)) {
      const { power, people, money, load } = one.of100;
      near(one.index, Math.min(power!, people!, money!) / load!);
      assert.ok(
        one.low! <= one.index! + 1e-9 && (one.high === null || one.index! <= one.high + 1e-9),
      );
      assert.ok(one.loadLow <= load! && load! <= one.loadHigh);
    }
  });
});

test('what all have twice of changes nobody’s index', () => {
  holds(peers, (units) => {
    const twice = units.map((one) => ({ ...one, money: one.money * 2, people: one.people * 3 }));
    const [before, after] = [comparedOf(units), comparedOf(twice)];
    before.forEach((one, place) => {
      near(after[place]!.index, one.index);
    });
  });
});

test('less money never makes a community’s own figure of money larger, nor its index', () => {
  holds(fc.tuple(peers, fc.nat(), fc.double({ min: 0, max: 0.5, noNaN: true })), (given) => {
    const [units, pick, left] = given;
    const place = pick % units.length;
    const poorer = units.with(place, { ...units[place]!, money: units[place]!.money * left });
    const [before, after] = [comparedOf(units)[place]!, comparedOf(poorer)[place]!];
    assert.ok(after.measured.money <= before.measured.money);
    // The median may fall with it, never faster than the community's own.
    if (before.least === 'money') assert.ok(after.index! <= before.index! + 1e-9);
  });
});

test('half of the drawn lie at or below 100, whatever the order they come in', () => {
  holds(peers, (units) => {
    const loads = comparedOf(units).map((one) => one.of100.load!);
    near(medianOf(loads), 100);
    const turned = comparedOf([...units].reverse()).reverse();
    comparedOf(units).forEach((one, place) => {
      near(turned[place]!.index, one.index);
    });
  });
});

test('a short record is listed with its reason and touches nobody', () => {
  const short = facts(fc.integer({ min: 0, max: MONTHS_MIN - 1 }));
  holds(fc.tuple(peers, fc.array(short, { maxLength: 5 })), ([units, newer]) => {
    const late = named(newer).map((one) => ({ ...one, code: `late-${one.code}` }));
    const { judged, medians } = judge([...units, ...late]);
    assert.deepEqual(medians, judge(units).medians);
    const listed = judged.filter((one) => !one.drawn);
    assert.equal(listed.length, late.length);
    assert.ok(listed.every((one) => !one.drawn && one.why === 'few-months'));
  });
});

test('two units have no median worth the name; an unknown number of residents is said', () => {
  const [one, two] = fc.sample(enough, { seed: SEED, numRuns: 2 }) as [UnitFacts, UnitFacts];
  const pair = judge(named([one, two])).judged;
  assert.deepEqual(
    pair.map((judged) => !judged.drawn && judged.why),
    ['few-peers', 'few-peers'],
  );
  const [unknown] = judge(named([{ ...one, residents: null }])).judged;
  assert.equal(!unknown!.drawn && unknown!.why, 'no-residents');
});

test('where nobody has money, power and people are compared and money is left out', () => {
  holds(peers, (units) => {
    for (const one of comparedOf(units.map((unit) => ({ ...unit, money: 0 })))) {
      assert.equal(one.of100.money, null);
      assert.notEqual(one.least, 'money');
    }
  });
});

test('more of the same makes the interval narrower; untimed work is counted, not timed', () => {
  const line: LoadLine = {
    ...{ area: '330102012001', month: '2026-10', source: 'form', subject: 'x', askedBy: 'y' },
    ...{ n: 10, minutes: 100, squares: 1000, rests: true },
  };
  const little = sumLoad([line]);
  const much = sumLoad([
    line,
    line,
    line,
    { ...line, minutes: null, squares: 0, month: '2026-09' },
  ]);
  assert.ok(intervalOf(much).high < intervalOf(little).high);
  assert.deepEqual(
    [much.n, much.minutes, much.untimed, much.months, much.restingMinutes],
    [40, 300, 10, 2, 300],
  );
  assert.deepEqual(intervalOf(sumLoad([])), { low: 1, high: 1 });
});

test('months are civil and go over the year', () => {
  assert.deepEqual(monthsBefore('2026-02-28', 3), ['2025-11', '2025-12', '2026-01']);
  assert.equal(monthAfter('2026-12', 1), '2027-01');
  assert.equal(lastDayOf('2028-02'), '2028-02-29');
});
