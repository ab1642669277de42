// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { MatterFile } from '../contract.ts';
import { deriveFacts, evaluateCriteria } from '../model/evaluate.ts';
import { performerOrganisation } from '../model/performer.ts';
import { checkProof, derive } from '../model/plain-rule.ts';

const DEMO = join(import.meta.dirname, '../../../cities/demo/matters');
const allowance = parse(
  readFileSync(join(DEMO, 'old-age-allowance.v2.yaml'), 'utf8'),
) as MatterFile;
const ON = '2026-11-24';
/** 81, registered here since last month, no other benefit, a card of her own. */
const HERS = {
  birthDate: '1945-03-12',
  moveInDate: '2026-10-20',
  districtCode: '330102000000',
  alive: true,
  otherBenefit: false,
  cardTail: '6621',
};

function verdicts(facts: Record<string, string | boolean | undefined>) {
  return evaluateCriteria(allowance, facts, ON).map(({ code, verdict }) => `${code} ${verdict}`);
}

test('a woman of 81 who moved here last month qualifies', () => {
  assert.deepEqual(verdicts(HERS), [
    'age-80 true',
    'registered-here true',
    'alive true',
    'no-double true',
    'own-card true',
  ]);
  assert.equal(deriveFacts(allowance, HERS, ON).age, 81);
});

test('each criterion turns on its own fact', () => {
  const other: [string, string | boolean][] = [
    ['birthDate', '1946-11-25'],
    ['districtCode', '330110'],
    ['alive', false],
    ['otherBenefit', true],
    ['cardTail', ''],
  ];
  other.forEach(([fact, value], index) => {
    const unmet = evaluateCriteria(allowance, { ...HERS, [fact]: value }, ON).filter(
      ({ verdict }) => verdict === false,
    );
    assert.deepEqual(
      unmet.map(({ code }) => code),
      [allowance.criteria[index]!.code],
    );
  });
});

test('a register that is down leaves unknown, names the fact, and refuses nobody', () => {
  const { birthDate: _, ...silent } = HERS;
  const [age] = evaluateCriteria(allowance, silent, ON);
  assert.deepEqual(age, { code: 'age-80', verdict: 'unknown', used: {}, missing: ['birthDate'] });
  const malformed = evaluateCriteria(allowance, { ...HERS, birthDate: '19450312' }, ON)[0];
  assert.deepEqual([malformed?.verdict, malformed?.missing], ['unknown', ['birthDate']]);
});

test('a proof is yes, no or unknown on what the register answered', () => {
  assert.equal(checkProof('districtCode == "330102"', { districtCode: '330102' }), 'yes');
  assert.equal(checkProof('districtCode == "330102"', { districtCode: '330110' }), 'no');
  assert.equal(checkProof('!otherBenefit', { otherBenefit: true }), 'no');
  assert.equal(checkProof('cardTail != ""', { cardTail: null }), 'no');
  assert.equal(checkProof('alive', { alive: null }), 'unknown');
  assert.equal(checkProof('alive', {}), 'unknown');
});

test('a derived field waits for its facts', () => {
  const age = 'age(birthDate, today)';
  assert.equal(derive(age, { birthDate: '1945-03-12', today: ON }), 81);
  assert.equal(derive(age, { today: ON }), undefined);
  assert.equal(derive(age, { birthDate: '1945-03-12' }), undefined);
});

test('each step has its unit in her community', () => {
  const units = allowance.steps.map(({ performer }) =>
    performerOrganisation(performer, '330102012001'),
  );
  assert.deepEqual(
    [...new Set(units)],
    ['station-330102012001', 'subdistrict-330102012000', 'civil-affairs-330102'],
  );
});
