// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'desk-fields' });

test('an officer sees by query what her step lists; a yes or no covers all the matter stands on', async () => {
  const handle = await app.fresh('elder-resident');
  const elder = await app.login(handle);
  const worker = await app.login('community-worker');
  const opened = await elder.post('/api/v1/cases', { matter: 'old-age-allowance' });
  const on = { case: opened.body.id, subject: handle };
  await elder.post(`/api/v1/cases/${on.case}/submit`);
  const ask = (resource: string, field: string, mode = 'query') =>
    worker.post(`/api/v1/exchange/${mode}`, { ...on, resource, fields: [field] });
  const listed = await ask('household-registration', 'birthDate');
  assert.equal(listed.body.answer, 'known');
  for (const [resource, field] of [
    ['household-registration', 'address'],
    ['social-security-card', 'cardTail'],
    ['benefits', 'otherBenefit'],
  ] as const) {
    const beyond = await ask(resource, field);
    assert.deepEqual(
      [beyond.status, beyond.body.code],
      [403, 'EXCHANGE_FIELD_NOT_GRANTED'],
      `${field} is not of the step of acceptance`,
    );
    assert.equal((await ask(resource, field, 'verify')).status, 200);
  }
});
