// SPDX-License-Identifier: Apache-2.0
// The rules of the gate by themselves: pure functions over what they are shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCityBurden } from '../city/read-gate.ts';
import type { GateRule, GateVerdict } from '../contract/check.ts';
import type { DemandContent } from '../contract/demand.ts';
import { FieldIndex, type SourceField } from '../model/field-index.ts';
import { checkDemand, type GateInput } from '../model/gate.ts';
import { bigramsOf, dice, normaliseLabel } from '../model/label.ts';
import { medianMinutes } from '../model/minutes.ts';
import { CITY_DIR, smallTask } from './burden-fixture.ts';

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.log(`fast-check seed ${SEED}`);
const city = readCityBurden(CITY_DIR);
const NOW = new Date('2026-11-18T02:00:00Z');
const WORDS = city.elements.ignore;

function field(label: string, source: SourceField['source'] = 'register'): SourceField {
  const title = { zh: '库', en: 'register' };
  return { source, code: source, title, group: title, label, alsoCalled: [] };
}

function indexOf(fields: readonly SourceField[]): FieldIndex {
  const { elements, similarFrom } = city.elements;
  return new FieldIndex(fields, { elements, words: WORDS, similarFrom });
}

function verdictOf(rule: GateRule, more: Partial<DemandContent>, around: Partial<GateInput> = {}) {
  const check = checkDemand({
    ...{ content: smallTask(NOW, more), from: 'civil-affairs-330102', rules: city.rules },
    ...{ communities: 187, filedOn: '2026-11-18', entry: undefined, negatives: [], at: NOW },
    proofs: [{ name: '健在证明', alsoCalled: ['生存证明'] }],
    ...{ before: { meetings: 0, inspections: 0 }, index: indexOf([field('姓名')]), forms: [] },
    ...{ compared: { registers: 1, forms: 0 }, ...around },
  });
  return check.findings.find((finding) => finding.rule === rule)!.verdict;
}

const LISTED = {
  ...{ code: 'x', title: { zh: '条目', en: 'Entry' }, list: 'cooperate', isInForce: true },
  ...{ of: ['civil-affairs-330102'], reachesAll: true },
};
const MEETING = { perYear: 1, hoursEach: 2, speechHours: 1, isComprehensive: true };
const NO_BASIS = { basis: { title: '领导要求' } };
const BY_ENTRY = { basis: { title: '清单', entry: 'x' } };
const LONG = { until: '2028-01-01' };
const LATE = { startsOn: '2026-11-20', until: '2026-12-20' };

type Row = [GateRule, Partial<DemandContent>, GateVerdict, Partial<GateInput>?];
const ROWS: Row[] = [
  ['on-list', BY_ENTRY, 'pass', { entry: LISTED }],
  ['on-list', BY_ENTRY, 'change', { entry: { ...LISTED, isInForce: false } }],
  ['on-list', BY_ENTRY, 'change', { entry: { ...LISTED, of: ['health-330102'] } }],
  ['on-list', BY_ENTRY, 'change', { entry: { ...LISTED, reachesAll: false } }],
  ['on-list', BY_ENTRY, 'refuse', { entry: { ...LISTED, list: 'taken-back' } }],
  ['on-list', BY_ENTRY, 'change'],
  ['on-list', NO_BASIS, 'change'],
  ['not-barred', { title: '请社区开具生存证明' }, 'refuse'],
  ['not-barred', { fields: [{ label: '健在证明编号' }] }, 'refuse'],
  ['not-barred', { title: '参与行政处罚取证' }, 'refuse'],
  ['not-barred', { kind: 'proof', title: '开具门牌证明', ...NO_BASIS }, 'change'],
  [
    'not-barred',
    { title: '招商引资任务分解' },
    'refuse',
    {
      negatives: [
        { code: 'n', title: { zh: '不得要求社区承担招商引资任务', en: 'No' }, basis: '清单' },
      ],
    },
  ],
  ['known-fields', { fields: [{ label: '老人姓名' }] }, 'change'],
  ['known-fields', { fields: [{ label: '家里有没有电梯' }] }, 'pass'],
  ['notice-length', { noticeLength: 4000 }, 'pass'],
  ['notice-length', { noticeLength: 4001 }, 'change'],
  ['notice-length', { noticeLength: 5000, noticeKind: 'general' }, 'pass'],
  ['notice-length', { noticeLength: 5001, noticeKind: 'general' }, 'change'],
  ['meetings', { meetings: MEETING }, 'pass'],
  ['meetings', { meetings: MEETING }, 'change', { before: { meetings: 1, inspections: 0 } }],
  ['meetings', { meetings: { ...MEETING, speechHours: 1.5 } }, 'change'],
  ['inspection', { inspection: { perYear: 1, isComprehensive: true } }, 'pass'],
  ['inspection', { inspection: { perYear: 2, isComprehensive: true } }, 'change'],
  ['inspection', { inspection: { perYear: 9, isComprehensive: false } }, 'pass'],
  ['practices', { practices: ['clock-in', 'ranking'] }, 'change'],
  ['practices', { kind: 'pledge' }, 'refuse'],
  ['practices', { kind: 'secondment' }, 'change'],
  ['practices', { kind: 'plaque', ...NO_BASIS }, 'change'],
  ['means', { minutesEach: 60 }, 'pass'],
  ['means', { minutesEach: 120 }, 'change'],
  ['means', { minutesEach: 120, money: { yuanYear: 15_000 } }, 'pass'],
  ['means', { minutesEach: 120, people: [{ title: '专员', count: 1 }] }, 'pass'],
  ['validity', LONG, 'change'],
  ['validity', { until: '2026-01-01' }, 'change'],
  ['notice-ahead', LATE, 'change'],
  ['notice-ahead', { ...LATE, urgency: 'statutory' }, 'pass'],
];

