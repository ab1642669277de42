// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'accept' });

test('accepting hands the case to the subdistrict’s reviewers in the subdistrict’s name', async () => {
  const handle = await app.fresh('elder-resident');
  const elder = await app.login(handle);
  const worker = await app.login('community-worker');
  const draft = await elder.post('/api/v1/cases', { matter: 'old-age-allowance' });
  assert.equal(draft.status, 201);
  const id = draft.body.id;
  assert.equal((await elder.post(`/api/v1/cases/${id}/submit`)).status, 200);
  const accepted = await worker.post(`/api/v1/cases/${id}/accept`);
  assert.equal(accepted.status, 200);
  assert.equal(accepted.body.state, 'accepted');
  const view = await worker.get(`/api/v1/cases/${id}`);
  const act = view.body.timeline.at(-1);
  assert.equal(act.verb, 'accept');
  assert.equal(act.who.inWhoseName.zh, '采荷街道办事处');
  assert.deepEqual(
    act.chain.map((node: { state: string }) => node.state),
    Array(act.chain.length).fill('whole'),
  );
});
