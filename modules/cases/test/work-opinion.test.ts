// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MatterPage } from '#modules/matters/contract';
import type { CaseView } from '../contract.ts';
import { clockDays } from '../web/work/clock-days.ts';
import { choicesOf, doingOf, problemOf, startTyped } from '../web/work/opinion.ts';
import { primaryAct, stepNext } from '../web/work/steps.ts';
import words from '../web/work/words.zh.ts';

type Verdict = CaseView['criteria'][number]['verdict'];

const say = (zh: string) => ({ zh, en: zh });
const PAGE = { matter: { fields: [], specialProcedures: [] } } as unknown as MatterPage;

/** A case before the decider, with one criterion of each verdict given. */
function before(verdicts: Verdict[], acts: string[] = ['decide', 'request-supplement']): CaseView {
  const steps = [
    { code: 'accept', act: 'accept', state: 'done' },
    { code: 'decide', act: 'decide', state: 'here' },
    { code: 'deliver', act: 'deliver', state: 'to-come' },
  ];
  const criteria = verdicts.map((verdict, index) => ({
    ...{ code: `rule-${index}`, verdict, words: say(verdict), sentence: say('rule') },
  }));
  return { criteria, steps, mine: { acts }, fields: {}, evidence: [], timeline: [] } as never;
}

test('the screen offers what the server says may be done, and nothing it would refuse', () => {
  const view = before(['met']);
  assert.equal(primaryAct(view), 'decide');
  assert.deepEqual(choicesOf(view, PAGE, 'decide'), ['grant', 'refuse']);
  assert.equal(stepNext(view), undefined, 'delivery is nobody’s desk');
  assert.equal(primaryAct(before(['met'], [])), undefined);
});

test('a rule that is not met starts with a refusal that names it, and bars the grant', () => {
  const view = before(['met', 'unmet']);
  const typed = startTyped(view, PAGE, 'decide');
  assert.equal(typed.choice, 'refuse');
  assert.deepEqual(typed.criteria, ['rule-1']);
  const granting = { ...typed, choice: 'grant' as const, reason: '同意' };
  assert.equal(problemOf(view, granting, words), words.blockedGrant);
  const refusing = doingOf(typed, ' 在别处领着 ');
  assert.deepEqual(refusing, {
    act: 'decide',
    body: { decision: 'refuse', reason: '在别处领着', criteria: ['rule-1'] },
  });
});

test('what is missing is asked in one list, each with its why', () => {
  const typed = { ...startTyped(before(['met']), PAGE, 'decide'), choice: 'supplement' as const };
  const asked = { 'field:people': '请说准人数', 'proof:account': ' ' };
  const problem = problemOf(before(['met']), { ...typed, asked, reason: '' }, words);
  assert.equal(problem, words.supplementNeeded, 'a why is blank');
  const whole = { ...typed, asked: { 'field:people': '请说准人数 ' } };
  assert.deepEqual(doingOf(whole, '').body, { items: [{ field: 'people', why: '请说准人数' }] });
});

test('a pause is a segment of its own, and only days over the promise are over', () => {
  const view = {
    ...before([]),
    submittedAt: '2026-11-24T02:00:00.000Z',
    clocks: { promised: { due: '2026-11-27T09:00:00.000Z', days: 3, unit: 'working-days' } },
    timeline: [
      { verb: 'pause', at: '2026-11-25T02:00:00.000Z' },
      { verb: 'resume', at: '2026-11-26T02:00:00.000Z' },
    ],
  } as unknown as CaseView;
  const kinds = clockDays(view, new Date('2026-11-30T02:00:00.000Z')).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['done', 'pause', 'done', 'done', 'over'], 'the weekend is left out');
});
