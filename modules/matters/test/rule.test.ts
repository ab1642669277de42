// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysBetween, fullYears, isCivilDate } from '../model/civil-date.ts';
import { compileRule, type Facts, type FactTypes } from '../model/rule.ts';

const TYPES: FactTypes = { birthDate: 'date', here: 'boolean', people: 'integer', city: 'string' };
const ON = '2026-11-24';

function evaluate(source: string, facts: Facts) {
  const compiled = compileRule(source, TYPES, 'boolean');
  assert.ok(compiled.ok, compiled.ok ? '' : compiled.message);
  return compiled.rule.evaluate(facts, ON);
}

test('eighty is reached on the birthday itself, not the day before', () => {
  const rule = 'age(birthDate, today) >= 80';
  assert.equal(evaluate(rule, { birthDate: '1946-11-24' }), true);
  assert.equal(evaluate(rule, { birthDate: '1946-11-25' }), false);
  assert.equal(fullYears('2004-02-29', '2025-02-28'), 20);
  assert.equal(fullYears('2004-02-29', '2025-03-01'), 21);
});

test('a missing fact is unknown, unless the rest settles it', () => {
  assert.equal(evaluate('age(birthDate, today) >= 80', {}), undefined);
  assert.equal(evaluate('here && people > 3', { here: false }), false);
  assert.equal(evaluate('here && people > 3', { here: true }), undefined);
  assert.equal(evaluate('here || people > 3', { here: true }), true);
});

test('a fact of the wrong kind is as good as none', () => {
  assert.equal(evaluate('age(birthDate, today) >= 80', { birthDate: '1946-13-45' }), undefined);
  assert.equal(evaluate('people > 3', { people: '7' }), undefined);
  assert.equal(evaluate('here', { here: 'yes' }), undefined);
});

test('errors carry their place', () => {
  const misspelt = compileRule('here && birthDat < today', TYPES, 'boolean');
  assert.deepEqual([misspelt.ok, !misspelt.ok && misspelt.offset], [false, 8]);
  const mixed = compileRule('city == "上城" && people > "3"', TYPES, 'boolean');
  assert.ok(!mixed.ok && /overload/.test(mixed.message) && mixed.offset === 16);
  const number = compileRule('people + 1', TYPES, 'boolean');
  assert.ok(!number.ok && /not bool/.test(number.message));
  assert.equal(compileRule('here &&', TYPES, 'boolean').ok, false);
});

test('the language is closed: no patterns, no conversions, no access beyond the facts', () => {
  for (const source of ['city.matches("(a+)+$")', 'string(people) == "3"', '[here].all(x, x)']) {
    assert.equal(compileRule(source, TYPES, 'boolean').ok, false, source);
  }
  assert.equal(compileRule('constructor == "x"', TYPES, 'boolean').ok, false);
});

test('knowing more never turns an answer round', () => {
  const rules = [
    'here && people > 3',
    'here || people > 3',
    '!here || (people > 3 && city == "a")',
  ];
  const facts = fc.record({ here: fc.boolean(), people: fc.integer(), city: fc.string() });
  fc.assert(
    fc.property(
      fc.constantFrom(...rules),
      facts,
      fc.subarray(['here', 'people', 'city']),
      (rule, all, kept) => {
        const some = Object.fromEntries(kept.map((name) => [name, all[name as keyof typeof all]]));
        const partial = evaluate(rule, some);
        if (partial !== undefined) assert.equal(partial, evaluate(rule, all));
      },
    ),
  );
});

test('dates that do not exist are not dates', () => {
  assert.equal(isCivilDate('2026-02-29'), false);
  assert.equal(isCivilDate('2028-02-29'), true);
  assert.equal(isCivilDate('2026-2-9'), false);
  assert.equal(daysBetween('2026-02-27', '2026-03-01'), 2);
});
