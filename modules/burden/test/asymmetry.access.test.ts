// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'asymmetry-access' });
const FURONG = '330102012001';
const JIELIAN = '330102012002';
const CAIHE = '330102012000';
const at = (code: string) => `/api/v1/burden/asymmetry/${code}`;

async function statusOf(handle: string | null, code: string): Promise<number> {
  const by = handle === null ? app.anyone : await app.login(handle);
  const { status, body } = await by.get(at(code));
  if (status === 403) assert.equal(body.code, 'BURDEN_NOT_YOURS_TO_SEE');
  return status;
}

test('a community sees its own lines, never a neighbour’s', async () => {
  for (const handle of ['community-worker', 'committee-member']) {
    assert.equal(await statusOf(handle, FURONG), 200, handle);
    assert.equal(await statusOf(handle, JIELIAN), 403, handle);
    assert.equal(await statusOf(handle, CAIHE), 403, handle);
  }
  assert.equal(await statusOf('other-community-worker', FURONG), 403);
  assert.equal(await statusOf('other-community-worker', JIELIAN), 200);
});

test('its subdistrict, its district and who audits them see it; another county does not', async () => {
  for (const handle of ['subdistrict-reviewer', 'civil-affairs-officer', 'auditor']) {
    assert.equal(await statusOf(handle, FURONG), 200, handle);
    assert.equal(await statusOf(handle, CAIHE), 200, handle);
  }
  assert.equal(await statusOf('other-county-worker', FURONG), 403);
  assert.equal(await statusOf('other-county-worker', CAIHE), 403);
});

test('a firm of the subdistrict, a resident and a stranger see no lines', async () => {
  assert.equal(await statusOf('facility-owner', FURONG), 403);
  assert.equal(await statusOf('elder-resident', FURONG), 403);
  assert.equal(await statusOf(null, FURONG), 403);
});

test('what a department asks is for anyone', async () => {
  const { body } = await must(app.anyone.get(at('civil-affairs-330102')));
  assert.equal(body.level, 'department');
  assert.ok(body.asked.length > 0);
  assert.ok(body.asked.every((one: { askedBy: string }) => one.askedBy === 'civil-affairs-330102'));
});

test('nothing told of a unit names a person', async () => {
  const worker = await app.login('community-worker');
  const { body } = await must(worker.get(at(FURONG)));
  const said = JSON.stringify(body);
  for (const name of ['周晓宁', '陈长根', '王建平', 'worker"', 'person']) {
    assert.ok(!said.includes(name), name);
  }
});
