// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, must, refused, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'opineaccess' });
const story = storyOf(app);

const STALL = { place: '天杭路口', goods: 'snacks', startDate: '2099-05-01', weeks: 2 };
const OPINION = { opinion: 'support', reason: '方便居民' };

async function before(area?: string): Promise<string> {
  const { self } = await story.fresh('young-resident');
  const id = await story.draft(self, { matter: 'open-air-market', ...(area ? { area } : {}) });
  await must(self.patch(door(id), { fields: STALL }));
  await story.act(self, door(id, 'submit'));
  refused(await self.post(door(id, 'opine'), OPINION), 404, 'CASE_NOT_FOUND');
  await story.act(await story.as('urban-management-officer'), door(id, 'accept'));
  return id;
}

test('only the committee of the case’s own area is heard', async () => {
  const id = await before();
  for (const handle of ['community-worker', 'other-county-worker', 'elder-resident']) {
    const by = await story.as(handle);
    refused(await by.post(door(id, 'opine'), OPINION), 404, 'CASE_NOT_FOUND');
  }
  const officer = await story.as('urban-management-officer');
  refused(await officer.post(door(id, 'opine'), OPINION), 403, 'CASE_NO_POWER');
  const elsewhere = await before('330102012002');
  const member = await story.as('committee-member');
  refused(await member.post(door(elsewhere, 'opine'), OPINION), 404, 'CASE_NOT_FOUND');
  const { items } = (await must(member.get('/api/v1/cases?view=desk'))).body;
  const ids = items.map((row: { id: string }) => row.id);
  assert.deepEqual([ids.includes(id), ids.includes(elsewhere)], [true, false]);
});

test('the committee is heard and no more: it neither decides nor stops the clock', async () => {
  const id = await before();
  const member = await story.as('committee-member');
  const pause = { procedure: 'none', reason: '等', until: '2099-01-01T00:00:00Z' };
  const ask = { items: [{ field: 'place', why: '说细' }] };
  const acts: [string, object][] = [
    ['decide', { decision: 'refuse', reason: '不' }],
    ['pause', pause],
    ['request-supplement', ask],
  ];
  for (const [name, body] of acts) {
    const answer = await member.post(door(id, name), body);
    assert.ok([403, 409].includes(answer.status), `${name} ${JSON.stringify(answer.body)}`);
  }
  assert.deepEqual((await must(member.get(door(id)))).body.mine.acts, ['reveal', 'opine']);
});

test('a member stands aside in her own case', async () => {
  const member = await story.as('committee-member');
  const id = await story.draft(member, { matter: 'open-air-market' });
  await must(member.patch(door(id), { fields: STALL }));
  await story.act(member, door(id, 'submit'));
  await story.act(await story.as('urban-management-officer'), door(id, 'accept'));
  refused(await member.post(door(id, 'opine'), OPINION), 403, 'CASE_RECUSAL');
});
