// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, must, refused, sql, storyOf } from '#tests/house/case-story.ts';
import type { Client } from '#tests/house/client.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'attach' });
const story = storyOf(app);

const PHOTO = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.from('租房合同照片'.repeat(50)),
]);

function put(by: Client, id: string, proof: string) {
  const headers = { 'content-type': 'image/jpeg' };
  return by.call('PUT', door(id, `evidence/${proof}`), { raw: PHOTO, headers });
}

interface Evidence {
  proof: string;
  state: string;
  uploaded?: boolean;
  committed?: boolean;
}

async function evidenceOf(by: Client, id: string, proof: string): Promise<Evidence> {
  const { evidence } = (await must(by.get(door(id)))).body;
  return evidence.find((one: Evidence) => one.proof === proof);
}

async function registration() {
  const { self } = await story.fresh('migrant-resident');
  const id = await story.draft(self, { matter: 'residence-registration' });
  const fields = { phone: '19900001234', livingAt: '示范苑9幢604室', since: '2025-03-01' };
  await must(self.patch(door(id), { fields }));
  return { self, id };
}

test('a proof no register keeps is uploaded, once the draft asks for it', async () => {
  const { self, id } = await registration();
  assert.equal((await evidenceOf(self, id, 'dwelling')).state, 'upload');
  const early = await self.post(door(id, 'submit'));
  refused(early, 422, 'CASE_INCOMPLETE');
  assert.deepEqual(early.body.proofs, ['dwelling']);
  await must(put(self, id, 'dwelling'));
  assert.equal((await evidenceOf(self, id, 'dwelling')).uploaded, true);
  await must(put(self, id, 'dwelling'));
  await story.act(self, door(id, 'submit'));
  refused(await put(self, id, 'dwelling'), 409, 'CASE_STATE');
});

test('a file lies sealed; nobody but the applicant puts one there', async () => {
  const { self, id } = await registration();
  for (const handle of ['relative-resident', 'community-worker', 'public-security-officer']) {
    refused(await put(await story.as(handle), id, 'dwelling'), 404, 'CASE_NOT_FOUND');
  }
  refused(await put(app.anyone, id, 'dwelling'), 401, 'HTTP_SIGN_IN');
  await must(put(self, id, 'dwelling'));
  const [row] = await sql<{ sealed: Buffer; n: number }>(
    app,
    'SELECT sealed, count(*) OVER ()::int AS n FROM cases.attachment WHERE case_id = $1',
    [id.slice(-36)],
  );
  assert.equal(row!.n, 1);
  assert.equal(row!.sealed.includes(Buffer.from('租房合同')), false);
  await story.act(self, door(id, 'withdraw'));
  const left = await sql(app, 'SELECT 1 FROM cases.attachment WHERE case_id = $1', [id.slice(-36)]);
  assert.deepEqual(left, [], 'withdrawn, the file goes');
});

test('a promise is made where the list of the matter allows one, and only by her', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self, { matter: 'temporary-assistance' });
  const first = await evidenceOf(self, id, 'hardship');
  assert.deepEqual([first.state, first.committed], ['commit', false]);
  await must(self.patch(door(id), { fields: { phone: '19900001234', hardship: '住院三周' } }));
  const early = await self.post(door(id, 'submit'));
  refused(early, 422, 'CASE_INCOMPLETE');
  assert.deepEqual(early.body.proofs, ['hardship']);
  refused(await put(self, id, 'hardship'), 409, 'CASE_UPLOAD_BARRED');
  await must(self.patch(door(id), { commitments: ['hardship'] }));
  assert.equal((await evidenceOf(self, id, 'hardship')).committed, true);
  await story.act(self, door(id, 'submit'));
});

test('a file asked for in a supplement is taken then, and only that one', async () => {
  const { self, id } = await registration();
  await must(put(self, id, 'dwelling'));
  await story.act(self, door(id, 'submit'));
  const officer = await story.as('public-security-officer');
  const items = [{ proof: 'dwelling', why: '照片看不清，请重拍' }];
  await story.act(officer, door(id, 'request-supplement'), { items });
  assert.equal((await evidenceOf(self, id, 'dwelling')).uploaded, false, 'the old one counts not');
  const empty = await self.post(door(id, 'supplement'), { fields: {} });
  refused(empty, 422, 'CASE_INCOMPLETE');
  refused(await put(self, id, 'identity'), 409, 'CASE_STATE');
  await must(put(self, id, 'dwelling'));
  const { body } = await story.act(self, door(id, 'supplement'), { fields: {} });
  assert.equal(body.state, 'submitted');
});

test('the officer whose step it is opens the file, and the applicant reads of it', async () => {
  const { self, id } = await registration();
  await must(put(self, id, 'dwelling'));
  await story.act(self, door(id, 'submit'));
  const opened = await firstToOpen(['community-worker', 'public-security-officer'], id);
  assert.equal(opened.mediaType, 'image/jpeg');
  assert.deepEqual(Buffer.from(opened.base64, 'base64'), PHOTO);
  const { items } = (await must(self.get('/api/v1/exchange/diary'))).body;
  assert.equal(items.filter((entry: { kind: string }) => entry.kind === 'reveal').length, 1);
  const stranger = await story.as('other-community-worker');
  refused(await stranger.post(door(id, 'evidence/dwelling/open')), 404, 'CASE_NOT_FOUND');
  refused(await self.post(door(id, 'evidence/dwelling/open')), 404, 'CASE_NOT_FOUND');
});

/** Whoever of these may do the present step: exactly one of them may open what it needs. */
async function firstToOpen(handles: string[], id: string) {
  const answers = [];
  for (const handle of handles) {
    answers.push(await (await story.as(handle)).post(door(id, 'evidence/dwelling/open')));
  }
  const good = answers.filter((answer) => answer.status === 200);
  assert.equal(good.length, 1);
  return good[0]!.body;
}