for (const [rule, more, verdict, around] of ROWS) {
  test(`${rule}: ${JSON.stringify(more)} ${around ? Object.keys(around) : ''} → ${verdict}`, () => {
    assert.equal(verdictOf(rule, more, around), verdict);
  });
}

const labels = fc.array(
  fc.string({
    unit: fc.constantFrom(...'姓名身份证号出生日期地址电话联系人老年是否'),
    minLength: 1,
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 40 },
);

/** The slow way: the label against every other. */
function bestScore(label: string, held: readonly string[]): number {
  const one = bigramsOf(normaliseLabel(label, WORDS));
  return Math.max(
    ...held.map((other) => {
      const two = bigramsOf(normaliseLabel(other, WORDS));
      return dice([...one].filter((pair) => two.has(pair)).length, one.size, two.size);
    }),
  );
}

test('the index finds what comparing with every field would find', () => {
  const plain = { elements: [], words: WORDS, similarFrom: city.elements.similarFrom };
  fc.assert(
    fc.property(labels, labels, (held, asked) => {
      const index = new FieldIndex(
        held.map((label) => field(label)),
        plain,
      );
      for (const label of asked) {
        const found = index.find({ label });
        const best = bestScore(label, held);
        assert.equal(found !== null, best >= plain.similarFrom, label);
        if (found?.by === 'similar') assert.equal(found.score, Math.round(best * 100) / 100);
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('a register is named before a form, and an exact name before a likeness', () => {
  const index = indexOf([field('姓名', 'live-form'), field('姓名'), field('姓名拼音', 'register')]);
  const found = index.find({ label: '申请人姓名（必填）' })!;
  assert.deepEqual([found.source, found.by], ['register', 'label']);
  assert.equal(index.find({ label: '公民身份号码' }), null);
  assert.equal(indexOf([field('身份证号')]).find({ label: '公民身份号码' })!.by, 'element');
});

test('a label is never normalised to nothing, and twice is as once', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (label) => {
      const once = normaliseLabel(label, { before: ['是否'], after: [] });
      assert.equal(normaliseLabel(once, { before: ['是否'], after: [] }), once);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('the median is of forms of about the size, or of the nearest few', () => {
  const forms = city.forms.map(({ fields, minutesEach }) => ({
    fields: fields.length,
    minutes: minutesEach,
  }));
  assert.deepEqual(medianMinutes(forms, 30), { median: 95, of: 7 });
  assert.deepEqual(medianMinutes(forms, 6), { median: 12, of: 9 });
  assert.deepEqual(medianMinutes(forms, 0), { median: null, of: 0 });
  assert.equal(medianMinutes(forms, 300).of, 5);
});
