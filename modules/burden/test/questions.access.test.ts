// SPDX-License-Identifier: Apache-2.0
// Who may question, see a question, rule on it, and look at a community's page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must, refused } from '#tests/house/case-story.ts';
import { CAIHE, ELSEWHERE, FURONG, JIELIAN, openGate, QUESTIONS } from './burden-fixture.ts';

const gate = await openGate('questions_access');
const PHONED = { title: '电话里要的表', from: `subdistrict-${CAIHE}` };
const post = async (handle: string, path: string, body: object = {}) =>
  (await gate.as(handle)).post(`${QUESTIONS}/${path}`, body);

test('a community questions its own work and no other’s', async () => {
  for (const area of [JIELIAN, ELSEWHERE, '330110012001']) {
    const by = await gate.as('committee-member');
    refused(await by.post(QUESTIONS, { area, ...PHONED }), 403, 'BURDEN_NO_POWER');
  }
  for (const handle of ['subdistrict-officer', 'gate-officer', 'young-resident']) {
    const by = await gate.as(handle);
    refused(await by.post(QUESTIONS, { area: FURONG, ...PHONED }), 403, 'BURDEN_NO_POWER');
  }
  const unsigned = await gate.app.anyone.post(QUESTIONS, { area: FURONG, ...PHONED });
  refused(unsigned, 401, 'HTTP_SIGN_IN');
  await gate.ask(PHONED, 'community-worker');
});

test('a note is the community’s alone; a question also the gate’s and the questioned body’s', async () => {
  const noted = await gate.ask({ ...PHONED, onlyNote: true });
  const see = async (handle: string) =>
    (await (await gate.as(handle)).get(`${QUESTIONS}/${noted.id}`)).status;
  const others = ['other-community-worker', 'civil-affairs-officer', 'auditor', 'young-resident'];
  for (const handle of ['gate-officer', 'subdistrict-officer', ...others]) {
    assert.equal(await see(handle), 404, handle);
    refused(await post(handle, `${noted.id}/ask`), 404, 'BURDEN_QUESTION_UNKNOWN');
  }
  await must(post('community-worker', `${noted.id}/ask`));
  for (const handle of ['gate-officer', 'subdistrict-officer']) {
    assert.equal(await see(handle), 200, handle);
  }
  for (const handle of others) assert.equal(await see(handle), 404, handle);
});

test('the gate rules; nobody else, and not the body that is questioned', async () => {
  const { id } = await gate.ask(PHONED);
  const ruling = { outcome: 'stop', reasons: '不该做' };
  refused(await post('subdistrict-officer', `${id}/rule`, ruling), 403, 'BURDEN_NO_POWER');
  refused(await post('committee-member', `${id}/rule`, ruling), 403, 'BURDEN_NO_POWER');
  const other = await post('other-county-worker', `${id}/rule`, ruling);
  refused(other, 404, 'BURDEN_QUESTION_UNKNOWN');
  const own = await gate.ask({ ...PHONED, from: 'social-work-330102' });
  refused(await post('gate-officer', `${own.id}/rule`, ruling), 403, 'BURDEN_OWN_DEMAND');
});

test('a community’s page is for itself, its subdistrict, the gate and oversight', async () => {
  const path = `/api/v1/burden/asked-of-us?area=${FURONG}`;
  const may = ['committee-member', 'community-worker', 'subdistrict-officer', 'gate-officer'];
  for (const handle of [...may, 'auditor']) await must((await gate.as(handle)).get(path));
  const mayNot = ['other-community-worker', 'civil-affairs-officer', 'other-county-worker'];
  for (const handle of [...mayNot, 'young-resident']) {
    refused(await (await gate.as(handle)).get(path), 403, 'BURDEN_NOT_YOURS_TO_SEE');
  }
  refused(await gate.app.anyone.get(path), 401, 'HTTP_SIGN_IN');
  const by = await gate.as('gate-officer');
  const district = await by.get(`/api/v1/burden/asked-of-us?area=${CAIHE}`);
  refused(district, 422, 'BURDEN_AREA_OTHER');
});
