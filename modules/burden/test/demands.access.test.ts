// SPDX-License-Identifier: Apache-2.0
// Other bodies', other communities' and other counties' objects, at every door of a demand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must, refused } from '#tests/house/case-story.ts';
import { DEMANDS, JIELIAN, NO_SUCH, openGate, QUESTIONS, smallTask } from './burden-fixture.ts';

const gate = await openGate('demands_access');
const RULING = { outcome: 'admit', reasons: '可以' };
const act = async (handle: string, path: string, body: object = {}) =>
  (await gate.as(handle)).post(`${DEMANDS}/${path}`, body);

test('only a post with the power asks; the refusal names the missing link', async () => {
  const content = smallTask(gate.now());
  for (const handle of ['community-worker', 'young-resident', 'gate-officer', 'auditor']) {
    const by = await gate.as(handle);
    const answer = await by.post(DEMANDS, content);
    refused(answer, 403, 'BURDEN_NO_POWER');
    assert.ok(answer.body.missing.sentence.zh);
    refused(await by.post('/api/v1/burden/check', content), 403, 'BURDEN_NO_POWER');
  }
  refused(await gate.app.anyone.post(DEMANDS, content), 401, 'HTTP_SIGN_IN');
});

test('before a ruling it is the filer’s, the gate’s and the asked communities’; then everyone’s', async () => {
  const { id } = await gate.file(smallTask(gate.now(), { areas: [JIELIAN] }));
  const hidden = ['committee-member', 'other-county-worker', 'health-officer', 'young-resident'];
  for (const handle of hidden) {
    const by = await gate.as(handle);
    refused(await by.get(`${DEMANDS}/${id}`), 404, 'BURDEN_DEMAND_UNKNOWN');
    refused(await act(handle, `${id}/check`), 404, 'BURDEN_DEMAND_UNKNOWN');
    refused(await act(handle, `${id}/withdraw`), 404, 'BURDEN_DEMAND_UNKNOWN');
    refused(await act(handle, `${id}/rule`, RULING), 404, 'BURDEN_DEMAND_UNKNOWN');
  }
  for (const handle of ['civil-affairs-officer', 'gate-officer', 'other-community-worker']) {
    await gate.read(id, handle);
  }
  await gate.rule(id, { outcome: 'refuse', reasons: '没有依据' });
  for (const handle of hidden) await gate.read(id, handle);
  assert.equal((await must(gate.app.anyone.get(`${DEMANDS}/${id}`))).body.mine.length, 0);
  refused(await gate.app.anyone.get(`${DEMANDS}/${NO_SUCH}`), 404, 'BURDEN_DEMAND_UNKNOWN');
});

test('nobody rules on, changes or appeals what is another body’s', async () => {
  const { id } = await gate.file(smallTask(gate.now()));
  refused(await act('civil-affairs-officer', `${id}/rule`, RULING), 403, 'BURDEN_NO_POWER');
  refused(await act('committee-member', `${id}/rule`, RULING), 403, 'BURDEN_NO_POWER');
  refused(await act('district-officer', `${id}/rule`, RULING), 403, 'BURDEN_NO_POWER');
  await gate.rule(id, { outcome: 'return', reasons: '请改', conditions: ['改小'] });
  const content = smallTask(gate.now());
  for (const handle of ['health-officer', 'subdistrict-officer', 'gate-officer']) {
    refused(await act(handle, `${id}/refile`, content), 403, 'BURDEN_OTHER_BODY');
    refused(await act(handle, `${id}/withdraw`), 403, 'BURDEN_OTHER_BODY');
    refused(await act(handle, `${id}/appeal`, { grounds: '替他申诉' }), 403, 'BURDEN_OTHER_BODY');
  }
  await must(act('civil-affairs-officer', `${id}/appeal`, { grounds: '不服' }));
  const uphold = { outcome: 'uphold', reasons: '维持' };
  refused(await act('gate-officer', `${id}/rule-appeal`, uphold), 403, 'BURDEN_NO_POWER');
  refused(await act('civil-affairs-officer', `${id}/rule-appeal`, uphold), 403, 'BURDEN_NO_POWER');
  const admitted = await gate.admitted();
  const revoke = { reasons: '不要了' };
  refused(
    await act('civil-affairs-officer', `${admitted.id}/revoke`, revoke),
    403,
    'BURDEN_NO_POWER',
  );
  refused(await act('committee-member', `${admitted.id}/revoke`, revoke), 403, 'BURDEN_NO_POWER');
});

test('what a page offers is what the doors allow', async () => {
  const { id } = await gate.file(smallTask(gate.now()));
  const mine = async (handle: string) => (await gate.read(id, handle)).mine;
  assert.deepEqual(await mine('gate-officer'), ['rule']);
  assert.deepEqual(await mine('civil-affairs-officer'), ['withdraw']);
  assert.deepEqual(await mine('committee-member'), []);
  await gate.rule(id, RULING);
  assert.deepEqual(await mine('gate-officer'), ['revoke']);
  assert.deepEqual(await mine('committee-member'), ['question']);
  assert.deepEqual(await mine('young-resident'), []);
  assert.equal((await gate.app.anyone.get(QUESTIONS)).status, 200);
});
